import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { CACHE } from '../../scripts/lib/paths.mjs';
import { AssessmentPage } from '../page-models/assessment.ts';
import { ResidencyPage } from '../page-models/residency.ts';

// What comes out of the printer: PDF made by the browser, its pages counted, and nothing wider than the paper or cut
// off. The files stay in .cache/print, to be looked at.

const FOLDER = join(CACHE, 'print');
/** A4 less the margins of print.css (16 mm each side), in CSS pixels. */
const PAPER = { width: Math.floor(((210 - 32) / 25.4) * 96), height: Math.floor(((297 - 36) / 25.4) * 96) };

/** Text that a reader of the paper would miss: wider than the sheet, or inside a box that cuts it off. */
function clipped(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const isSeen = (e: Element): boolean => e.checkVisibility() && e.getBoundingClientRect().width > 1;
    return [...document.body.querySelectorAll('*')].filter(isSeen).flatMap((e) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(e);
      if (clipPath !== 'none' || e.tagName === 'SELECT') return [];
      const cuts =
        (overflowX !== 'visible' && e.scrollWidth > e.clientWidth + 1) ||
        (overflowY !== 'visible' && e.scrollHeight > e.clientHeight + 1);
      const isWide = e.getBoundingClientRect().right > width + 1;
      return cuts || isWide ? [`${cuts ? 'cut' : 'wide'}: ${e.outerHTML.slice(0, 100)}`] : [];
    });
  }, PAPER.width);
}

/** Prints the page as it is to .cache/print. @returns the number of sheets */
async function print(page: Page, name: string): Promise<number> {
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  expect(await clipped(page)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.pdf`), pdf);
  return [...pdf.toString('latin1').matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
}

const between = (least: number, most: number, sheets: number): void => {
  expect(sheets).toBeGreaterThanOrEqual(least);
  expect(sheets).toBeLessThanOrEqual(most);
};

test('guides are a few sheets, with address, day and origins @desktop', async ({ page }) => {
  for (const [name, route, most] of [
    ['guide', 'guides/on-post/residency-days/', 5],
    ['figures', 'guides/history/figures/', 18],
    ['comparisons', 'compare/', 16],
  ] as const) {
    await page.goto(route);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    between(2, most, await print(page, name));
    await expect(page.getByText(/^打印自“驻村有数”http/)).toBeVisible();
    await expect(page.getByRole('heading', { name: '出处' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: '主导航' })).toBeHidden();
  }
});

test('the monthly sheet is one sheet @desktop', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule('济宁 2016 · 第一书记');
  await ledger.day('11月21日').focus();
  await ledger.press('Home', 'ArrowUp', 'Shift+End', '1', 'ArrowRight', '4');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByText('打印与导出', { exact: true }).click();
  await page.getByRole('button', { name: '打印 2026 年 11 月 记实表' }).click();
  await expect(page.getByText('驻村记实表（2026 年 11 月）')).toBeAttached();
  between(1, 1, await print(page, 'month'));
});

test('the report of a self-assessment is a few sheets @desktop', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  const cards = page.getByRole('article');
  await expect(cards.first()).toBeVisible();
  for (let i = 0; i < (await cards.count()); i++)
    await cards
      .nth(i)
      .getByRole('radio')
      .nth(i % 4)
      .check();
  await tool.link('核对回答').click();
  await tool.link('查看结果').click();
  await expect(page.getByRole('img', { name: /各组的水平/ })).toBeVisible();
  between(1, 8, await print(page, 'report'));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('blank forms: a month on one sheet, a questionnaire on some twenty @desktop', async ({ page }) => {
    await page.goto('tools/residency/form/');
    between(1, 1, await print(page, 'blank-month'));
    await page.goto('tools/four-tasks/');
    between(3, 30, await print(page, 'blank-questionnaire'));
  });
});
