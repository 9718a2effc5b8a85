// @ts-check
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Which state of the project is being built. Everything comes from the commit and nothing from the clock, so that two
 * builds of a commit are the same bytes.
 *
 * @typedef {object} Release
 * @property {string} version of package.json
 * @property {string} [commit] first seven digits; none outside a clone
 * @property {boolean} changed files differ from the commit
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
  const [commit, committed] = (isTop ? git(root, ['log', '-1', '--format=%H %ct']) : undefined)?.split(' ') ?? [];
  const changed = isTop && git(root, ['status', '--porcelain']) !== '';
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
