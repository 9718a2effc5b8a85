// @ts-check
import { spawnSync } from 'node:child_process';
import { run } from './run.mjs';

/**
 * Installs Debian packages with `apt-get`, as root or with a sudo that asks for no password; anything else would stop
 * and wait for one. Does nothing where there is no `apt-get`: the caller looks whether what it wanted is there now.
 * @param {string} what for the person who reads the terminal
 * @param {string[]} packages
 */
export async function installWithApt(what, packages) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return;
  console.log(`Installing ${what} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  let said = '';
  const onOutput = (/** @type {string} */ text) => void (said += text);
  const apt = (/** @type {string[]} */ ...args) =>
    isRoot ? run('apt-get', args, { env, onOutput }) : run('sudo', ['-n', 'apt-get', ...args], { env, onOutput });
  await apt('update');
  const code = await apt('install', '-y', '--no-install-recommends', ...packages);
  if (code !== 0) console.log(said.split('\n').slice(-8).join('\n'));
}
