import { expect, test } from '@playwright/test';

// A browser that runs scripts, but none of ours: it knows no modules, or lacks what they take for granted.

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'structuredClone', { value: undefined }));
  await page.route('**/_astro/*.js', (route) => route.abort());
});

test('reads guides with their sources, as without scripts', async ({ page }) => {
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
  for (const path of ['data/', 'offline/', 'tools/residency/', 'search/']) {
    await page.goto(path);
    await expect(page.getByText(/没有开启 JavaScript，或者版本太旧/)).toBeVisible();
    await expect(page.getByLabel('配色')).toBeHidden();
  }
});
