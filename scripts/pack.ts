/**
 * `npm run pack`: an archive for an office's intranet, made of the built site (built first where needed).
 * Options: `--out FOLDER` (default `release/`), `--dist FOLDER` to take a build as it is. `BASE_PATH=/x/` as for a build.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { zipSync, type Zippable } from 'fflate';
import { packageFiles, packageName } from '../src/deploy/package-files.mjs';
import { chinaTime, readRelease } from '../src/deploy/release.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { filesUnder } from './lib/fingerprint.mjs';
import { DIST, ROOT, basePath, inRoot } from './lib/paths.mjs';

const { values } = parseArgs({
  options: { out: { type: 'string', default: inRoot('release') }, dist: { type: 'string' } },
});
const base = basePath();
const release = readRelease(ROOT);
if (values.dist === undefined) await ensureBuilt();
const folder = resolve(values.dist ?? DIST);
const site = filesUnder(folder).map((file): [string, Uint8Array] => [
  file.slice(folder.length + 1).replaceAll('\\', '/'),
  readFileSync(file),
]);

// A zip keeps a wall clock without a zone: China's, whatever the zone of this machine. The time of the commit and not a
// fixed day, since servers make their validators (ETag) of time and size: a fixed one would call a changed page unchanged.
if (release.seconds === undefined) {
  console.log(
    '没有提交时间（不在 git 里，也没有 SOURCE_DATE_EPOCH），用现在的时间；同样的内容再打一次包，字节会不同。',
  );
}
const mtime = new Date(chinaTime(release.seconds ?? Math.floor(Date.now() / 1000)));
const name = packageName({ base, release });
const entries: Zippable = Object.fromEntries(
  packageFiles(site, { base, release }).map(([path, bytes]) => [`${name}/${path}`, bytes]),
);
const zip = zipSync(entries, { level: 9, mtime });
const sum = createHash('sha256').update(zip).digest('hex');

mkdirSync(values.out, { recursive: true });
const file = join(values.out, `${name}.zip`);
writeFileSync(file, zip);
writeFileSync(`${file}.sha256`, `${sum}  ${name}.zip\n`);
console.log(`${file}\n${(zip.length / 1e6).toFixed(1)} MB，${site.length} 个网站文件\nSHA-256 ${sum}`);
