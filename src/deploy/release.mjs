// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Everything that a page can come from, within the project. */
export const SITE_FILES = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Documents that lie among them, and that no page is made of. */
const NOT_SITE = ':(exclude)src/docs';

/**
 * Which state of the project is being built. Everything comes from the last commit that changed something the site is
 * made of, and nothing from the clock: two builds of it are the same bytes, and a commit that changes tests or documents
 * alone makes no new version, which readers would be told of and download.
 *
 * @typedef {object} Release
 * @property {string} version of package.json
 * @property {string} [commit] first seven digits; none outside a clone
 * @property {boolean} changed files of the site differ from the commit
 * @property {number} [seconds] since 1970, of SOURCE_DATE_EPOCH or the commit; none where neither is known
 */

/** @param {string} root @param {string[]} args @returns {string | undefined} undefined without git or a clone */
function git(root, args) {
  try {
    return execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** @param {string} root the project's top folder @returns {Release} */
export function readRelease(root, env = process.env) {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
  // A copy without .git may lie inside somebody else's repository: its commits say nothing about us.
  const isTop = git(root, ['rev-parse', '--show-cdup']) === '';
  const among = ['--', ...SITE_FILES, NOT_SITE];
  const last = isTop ? git(root, ['log', '-1', '--format=%H %ct', ...among]) : undefined;
  const [commit, committed] = last?.split(' ') ?? [];
  const changed = isTop && git(root, ['status', '--porcelain', ...among]) !== '';
  const seconds = Number(env.SOURCE_DATE_EPOCH || committed);
  return {
    version,
    changed,
    ...(commit && { commit: commit.slice(0, 7) }),
    ...(Number.isSafeInteger(seconds) && seconds > 0 && { seconds }),
  };
}

/** Wall clock in China: `2026-11-25T23:53:34`. @param {number} seconds */
export const chinaTime = (seconds) => new Date((seconds + 8 * 3600) * 1000).toISOString().slice(0, 19);

/** For the footer: `版本 0.1.0（8eaa199），2026-11-25`. @param {Release} release */
export function releaseLine({ version, commit, changed, seconds }) {
  const state = commit ? `（${commit}${changed ? ' 之后有改动' : ''}）` : '';
  const date = seconds === undefined ? '' : `，${chinaTime(seconds).slice(0, 10)}`;
  return `版本 ${version}${state}${date}`;
}

/** @type {Release | undefined} */
let known;
/** Asked by every page of a build; git is asked once. */
export const currentRelease = () => (known ??= readRelease(process.cwd()));
