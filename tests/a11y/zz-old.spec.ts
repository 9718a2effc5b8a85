import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { builtRoutes } from './built-pages.ts';
import { settled, sidewaysScroll, smallTargets } from './measure.ts';

const TARGET = 44;
const SHOWN = 8;

/** What a browser complains about, and what leaves this site: both must stay empty on every page. */
function listen(page: Page): { complaints: string[]; elsewhere: string[] } {
  const heard = { complaints: [] as string[], elsewhere: [] as string[] };
  page.on('pageerror', (error) => heard.complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^https?:$/.test(protocol) && hostname !== 'localhost') heard.elsewhere.push(request.url());
  });
  return heard;
}

for (const route of builtRoutes()) {
  test(`/${route}`, async ({ page }) => {
    const heard = listen(page);
    await page.goto(route);
    await settled(page);

    await test.step('axe, light', async () => expect.soft(await axeViolations(page)).toEqual([]));
    await test.step('axe, dark', async () => {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await axeViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });
    await test.step('targets at 390 px', async () => {
      await page.setViewportSize({ width: 390, height: 844 });
      expect.soft((await smallTargets(page, TARGET)).slice(0, SHOWN)).toEqual([]);
    });
    await test.step('no sideways scroll at 320 px', async () => {
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await sidewaysScroll(page)).toEqual({ by: 0, because: '' });
    });
    expect.soft(heard).toEqual({ complaints: [], elsewhere: [] });
  });
}
