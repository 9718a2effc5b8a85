// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's top folder, with a trailing separator. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
export const BIN = join(ROOT, 'node_modules', '.bin');
/** Where the built site is; `DIST_DIR` names another folder, for a look at a build that is kept apart. */
export const DIST = process.env.DIST_DIR ? resolve(process.env.DIST_DIR) : join(ROOT, 'dist');
/** The site as it is after a change (scripts/lib/build.mjs), for the tests of an update. */
export const NEXT_DIST = join(ROOT, '.cache', 'dist-next');
/** Everything that can be thrown away at any time: stamps, logs, reports. Ignored by git. */
export const CACHE = join(ROOT, '.cache');
export const REPORTS = join(CACHE, 'reports');

/** @param {string[]} parts */
export const inRoot = (...parts) => join(ROOT, ...parts);

/** The base path of the site, always with a slash at both ends; `BASE_PATH=/x` and `x/` mean `/x/`. */
export function basePath(env = process.env) {
  const inner = (env.BASE_PATH ?? '/').replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}
