import { expect, test } from '@playwright/test';

// What every reader does on the pages themselves. Addresses are relative: these also run under a sub-path.

const GUIDE = 'guides/on-post/residency-days/';

test('from a door of the home page to a guide @engines', async ({ page }) => {
  await page.goto('');
  for (const door of ['我刚到任', '我要自查', '我来讲课']) {
    await expect(page.getByRole('heading', { name: door, level: 2 })).toBeVisible();
  }
  await page.getByRole('main').getByRole('link', { name: '住村天数怎么算' }).click();
  await expect(page).toHaveURL(new RegExp(`${GUIDE}$`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('住村');
});

test('a question typed on the home page arrives at the search page', async ({ page }) => {
  await page.goto('');
  await page.getByRole('searchbox').first().fill('每月要住多少天');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(
    (url) => url.pathname.endsWith('/search/') && url.searchParams.get('q') === '每月要住多少天',
  );
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('每月要住多少天');
});

test('by keyboard: past the navigation to the text, and one key to the search @desktop', async ({ page }) => {
  await page.goto(GUIDE);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
});

test('a mark of origin opens where it stands, closes with Escape, and leads to the passage @engines', async ({
  page,
}) => {
  await page.goto(GUIDE);
  const mark = page.getByRole('main').locator('sup').getByRole('button').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(mark).toHaveAttribute('aria-expanded', 'true');
  const panel = page.getByRole('note');
  await expect(panel).toBeFocused();
  await expect(panel).toContainText(/20\d\d/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(mark).toBeFocused();

  await page.keyboard.press('Space');
  await panel.getByRole('link').click();
  await expect(page).toHaveURL(/\/sources\/[a-z0-9-]+\/#s-/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('theme and text size are kept from page to page', async ({ page }) => {
  await page.goto('');
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const [lightBackground, normalSize] = [await background(), await size()];
  await page.getByLabel('配色').selectOption('深色');
  await page.getByLabel('字号').selectOption('特大');
  await expect.poll(background).not.toBe(lightBackground);
  await expect.poll(size).toBeGreaterThan(normalSize);

  await page.goto('glossary/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await page.getByLabel('字号').inputValue()).toBe('larger');
});

test('the register is narrowed in place, and its address can be sent to somebody', async ({ page }) => {
  await page.goto('obligations/');
  const entries = page.locator('.register > .entry').filter({ visible: true });
  const all = await entries.count();
  await page.getByLabel('谁的义务').selectOption('first-secretary');
  await expect(page).toHaveURL(/\?role=first-secretary$/);
  await expect.poll(() => entries.count()).toBeLessThan(all);
  const narrowed = await entries.count();
  await expect(page.getByText(`共 ${narrowed} 条`)).toBeVisible();

  await page.reload();
  await expect(entries).toHaveCount(narrowed);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(entries).toHaveCount(all);
});

test('an address that does not exist says so and leads on', async ({ page }) => {
  const response = await page.goto('no/such/page/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这一页');
  await page.getByRole('main').getByRole('link', { name: '义务清单' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('义务清单');
});

test('on a phone the four places of the bar are at hand @phone', async ({ page }) => {
  await page.goto(GUIDE);
  const bar = page.getByRole('navigation', { name: '底部导航' });
  await expect(bar).toBeInViewport();
  await expect(bar.getByRole('link')).toHaveText(['指南', '工具', '搜索', '我的']);
  await bar.getByRole('link', { name: '工具' }).tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('工具');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a mark of origin leads to its note at the foot', async ({ page }) => {
    await page.goto(GUIDE);
    await page.getByRole('main').locator('sup').getByRole('link').first().click();
    await expect(page).toHaveURL(/#note-1$/);
    await expect(page.locator('#note-1').getByRole('link')).toBeInViewport();
  });

  test('the register is narrowed by links', async ({ page }) => {
    await page.goto('obligations/');
    await page
      .getByRole('navigation', { name: '按角色看' })
      .getByRole('link', { name: /^驻村第一书记/ })
      .click();
    await expect(page).toHaveURL(/obligations\/role\/first-secretary\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('第一书记');
  });
});
