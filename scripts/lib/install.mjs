// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { environment, run } from './run.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} LockEntry */
/** @typedef {{ packages: Record<string, LockEntry> }} Lock */

const isWindows = process.platform === 'win32';
const readJson = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Whether an installation is what the lock asks for. npm leaves a list of what it installed in
 * `node_modules/.package-lock.json`, whoever called it, so that no stamp of our own can be out of step.
 * Packages of other platforms are in the lock and not in the list; those are marked optional.
 * @param {Lock} lock
 * @param {Lock} installed
 */
export function matchesLock(lock, installed) {
  const wanted = Object.entries(lock.packages).filter(([path]) => path !== '');
  return wanted.every(([path, entry]) => {
    const found = installed.packages[path];
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

export function isInstalled() {
  const list = inRoot('node_modules', '.package-lock.json');
  return existsSync(list) && matchesLock(readJson(inRoot('package-lock.json')), readJson(list));
}

/**
 * Installs the packages of the lock when they are missing or are not those of the lock.
 * npm runs without our own `.bin` in PATH: it is about to delete the `node` in there.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  const again = existsSync(inRoot('node_modules'));
  console.log(again ? 'node_modules is not what the lock asks for: installing …' : 'Installing packages (once) …');
  // Windows cannot delete a program that is running, as `npm ci` would have to.
  const command = isWindows && again ? 'install' : 'ci';
  const args = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', args, { env: environment({ own: false }), shell: isWindows });
  if (code !== 0) {
    throw new Error(`npm ${command} failed (exit code ${code}). Is the network there? Try it alone: npm ${command}`);
  }
}
