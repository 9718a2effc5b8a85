// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { CACHE, DIST, ROOT, basePath } from './paths.mjs';
import { environment, runNode } from './run.mjs';

const STAMP = join(CACHE, 'built');
/** Everything a page can come from. */
const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

const inputs = () => fingerprint(ROOT, INPUTS, [basePath(), process.env.SITE_URL ?? '']);

/** True when `dist/` was built from the files as they are now, for the same base path. */
export const isBuilt = () => existsSync(join(DIST, 'index.html')) && readStamp(STAMP) === inputs();

/**
 * One full build. `--force` sets Astro's content cache aside: it is keyed by the content and not by the schema,
 * so that a stale entry could hide an error.
 * @param {{ base?: string, outDir?: string, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<number>} exit code
 */
export async function build({ base = basePath(), outDir = DIST, onOutput } = {}) {
  const before = inputs();
  rmSync(outDir, { recursive: true, force: true });
  const env = environment({ extra: { BASE_PATH: base } });
  const args = ['build', '--force', '--outDir', `./${relative(ROOT, outDir).replaceAll('\\', '/')}`];
  const code = await runNode('node_modules/astro/bin/astro.mjs', args, { env, onOutput });
  if (outDir === DIST) {
    if (code === 0) writeStamp(STAMP, before);
    else rmSync(STAMP, { force: true });
  }
  return code;
}

/** Builds into `dist/` when it is missing or older than what it is made from. */
export async function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building the site …');
  const code = await build();
  if (code !== 0) throw new Error(`The build failed (exit code ${code}). Try it alone: npm run build`);
}
