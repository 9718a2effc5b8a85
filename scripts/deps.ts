/** `npm run deps`: what each package that reaches a browser weighs there, when it is fetched, and why it is there. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { WEIGHTS_FILE, type Weights } from '../src/integrations/shipped-packages.ts';
import { NOT_BUNDLED, shippedPackages } from '../src/site/shipped.ts';
import { build, isBuilt } from './lib/build.mjs';
import { filesUnder } from './lib/fingerprint.mjs';
import { DIST, ROOT, inRoot } from './lib/paths.mjs';

const measured = inRoot(WEIGHTS_FILE);
if (!isBuilt() || !existsSync(measured)) {
  const code = await build();
  if (code !== 0) throw new Error('The build failed: npm run build');
}
const weights = JSON.parse(readFileSync(measured, 'utf8')) as Weights;
/** What everybody who searches all texts fetches; index and fragments come by need. */
const engine = filesUnder(`${DIST}/pagefind`).filter((file) => /pagefind\.js$|wasm\.[^/\\]*$/.test(file));
const engineBytes = engine.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const rows = shippedPackages(ROOT)
  .map(({ name, version, licence, why, when }) => {
    const bytes = name === 'pagefind' ? engineBytes : (weights[name]?.bytes ?? 0);
    const isHelper = NOT_BUNDLED.includes(name) && name !== 'pagefind';
    return {
      bytes,
      line: `${name} ${version}（${licence}）  ${isHelper ? '内联，不足 2 kB' : kB(bytes)}\n    ${why}；${when}`,
    };
  })
  .sort((a, b) => b.bytes - a.bytes);
console.log(rows.map(({ line }) => line).join('\n'));
console.log(
  `\n合计 ${kB(rows.reduce((sum, { bytes }) => sum + bytes, 0))}（brotli；同一脚本里按代码长度分摊，是估计；不会在一页里全部下载）`,
);
