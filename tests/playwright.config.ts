import { defineConfig, devices } from '@playwright/test';
import { findBrowser } from '../scripts/lib/browser.mjs';
import { engineAt } from '../scripts/lib/engines.mjs';
import { basePath } from '../scripts/lib/paths.mjs';
import { bridgeStockFirefox } from './engines/stock-firefox.ts';

// `npm run test:e2e` builds the site and finds a browser first; run directly, this takes dist/ and browser as they are.
const executablePath = await findBrowser();
// Only where it is: `npm run test:engines` installs it, and the other projects need not know.
const firefoxPath = engineAt('firefox');
if (firefoxPath) bridgeStockFirefox();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: 'list',
  webServer: {
    command: 'node scripts/preview.mjs',
    cwd: '..',
    // Any free port; the line that `preview` prints says which, and becomes SITE_PORT.
    env: { PORT: '0' },
    wait: { stdout: /localhost:(?<site_port>\d+)/ },
  },
  use: {
    baseURL: `http://localhost:${process.env.SITE_PORT ?? ''}${basePath()}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    // A worker would answer for the server and fetch on its own account, between a test and what it looks at. Blocked, it
    // is a browser without one; the journeys of tests/offline allow it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
  // A journey that makes sense on one of them only says so in its name: `@phone`, `@desktop`. Those of `@engines` also run
  // in Firefox.
  projects: [
    {
      name: 'phone',
      testDir: 'e2e',
      grepInvert: /@desktop/,
      use: { ...devices['Pixel 5'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
    {
      name: 'desktop',
      testDir: 'e2e',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } },
    },
    {
      name: 'firefox',
      testDir: '.',
      testMatch: /(e2e|offline)\/.*\.spec\.ts/,
      grep: /@engines/,
      // A dozen times slower to drive than Chromium.
      timeout: 120_000,
      use: {
        ...devices['Desktop Firefox'],
        viewport: { width: 390, height: 844 },
        serviceWorkers: 'allow',
        channel: 'moz-firefox',
        // The panel that opens at a download would take the focus from the page.
        launchOptions: {
          executablePath: firefoxPath,
          firefoxUserPrefs: { 'browser.download.alwaysOpenPanel': false },
        },
      },
    },
    { name: 'webkit', testDir: 'engines', timeout: 120_000 },
    {
      name: 'offline',
      testDir: 'offline',
      // Each starts a server of its own, and some download the whole site.
      timeout: 300_000,
      use: { ...devices['Pixel 5'], viewport: { width: 390, height: 844 }, serviceWorkers: 'allow' },
    },
    // The pages once more where they were built for `/x/`: DIST_DIR and BASE_PATH say so.
    {
      name: 'sub-path',
      testDir: 'e2e',
      testMatch: 'site.spec.ts',
      grepInvert: /@phone/,
      use: { ...devices['Desktop Chrome'] },
    },
    {
      name: 'sub-path-offline',
      testDir: 'offline',
      testMatch: 'whole-site.spec.ts',
      timeout: 300_000,
      use: { ...devices['Desktop Chrome'], serviceWorkers: 'allow' },
    },
    {
      name: 'a11y',
      testDir: 'a11y',
      // The register has thousands of elements, and a busy machine measures them slowly.
      timeout: 120_000,
      // What axe says names the element; a picture of a long page says less and takes seconds.
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, screenshot: 'off' },
    },
  ],
});
