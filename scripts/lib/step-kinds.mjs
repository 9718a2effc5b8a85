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

/**
 * @param {string} id
 * @param {string} [config] which tests, and how
 * @returns {Run}
 */
export function vitest(id, config = 'tests/vitest.config.ts') {
  const file = reportFile(id);
  const options = ['run', '-c', config, '--reporter=default', '--reporter=json'];
  return async ({ exec, args }) => {
    const all = [...options, `--outputFile.json=${file}`, ...args];
    const { code } = await exec('node_modules/vitest/vitest.mjs', all);
    return vitestCounts(file, code);
  };
}

/**
 * @param {string} id
 * @param {string[]} projects of tests/playwright.config.ts
 * @param {Record<string, string>} [env]
 * @returns {Run}
 */
export function playwright(id, projects, env = {}) {
  const file = reportFile(id);
  const options = ['test', '-c', 'tests/playwright.config.ts', '--reporter=list,json'];
  return async ({ exec, args }) => {
    const all = [...options, ...projects.map((name) => `--project=${name}`), ...args];
    const more = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
    const { code } = await exec('node_modules/@playwright/test/cli.js', all, more);
    return playwrightCounts(file, code);
  };
}

/**
 * A build, as one check.
 * @param {import('./build.mjs').Place & { env?: Record<string, string> }} [where]
 * @returns {Run}
 */
export function building(where) {
  return async ({ log }) => {
    const code = await build({ ...where, onOutput: log });
    return code === 0
      ? { passed: 1, failed: 0, notes: [] }
      : { passed: 0, failed: 1, notes: [`the build failed (exit code ${code})`] };
  };
}

/**
 * One after the other, as long as they pass; their counts together.
 * @param {Run[]} runs
 * @returns {Run}
 */
export function inTurn(...runs) {
  return async (tools) => {
    /** @type {Counts} */
    const sum = { passed: 0, failed: 0, notes: [] };
    for (const each of runs) {
      const { passed, failed, notes } = await each(tools);
      sum.passed += passed;
      sum.failed += failed;
      sum.notes.push(...notes);
      if (failed > 0) break;
    }
    return sum;
  };
}
