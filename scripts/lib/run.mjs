// @ts-check
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter } from 'node:path';
import { BIN, ROOT, inRoot } from './paths.mjs';

/** From which minor version on a major one runs TypeScript as it is; every later major does. Astro 7 asks for less. */
const NEEDED = new Map([
  [22, 18],
  [23, 6],
]);
const children = new Set();

/** @param {string} version such as `v24.21.0` */
export function isNewEnough(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > 23 || minor >= (NEEDED.get(major) ?? Infinity);
}

/**
 * The Node that runs the tools: the one among the dev dependencies, so that a machine with Node 18 or 20 can build;
 * else the running one, where it is new enough.
 */
export function nodeBinary() {
  const own = inRoot('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (isNewEnough(process.version)) return process.execPath;
  throw new Error(
    `Node 22.18, 23.6 or newer is needed for the build. The copy among the dev dependencies could not be run, and this is ` +
      `${process.version}. Delete node_modules and try again, or install a newer Node.`,
  );
}

/** The environment with `node_modules/.bin` first in PATH, or (`own: false`) without it. */
export function environment({ own = true, extra = {} } = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  const others = (process.env[key] ?? '').split(delimiter).filter((part) => part !== BIN);
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    [key]: (own ? [BIN, ...others] : others).join(delimiter),
    ...extra,
  };
}

/**
 * Runs a program to its end. Its output goes to `onOutput` or, without one, to the terminal.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, onOutput?: (text: string) => void, shell?: boolean, timeout?: number }} [options]
 * @returns {Promise<number>} the exit code; 127 when it could not be started, 1 when a signal ended it
 */
export function run(command, args, { env = environment(), cwd = ROOT, onOutput, shell = false, timeout } = {}) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').StdioOptions} */
    const stdio = ['ignore', onOutput ? 'pipe' : 'inherit', onOutput ? 'pipe' : 'inherit'];
    const child = spawn(command, args, { cwd, env, shell, timeout, stdio });
    children.add(child);
    child.stdout?.setEncoding('utf8').on('data', (text) => onOutput?.(text));
    child.stderr?.setEncoding('utf8').on('data', (text) => onOutput?.(text));
    child.on('error', (error) => {
      children.delete(child);
      onOutput?.(`${command}: ${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => {
      children.delete(child);
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a script of a package (or of ours) under the project's Node.
 * @param {string} script path within the project
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (script, args, options) => run(nodeBinary(), [inRoot(script), ...args], options);

/** Ends what is still running when the person presses Ctrl-C. */
export function endChildrenOnInterrupt() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, () => {
      for (const child of children) child.kill(signal);
      process.exit(130);
    });
  }
}
