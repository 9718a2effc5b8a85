// @ts-check
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { installWithApt } from './apt.mjs';
import { environment, runNode } from './run.mjs';

/** Where systems keep a Chromium, most likely first. Names without a slash are looked for in PATH. */
const USUAL_PLACES = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
  ],
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name] ?? '')
    .filter(Boolean)
    .flatMap((dir) => [
      join(dir, 'Google/Chrome/Application/chrome.exe'),
      join(dir, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/** A stub that only tells how to install a snap, or a browser without its libraries, does not answer. */
function answers(/** @type {string} */ path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true; // there `--version` would open a window
  const { status, stdout } = spawnSync(path, ['--version'], { timeout: 20_000, encoding: 'utf8' });
  return status === 0 && /\d+\./.test(stdout);
}

/** Playwright's own download, if it has been made. Playwright itself is loaded late: it may not be installed yet. */
async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath();
}

/**
 * A Chromium that is there and answers, else undefined. `CHROMIUM_PATH` decides when it is set.
 * @returns {Promise<string | undefined>}
 */
export async function findBrowser(env = process.env) {
  if (env.CHROMIUM_PATH) {
    if (answers(env.CHROMIUM_PATH)) return env.CHROMIUM_PATH;
    throw new Error(`CHROMIUM_PATH is ${env.CHROMIUM_PATH}, and no browser answers there.`);
  }
  const usual = USUAL_PLACES[/** @type {keyof typeof USUAL_PLACES} */ (process.platform)] ?? [];
  return [await playwrightsOwn(), ...usual].find(answers);
}

async function downloadPlaywrights() {
  console.log("No Chromium found: trying Playwright's own download …");
  const env = environment({ extra: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' } });
  let said = '';
  const onOutput = (/** @type {string} */ text) => void (said += text);
  const code = await runNode('node_modules/@playwright/test/cli.js', ['install', 'chromium'], {
    env,
    onOutput,
    timeout: 600_000,
  });
  const reason = said.split('\n').find((line) => line.includes('Error:'));
  if (code !== 0) console.log(`  not to be had (${reason?.trim() ?? `exit code ${code}`})`);
}

const installChromium = () => installWithApt('chromium and a Chinese font', ['chromium', 'fonts-noto-cjk']);

/**
 * A browser for the tests: one that is there, else Playwright's own, else the system's.
 * @returns {Promise<string>} path of the program
 */
export async function ensureBrowser() {
  for (const obtain of [undefined, downloadPlaywrights, installChromium]) {
    await obtain?.();
    const found = await findBrowser();
    if (found) return found;
  }
  throw new Error(
    [
      'The tests need a Chromium, and none could be found or installed. Any one of these will do:',
      '  - npx playwright install --with-deps chromium',
      '  - install Chromium or Google Chrome with your package manager (Debian: apt-get install chromium fonts-noto-cjk)',
      '  - set CHROMIUM_PATH to the program of a Chromium, Chrome or Edge that you have',
    ].join('\n'),
  );
}
