import { expect, type Page } from '@playwright/test';
import { builtRoutes } from './built-pages.ts';
import { DESKTOP, examine } from './examine.ts';
import { settled } from './measure.ts';
import { test } from './tab.ts';

/** From the start of a page past its header into its text. The whole way is walked on one page of each kind. */
const STEPS = 14;

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
    await examine(tab, { steps: STEPS });
    expect.soft(heard).toEqual({ complaints: [], elsewhere: [] });
  });
}
