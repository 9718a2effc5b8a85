import { test as base, type Page } from '@playwright/test';

/**
 * `tab`: one page for all tests of a worker. Each test loads an address of its own and leaves nothing behind that the
 * next could see, so a fresh context for each would only cost time.
 */
export const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId } = project.use;
      const context = await browser.newContext({ baseURL, locale, timezoneId });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});
