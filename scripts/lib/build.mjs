// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { readRelease, releaseLine } from '../../src/deploy/release.mjs';
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs';
import { CACHE, DIST, ROOT, basePath } from './paths.mjs';
import { environment, runNode } from './run.mjs';

/**
 * @typedef {object} Place
 * @property {string} [base] path under which the site will stand
 * @property {string} [outDir] where it is written
 */

/** Everything a page can come from. */
const INPUTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** The footer names the release, so that a new commit makes another site of the same files. @param {string} base */
const inputs = (base) => fingerprint(ROOT, INPUTS, [base, process.env.SITE_URL ?? '', releaseLine(readRelease(ROOT))]);
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
