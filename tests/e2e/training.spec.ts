import { expect, test, type Page } from '@playwright/test';

/** A4 in points, as a PDF counts: shorter and longer side. */
const A4 = [595, 842];

interface Sheet {
  width: number;
  height: number;
}

/** The sheets that come out of the printer. */
async function sheets(page: Page): Promise<Sheet[]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: false })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map(([, width, height]) => ({ width: Math.round(Number(width)), height: Math.round(Number(height)) }));
}

const current = (page: Page) => page.getByRole('region').filter({ has: page.getByRole('heading', { level: 2 }) });

test('a session is opened, its slides stepped through by keyboard, and left at the same slide', async ({ page }) => {
  await page.goto('');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^培训课件/ })
    .click();
  await page.getByRole('link', { name: '新任第一书记上岗', exact: true }).click();
  await expect(page.getByText('90 分钟 · 新任驻村第一书记、工作队员')).toBeVisible();
  await page.getByRole('link', { name: /^课件（/ }).click();
  await page.getByRole('button', { name: '开始放映' }).click();

  const said = page.getByRole('status').filter({ hasText: '张，共' });
  await expect(said).toHaveText(/^第 1 张，共 \d+ 张：新任第一书记上岗$/);
  await expect(page.getByRole('navigation', { name: '全站' })).toBeHidden();
  await expect(current(page)).toHaveCount(1);

  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(said).toHaveText(/^第 3 张，.*支部日常谁主抓$/);
  await expect(page).toHaveURL(/#who-runs-the-branch$/);
  // The notes of this slide, for whoever asks; a source opens beside the show.
  const notes = page.getByText(/^讲稿：三条都是济宁的/);
  await expect(notes).toBeHidden();
  await page.keyboard.press('n');
  await expect(notes).toBeInViewport();
  await expect(page.getByRole('button', { name: '讲稿' })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('n');
  await expect(notes).toBeHidden();
  await expect(page.getByRole('link', { name: /^济宁 2013 年署名文章/ }).first()).toHaveAccessibleDescription(
    '在新标签页打开',
  );
  const opening = page.waitForEvent('popup');
  await page
    .getByRole('link', { name: /^济宁 2013 年署名文章/ })
    .first()
    .click();
  await (await opening).close();
  await expect(said).toHaveText(/^第 3 张/);
  await page.getByRole('button', { name: '下一张' }).click();
  await expect(page.getByRole('heading', { name: '别处不是这样说的' })).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(/^第 (\d+) 张，共 \1 张：/);
  await page.keyboard.press('Home');
  await expect(said).toHaveText(/^第 1 张/);
  await page.keyboard.press('ArrowRight');

  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '开始放映' })).toBeVisible();
  await expect(page.getByRole('region', { name: '先看是什么文本' })).toBeFocused();
  await page.getByRole('button', { name: '开始放映' }).click();
  await expect(said).toHaveText(/^第 2 张/);
});

test('on a slow network the show is offered once its script is there', async ({ page }) => {
  let send = (): void => undefined;
  const wanted = new Promise<void>((resolve) => (send = resolve));
  await page.route(/\.js$/, async (route) => {
    await wanted;
    await route.continue();
  });
  await page.goto('training/new-first-secretary/slides/', { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: '每月住几天' })).toBeVisible();
  const start = page.getByRole('button', { name: '开始放映' });
  await expect(start).toBeHidden();
  send();
  await start.click();
  await expect(page.getByRole('navigation', { name: '全站' })).toBeHidden();
});

test('slides are one landscape sheet each, the handout two at most @desktop', async ({ page }) => {
  await page.goto('training/');
  const sessions = await page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link').all();
  const addresses = await Promise.all(sessions.map((link) => link.getAttribute('href')));
  expect(addresses.length).toBeGreaterThan(5);
  for (const address of addresses) {
    await page.goto(`${address}slides/`);
    const slides = await current(page).count();
    const printed = await sheets(page);
    expect(printed, `${address}slides/`).toEqual(Array(slides).fill({ width: A4[1], height: A4[0] }));
    await page.getByLabel('显示讲稿').check();
    expect(await sheets(page), `${address}slides/, with notes`).toEqual(printed);
    await page.goto(`${address}handout/`);
    expect((await sheets(page)).length, `${address}handout/`).toBeLessThanOrEqual(2);
  }
});

test('the paper is printed without its answers, and with them on sheets of their own @desktop', async ({ page }) => {
  await page.goto('training/new-first-secretary/quiz/');
  const paper = await sheets(page);
  expect(paper).toEqual([{ width: A4[0], height: A4[1] }]);
  const answer = page.getByText('B。村党支部书记');
  await page.emulateMedia({ media: 'print' });
  await expect(answer).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('答案、理由和出处').click();
  await expect(answer).toBeVisible();
  expect((await sheets(page)).length).toBeGreaterThan(paper.length);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every slide can be read, and nothing offers to show them', async ({ page }) => {
    await page.goto('training/new-first-secretary/slides/');
    await expect(page.getByRole('heading', { name: '每月住几天' })).toBeVisible();
    await expect(page.getByText('每月不少于 20 天', { exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: '开始放映' })).toBeHidden();
  });
});
