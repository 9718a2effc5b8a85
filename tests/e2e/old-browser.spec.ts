import { expect, test, type Page } from '@playwright/test';

// A browser that runs scripts, but none of ours: it knows no modules, lacks what they take for granted, or did not get
// them.

const NO_PROGRAM = /^程序没有加载出来/;

const SCRIPTS = '**/_astro/*.js';
test.beforeEach(async ({ page }) => page.route(SCRIPTS, (route) => route.abort()));
const makeOld = (page: Page) =>
  page.addInitScript(() => Object.defineProperty(window, 'structuredClone', { value: undefined }));

test('reads guides with their sources, as without scripts', async ({ page }) => {
  await makeOld(page);
  for (const path of ['on-post/residency-days', 'arrival/role', 'history/figures']) {
    await page.goto(`guides/${path}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('main').locator('sup').getByRole('link').first().click();
    await expect(page).toHaveURL(/#.+/);
  }
  await page.goto('obligations/');
  await page.getByRole('link', { name: /^驻村第一书记（\d+）$/ }).click();
  await expect(page).toHaveURL(/\/obligations\/role\//);
});

test('is told what can’t be had, and sees no control that does nothing', async ({ page }) => {
  await makeOld(page);
  for (const path of ['data/', 'offline/', 'tools/residency/', 'tools/four-tasks/', 'search/']) {
    await page.goto(path);
    await expect(page.getByText(/没有开启 JavaScript，或者版本太旧/)).toBeVisible();
    await expect(page.getByText(NO_PROGRAM)).toBeHidden();
    await expect(page.getByLabel('配色')).toBeHidden();
  }
});

test('a new browser whose scripts did not come is told that, and gets the tool as soon as they do', async ({
  page,
}) => {
  for (const path of ['data/', 'tools/residency/', 'tools/four-tasks/', 'tools/group/', 'search/']) {
    await page.goto(path);
    await expect(page.getByText(NO_PROGRAM)).toBeVisible();
    await expect(page.getByText(/没有开启 JavaScript|本机记录…$/)).toBeHidden();
  }
  await page.unroute(SCRIPTS);
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.getByRole('searchbox', { name: '搜索全站' }).fill('请假');
  await expect(page.getByText(/^“请假”找到/)).toBeVisible();
  await expect(page.getByText(NO_PROGRAM)).toBeHidden();
});
