import { expect, type Page } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { builtRoutes } from './built-pages.ts';
import { settled, sidewaysScroll, smallTargets } from './measure.ts';
import { test } from './tab.ts';

const TARGET = 44;
const SHOWN = 8;
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const NARROW = { width: 320, height: 640 };
/** What can differ between light and dark: these pages have the same elements in both. */
const COLOUR_RULES = { type: 'rule' as const, values: ['color-contrast', 'link-in-text-block'] };

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
  test(`/${route}`, async ({ tab }) => {
    tab.removeAllListeners();
    const heard = listen(tab);
    await tab.setViewportSize(DESKTOP);
    await tab.emulateMedia({ colorScheme: 'light' });
    await tab.goto(route);
    await settled(tab);

    await test.step('axe, light', async () => expect.soft(await axeViolations(tab)).toEqual([]));
    await test.step('axe, colours in the dark', async () => {
      await tab.emulateMedia({ colorScheme: 'dark' });
      expect.soft(await axeViolations(tab, COLOUR_RULES)).toEqual([]);
    });
    await test.step('targets at 390 px', async () => {
      await tab.setViewportSize(PHONE);
      expect.soft((await smallTargets(tab, TARGET)).slice(0, SHOWN)).toEqual([]);
    });
    await test.step('no sideways scroll at 320 px', async () => {
      await tab.setViewportSize(NARROW);
      expect.soft(await sidewaysScroll(tab)).toEqual({ by: 0, because: '' });
    });
    expect.soft(heard).toEqual({ complaints: [], elsewhere: [] });
  });
}
