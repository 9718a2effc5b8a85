// @ts-check
import { join } from 'node:path';
import { installWithApt } from './apt.mjs';
import { readStamp, writeStamp } from './fingerprint.mjs';
import { CACHE } from './paths.mjs';
import { findProgram, PROGRAMS } from './programs.mjs';
import { runNode } from './run.mjs';

/**
 * The engines beside Chromium, as the system has them: a stock Firefox, which Playwright drives over WebDriver BiDi, and
 * WebKitGTK's small browser with its own driver (tests/engines). Playwright's builds of them are downloads of their own.
 */
const NEEDS = {
  firefox: [PROGRAMS.firefox],
  webkit: [PROGRAMS.webkitDriver, PROGRAMS.screen],
};
/** @typedef {keyof typeof NEEDS} Engine */
const ENGINES = /** @type {Engine[]} */ (Object.keys(NEEDS));
const TRIED = join(CACHE, 'engines-tried');

/** Firefox, or the driver of WebKitGTK, if all it needs is there. @param {Engine} name @returns {string | undefined} */
export function engineAt(name) {
  const places = NEEDS[name].map((program) => findProgram(program));
  return places.includes(undefined) ? undefined : places[0];
}

/** One too old or without what it needs of the system is there and can't be driven. @param {Engine} name */
async function starts(name) {
  let said = '';
  const onOutput = (/** @type {string} */ text) => void (said += text);
  const code = engineAt(name) ? await runNode('tests/engines/try.ts', [name], { onOutput, timeout: 60_000 }) : 1;
  if (said && code !== 0)
    console.log(`  ${name} does not start: ${said.split('\n').find((line) => /Error/.test(line))}`);
  return code === 0;
}

/**
 * The engines in which journeys can run here, installed if they can be. An installation that failed is not tried again
 * on this machine; delete `.cache/engines-tried` for another try.
 * @returns {Promise<{ there: Engine[], missing: Engine[] }>}
 */
export async function ensureEngines() {
  const missing = ENGINES.filter((name) => !engineAt(name));
  if (missing.length > 0 && !readStamp(TRIED)) {
    const packages = missing.flatMap((name) => NEEDS[name].flatMap((program) => program.packages));
    await installWithApt(missing.join(' and '), packages);
    writeStamp(TRIED, 'yes');
  }
  /** @type {Engine[]} */
  const there = [];
  for (const name of ENGINES) if (await starts(name)) there.push(name);
  return { there, missing: ENGINES.filter((name) => !there.includes(name)) };
}
