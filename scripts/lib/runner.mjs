// @ts-check
import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPORTS } from './paths.mjs';
import { environment, runNode } from './run.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./reports.mjs').Counts & { id: string, seconds: number }} Outcome */

const HEARTBEAT_MS = 10_000;
const SHOWN_LINES = 150;
const seconds = (/** @type {number} */ since) => (performance.now() - since) / 1000;
// eslint and tsc colour nothing when they write to a file; Vitest and Playwright may.
const plain = (/** @type {string} */ text) => text.replace(/\u001b\[[0-9;?]*[A-Za-z]/g, '');

/** The part of a log that tells what went wrong: without the lines of what passed, and its end if it is long. */
export function telling(/** @type {string} */ log) {
  const lines = plain(log)
    .split('\n')
    .filter((line) => !/^\s*(✓|√|ok\b)/.test(line));
  const cut = lines.length - SHOWN_LINES;
  return (cut > 0 ? [`… ${cut} lines before this`, ...lines.slice(cut)] : lines).join('\n').trim();
}

/** Keeps a step's output in memory and in a file, and gives a sign of life while it runs. @param {string} id */
function openLog(id) {
  const started = performance.now();
  const file = createWriteStream(join(REPORTS, `${id}.log`));
  let text = '';
  const beat = setInterval(() => {
    const last = plain(text).trimEnd().split('\n').at(-1)?.trim().slice(0, 100) ?? '';
    console.log(`    ${Math.round(seconds(started))} s  ${last}`);
  }, HEARTBEAT_MS);
  return {
    text: () => text,
    seconds: () => seconds(started),
    add: (/** @type {string} */ more) => {
      text += more;
      file.write(more);
    },
    close: () => {
      clearInterval(beat);
      file.end();
    },
  };
}

/** @param {(text: string) => void} keep @returns {import('./step-kinds.mjs').Tools['exec']} */
const execInto =
  (keep) =>
  async (script, args, extra = {}) => {
    let output = '';
    const onOutput = (/** @type {string} */ text) => {
      output += text;
      keep(text);
    };
    const code = await runNode(script, args, { onOutput, env: environment({ extra: { ...extra, FORCE_COLOR: '0' } }) });
    return { code, output };
  };

/**
 * Runs one step. Its full output goes to a log file, and to the terminal when it failed.
 * @param {Step} step
 * @param {string[]} args
 * @returns {Promise<Outcome>}
 */
async function runStep(step, args) {
  rmSync(join(REPORTS, `${step.id}.json`), { force: true });
  const log = openLog(step.id);
  try {
    await step.prepare?.();
    const counts = await step.run({ exec: execInto(log.add), log: log.add, args });
    if (counts.failed > 0) console.log(`\n${telling(log.text())}\n`);
    return { ...counts, id: step.id, seconds: log.seconds() };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.log(`\n${telling(log.text())}\n${reason}\n`);
    return { passed: 0, failed: 1, notes: [reason.split('\n')[0] ?? ''], id: step.id, seconds: log.seconds() };
  } finally {
    log.close();
  }
}

/**
 * Runs the steps in order. One that rests on a failed step is not run (the failure is counted already), the others are.
 * @param {Step[]} steps
 * @param {string[]} [args] passed on to the tool, when a person runs one step alone
 * @returns {Promise<Outcome[]>}
 */
export async function runSteps(steps, args = []) {
  mkdirSync(REPORTS, { recursive: true });
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const [index, step] of steps.entries()) {
    const label = `[${index + 1}/${steps.length}] ${step.id}`;
    if (outcomes.some(({ id, failed }) => id === step.after && failed > 0)) {
      console.log(`${label}: not run, since ${step.after} failed`);
      continue;
    }
    console.log(`${label}: ${step.what} …`);
    const outcome = await runStep(step, args);
    outcomes.push(outcome);
    const { passed, failed, notes } = outcome;
    console.log(`    ${failed ? 'FAILED' : 'ok'}  ${passed} passed, ${failed} failed  ${outcome.seconds.toFixed(1)} s`);
    for (const note of notes) console.log(`    ${note}`);
    if (failed) console.log(`    alone: npm run test:${step.id}   full output: .cache/reports/${step.id}.log`);
  }
  return outcomes;
}
