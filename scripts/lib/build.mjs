// @ts-check
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readRelease, releaseLine, SITE_FILES } from '../../src/deploy/release.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { CACHE, DIST, NEXT_DIST, ROOT, basePath, inRoot } from './paths.mjs';
import { environment, runNode } from './run.mjs';

/**
 * @typedef {object} Place
 * @property {string} [base] path under which the site will stand
 * @property {string} [outDir] where it is written
 */

/** The footer names the release, so that a new commit makes another site of the same files. @param {string} base */
const inputs = (base) =>
  fingerprint(ROOT, SITE_FILES, [base, process.env.SITE_URL ?? '', releaseLine(readRelease(ROOT))]);
const stampOf = (/** @type {string} */ outDir) => join(CACHE, `built-${basename(outDir)}`);

/** True when the folder was built from the files as they are now, for that base path. @param {Place} [place] */
export const isBuilt = ({ base = basePath(), outDir = DIST } = {}) =>
  existsSync(join(outDir, 'index.html')) && readStamp(stampOf(outDir)) === inputs(base);

/**
 * One full build. `--force` sets Astro's content cache aside: it is keyed by the content and not by the schema,
 * so that a stale entry could hide an error.
 * @param {Place & { env?: Record<string, string>, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} exit code
 */
export async function build({ base = basePath(), outDir = DIST, env: extra = {}, onOutput } = {}) {
  const before = inputs(base);
  rmSync(outDir, { recursive: true, force: true });
  const env = environment({ extra: { ...extra, BASE_PATH: base } });
  const args = ['build', '--force', '--outDir', `./${relative(ROOT, outDir).replaceAll('\\', '/')}`];
  const code = await runNode('node_modules/astro/bin/astro.mjs', args, { env, onOutput });
  if (code === 0) writeStamp(stampOf(outDir), before);
  else rmSync(stampOf(outDir), { force: true });
  return code;
}

/** Builds when what is there is missing or older than what it is made from. @param {Place} [place] */
export async function ensureBuilt(place) {
  if (isBuilt(place)) return;
  console.log('Building the site …');
  const code = await build(place);
  if (code !== 0) throw new Error(`The build failed (exit code ${code}). Try it alone: npm run build`);
}

/** What the next version of the site has changed: something to read, a style, and a part that a tool loads later. */
const CHANGES = [
  { file: 'content/guides/on-post/residency-days.mdx', from: /^title: .*$/m, to: 'title: 住村天数怎么算（新版）' },
  { file: 'src/styles/base.css', from: /$/, to: '\n.next-version {\n  color: inherit;\n}\n' },
  {
    file: 'src/islands/residency/more/excel.ts',
    from: /$/,
    to: "\ndocument.documentElement.dataset.version = 'next';\n",
  },
];

/** Another folder with the same project, in which some lines are different. @param {string} project */
function copyChanged(project) {
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const input of SITE_FILES) cpSync(inRoot(input), join(project, input), { recursive: true });
  symlinkSync(inRoot('node_modules'), join(project, 'node_modules'), 'junction');
  for (const { file, from, to } of CHANGES) {
    const text = readFileSync(join(project, file), 'utf8');
    if (!from.test(text)) throw new Error(`${file} no longer has what the next version changes`);
    writeFileSync(join(project, file), text.replace(from, to));
  }
}

/** Builds the site as it will be after a change, so that what happens from one version to the next is tested on two real builds. */
export async function ensureNextBuilt() {
  const wanted = `${inputs('/')} ${fingerprint(ROOT, ['scripts/lib/build.mjs'])}`;
  if (existsSync(join(NEXT_DIST, 'index.html')) && readStamp(stampOf(NEXT_DIST)) === wanted) return;
  console.log('Building the next version of the site …');
  const cwd = join(CACHE, 'next');
  copyChanged(cwd);
  let output = '';
  const onOutput = (/** @type {string} */ text) => (output += text);
  const env = environment({ extra: { BASE_PATH: '/' } });
  const args = ['build', '--force', '--outDir', relative(cwd, NEXT_DIST).replaceAll('\\', '/')];
  const code = await runNode('node_modules/astro/bin/astro.mjs', args, { cwd, env, onOutput });
  if (code !== 0) throw new Error(`The next version could not be built (exit code ${code}):\n${output}`);
  writeStamp(stampOf(NEXT_DIST), wanted);
}
