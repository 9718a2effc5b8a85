// @ts-check
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readStamp, writeStamp } from './fingerprint.mjs';
import { CACHE } from './paths.mjs';
import { environment, runNode } from './run.mjs';

/** The engines beside Chromium. Playwright's own builds of them only: a system's Firefox or Safari can't be driven. */
export const ENGINES = /** @type {const} */ (['firefox', 'webkit']);
const TRIED = join(CACHE, 'engines-tried');

/** Where Playwright keeps an engine, if it is there. @param {typeof ENGINES[number]} name */
export async function engineAt(name) {
  const path = (await import('@playwright/test'))[name].executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** An engine without the system's libraries is there and does not start. @param {typeof ENGINES[number]} name */
async function starts(name) {
  if (!(await engineAt(name))) return false;
  const { [name]: engine } = await import('@playwright/test');
  try {
    await (await engine.launch({ timeout: 30_000 })).close();
    return true;
  } catch {
    return false;
  }
}

async function available() {
  const answers = await Promise.all(ENGINES.map(starts));
  return ENGINES.filter((_name, i) => answers[i]);
}

/**
 * The engines in which the journeys can run here, downloaded if they can be. A download that failed is not tried again
 * on this machine; delete `.cache/engines-tried` for another try.
 */
export async function ensureEngines() {
  const there = await available();
  if (there.length === ENGINES.length || readStamp(TRIED)) return there;
  const env = environment({ extra: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '5000' } });
  const cli = 'node_modules/@playwright/test/cli.js';
  await runNode(cli, ['install', ...ENGINES], { env, onOutput: () => {}, timeout: 600_000 });
  writeStamp(TRIED, 'yes');
  return available();
}
