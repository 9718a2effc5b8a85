// @ts-check
import { join } from 'node:path';
import { build } from './build.mjs';
import { REPORTS } from './paths.mjs';
import { checkCounts, playwrightCounts, vitestCounts } from './reports.mjs';

/**
 * @typedef {import('./reports.mjs').Counts} Counts
 *
 * @typedef {object} Tools what the runner hands to a step
 * @property {(script: string, args: string[], env?: Record<string, string>) => Promise<{ code: number, output: string }>} exec
 *   runs a script under the project's Node, with its output in the step's log as well
 * @property {(text: string) => void} log
 * @property {string[]} args what the person put after `--`
 *
 * @typedef {(tools: Tools) => Promise<Counts>} Run
 */

const reportFile = (/** @type {string} */ id) => join(REPORTS, `${id}.json`);

/**
 * Each command is one check: it holds or it does not.
 * @param {string[][]} list script and arguments of each
 * @returns {Run}
 */
export function commands(list) {
  return async ({ exec, args }) => {
    /** @type {Counts} */
    const counts = { passed: 0, failed: 0, notes: [] };
    for (const [script = '', ...rest] of list) {
      const { code } = await exec(script, [...rest, ...args]);
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      if (code !== 0) counts.notes.push(`failed: ${script.replace(/^node_modules\//, '')} ${rest.join(' ')}`.trim());
    }
    return counts;
  };
}

/**
 * A check of ours that counts for itself: its last line is `N passed, N failed`.
 * @param {string} script
 * @param {string[]} [options]
 * @returns {Run}
 */
export function check(script, options = []) {
  return async ({ exec, args }) => {
    const { code, output } = await exec(script, [...options, ...args]);
    return checkCounts(output, code);
  };
}

/** @param {string} id @returns {Run} */
export function vitest(id) {
  const file = reportFile(id);
  const options = ['run', '-c', 'tests/vitest.config.ts', '--reporter=default', '--reporter=json'];
  return async ({ exec, args }) => {
    const all = [...options, `--outputFile.json=${file}`, ...args];
    const { code } = await exec('node_modules/vitest/vitest.mjs', all);
    return vitestCounts(file, code);
  };
}

/**
 * @param {string} id
 * @param {string[]} projects of tests/playwright.config.ts
 * @returns {Run}
 */
export function playwright(id, projects) {
  const file = reportFile(id);
  const options = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'];
  return async ({ exec, args }) => {
    const all = [...options, ...projects.map((name) => `--project=${name}`), ...args];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const { code } = await exec('node_modules/@playwright/test/cli.js', all, env);
    return playwrightCounts(file, code);
  };
}

/**
 * One build, and then perhaps something that looks at it.
 * @param {{ base?: string, outDir?: string }} where
 * @param {Run} [then]
 * @returns {Run}
 */
export function building(where, then) {
  return async (tools) => {
    const code = await build({ ...where, onOutput: tools.log });
    if (code !== 0) return { passed: 0, failed: 1, notes: [`the build failed (exit code ${code})`] };
    const more = await then?.(tools);
    return { passed: 1 + (more?.passed ?? 0), failed: more?.failed ?? 0, notes: more?.notes ?? [] };
  };
}
