import { defineConfig, devices } from '@playwright/test';
export default defineConfig({
  testDir: '/work/main/tests/e2e', testMatch: /residency/, outputDir: '/tmp/res/pw-out', workers: 1, timeout: 30000, reporter: 'list',
  webServer: { command: 'node /tmp/res/serve.mjs 4791', port: 4791, reuseExistingServer: true },
  use: { baseURL: 'http://localhost:4791/', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', launchOptions: { executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] } },
  projects: [
    { name: 'phone', grepInvert: /@desktop/, use: { ...devices['Pixel 5'], viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
    { name: 'desktop', grepInvert: /@phone/, use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } } },
  ],
});
