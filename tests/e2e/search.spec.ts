import { expect, test, type Page } from '@playwright/test';
import { SearchPage } from '../page-models/search.ts';

/** Lets nothing under a folder of the site through. */
const block = async (page: Page, folder: string): Promise<void> => {
  await page.route(new RegExp(`/${folder}/`), (route) => route.abort());
};

test('a question asked by address is answered, with its source @engines', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('每月要住多少天');
  await expect(search.box()).toHaveValue('每月要住多少天');
  await expect(search.links().first()).toHaveAttribute('href', /\/guides\/on-post\/residency-days\//);
  await expect(search.status()).toHaveText(/^“每月要住多少天”找到 \d+ 条$/);
  await expect(search.answers()).toContainText([/20.*济宁.*2016 年（推定）.*历史/s, /22.*2021 年.*历史/s]);
  await expect(search.results().first().locator('mark').first()).toBeVisible();
});

test('the answers leave a way to the results below them', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('每月要住多少天');
  await page.getByRole('link', { name: /^下面有 \d+ 条结果/ }).click();
  await expect(search.links().first()).toBeInViewport();
  await expect(page).toHaveURL(/q=.*#results$/);
});

test('typing searches by itself, and the address follows', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.box().fill('请假找谁批');
  await expect(search.links().first()).toHaveAttribute('href', /\/guides\/on-post\/leave-and-reports\//);
  await expect(page).toHaveURL(/search\/\?q=%E8%AF%B7%E5%81%87/);
  await search.box().fill('');
  await expect(search.results()).toHaveCount(0);
  await expect(page).toHaveURL(/search\/$/);
});

test('the first result leads to its heading', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('三老是哪些人');
  const href = await search.links().first().getAttribute('href');
  await search.links().first().click();
  await expect(page).not.toHaveURL(/search/);
  const anchor = decodeURIComponent((href ?? '').split('#')[1]?.split(':~:')[0] ?? '');
  expect(anchor === '' ? 1 : await page.locator(`[id="${anchor}"]`).count()).toBe(1);
});

for (const kind of ['词语', '义务', '原文提要'])
  test(`a result of the kind ${kind} leads to its entry, which is marked`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('四议两公开 村民自治 公开');
    await search.kind(kind).click();
    await search.links().first().click();
    const entry = page.locator(':target');
    await expect(entry).toBeInViewport();
    const colours = await entry.evaluate((element) =>
      [element, ...element.querySelectorAll('h2, h3')].map((e) => getComputedStyle(e).backgroundColor),
    );
    expect(colours.some((colour) => colour !== 'rgba(0, 0, 0, 0)')).toBe(true);
  });

test('by keyboard alone: from the box into the results, back, and emptied @desktop', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await page.keyboard.press('/');
  await expect(search.box()).toBeFocused();
  await page.keyboard.type('三会一课');
  await expect(search.results().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(search.links().nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.links().nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(search.box()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.box()).toHaveValue('');
  await page.keyboard.type('三会一课');
  await expect(search.results().first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).not.toHaveURL(/search/);
});

test('results that come late leave the focus where it was in the list @desktop', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('三会一课');
  const first = search.links().first();
  await first.focus();
  const before = await first.getAttribute('href');
  // As if it had been typed just before: the box has it, the results are still on their way.
  await search.box().evaluate((box: HTMLInputElement) => {
    box.value = '请假找谁批';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(first).not.toHaveAttribute('href', before ?? '');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(search.box()).toBeFocused();
});

test('who arrives with a query can go on by keyboard @desktop', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('请假');
  await expect(search.results().first()).toBeVisible();
  await expect(search.box()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(search.links().first()).toBeFocused();
});

test('filters narrow the results and stand in the address', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('驻村');
  await search.kind('义务').click();
  await expect(search.results().first()).toContainText('义务');
  await expect(page).toHaveURL(/kind=obligation/);
  await page.getByText('筛选结果').click();
  await search.filter('年份').selectOption({ label: await firstYear(search) });
  await expect(page).toHaveURL(/year=\d{4}/);
  await expect(search.status()).toHaveText(/筛选后 \d+ 条，共 \d+ 条/);
  const count = await search.status().textContent();
  await page.reload();
  await expect(search.status()).toHaveText(count ?? '');
  await search.button('取消筛选').click();
  await expect(search.status()).toHaveText(/找到 \d+ 条/);
});

const firstYear = async (search: SearchPage): Promise<string> =>
  (await search.filter('年份').locator('option').nth(1).textContent()) ?? '';

test('traditional characters, a slip and pinyin find what was meant', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('駐村天數');
  await expect(search.links().first()).toHaveAttribute('href', /residency-days/);
  await search.box().fill('四议二公开');
  await expect(search.button('四议两公开')).toBeVisible();
  await expect(search.results().first()).toContainText('四议两公开');
  await search.box().fill('zcts');
  await expect(search.links().first()).toHaveAttribute('href', /residency-days/);
});

test('nothing found is no dead end', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('量子纠缠');
  await expect(page.getByRole('heading', { name: '没有找到“量子纠缠”' })).toBeVisible();
  await expect(page.getByText('本站没有出现：量子纠缠')).toBeVisible();
  await expect(search.directory().getByRole('link').first()).toBeVisible();
});

test('the full texts are searched when asked for', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('芙蓉李');
  await expect(search.results().first()).toBeVisible();
  await search.button('在全部正文里再找一遍').click();
  await expect(page.getByText('正文里没有更多结果。').or(search.status()).first()).toBeVisible();
  await expect(search.button('在全部正文里再找一遍')).toHaveCount(0);
});

test('without Pagefind the search says so, finds by names, and shows the guides', async ({ page }) => {
  await block(page, 'pagefind');
  const search = new SearchPage(page);
  await search.open('请假');
  await expect(page.getByRole('alert')).toContainText('全文检索没有加载成功');
  await expect(search.results().first()).toBeVisible();
  await expect(search.directory()).toBeVisible();
});

test('without its index the search says so, and works when asked again', async ({ page }) => {
  await block(page, 'search-index');
  const search = new SearchPage(page);
  await search.open('请假');
  await expect(page.getByRole('alert')).toContainText('没有加载成功');
  await expect(search.directory().getByRole('link').first()).toBeVisible();
  await page.unroute(/\/search-index\//);
  await search.button('再试一次').click();
  await expect(search.results().first()).toBeVisible();
});

test('last searches are kept on the device and can be erased', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open();
  await search.box().fill('请假');
  await search.box().press('Enter');
  await expect(search.results().first()).toBeVisible();
  await search.open();
  await search.button('请假').click();
  await expect(search.box()).toHaveValue('请假');
  await search.open();
  await search.button('清除搜索记录').click();
  await expect(search.button('请假')).toHaveCount(0);
});

test('the box of every page leads to the search @desktop', async ({ page }) => {
  await page.goto('guides/');
  await page.keyboard.press('Control+k');
  const box = page.getByRole('searchbox', { name: '搜索全站' });
  await expect(box).toBeFocused();
  await page.keyboard.type('问责');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\/\?q=/);
  await expect(new SearchPage(page).links().first()).toHaveAttribute('href', /six-situations/);
});

test('nothing of the index is fetched before the box is used', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (/search-index|pagefind/.test(request.url())) fetched.push(request.url());
  });
  const search = new SearchPage(page);
  await search.open();
  await page.waitForLoadState('networkidle');
  expect(fetched).toEqual([]);
  await search.box().focus();
  await expect.poll(() => fetched.length).toBe(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page still leads on', async ({ page }) => {
    const search = new SearchPage(page);
    await search.open('请假');
    await expect(page.getByText('没有开启 JavaScript')).toBeVisible();
    await expect(search.directory().getByRole('link').first()).toBeVisible();
  });
});
