import { expect, test, type Page } from '@playwright/test';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { AssessmentPage } from '../page-models/assessment.ts';
import { ResidencyPage } from '../page-models/residency.ts';
import { SearchPage } from '../page-models/search.ts';
import { builtRoutes } from './built-pages.ts';
import { examine } from './examine.ts';
import { walkByTab } from './measure.ts';

// Every tool as pages.spec.ts does not see it: in use, after a mistake, with all its parts open, with its dialog.

/** From the start of the page through the header into the tool. */
const STEPS = 30;
/** In a dialog the browser keeps the focus; axe and sizes are what is left to look at. */
const IN_DIALOG = { steps: 0 };

/** Opens every part that is folded away, and waits until the parts that are fetched then have come. */
async function unfold(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open])');
  for (let left = await folded.count(); left > 0; left = await folded.count()) {
    await folded.evaluateAll((all) => all.forEach((e) => e.setAttribute('open', '')));
  }
  await page.waitForLoadState('networkidle');
}

test('ledger: a month in use, everything unfolded, a note that is held back', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule('济宁 2016 · 第一书记');
  await ledger.day('11月21日').focus();
  await ledger.press('Home', 'ArrowUp', 'Shift+End', '1', 'ArrowRight', '4');
  await test.step('in use', () => examine(page, { steps: STEPS }));
  await unfold(page);
  await page.getByRole('textbox', { name: '备注' }).first().fill('回电 13800000000');
  await expect(page.getByText('还没有保存').first()).toBeVisible();
  await test.step('unfolded, with a warning', () => examine(page, { steps: 0 }));
});

// The page of a group asks nothing: its journey looks at its states (group.spec.ts).
for (const route of builtRoutes().filter((r) => /^tools\/(?!(?:residency|group)\/)[^/]+\/$/.test(r))) {
  test(`${route}: first question and everything to review`, async ({ page }) => {
    await page.goto(route);
    await page.getByRole('link', { name: /^开始/ }).click();
    await page.getByRole('radio').first().check();
    await unfold(page);
    await test.step('a question', () => examine(page, { steps: STEPS }));
    await page.getByRole('link', { name: '核对回答' }).click();
    await expect(page.getByRole('heading', { name: '核对回答' })).toBeVisible();
    await test.step('review', () => examine(page, { steps: 0 }));
  });
}

test('slides: one at a time over the whole screen', async ({ page }) => {
  await page.goto('training/new-first-secretary/slides/#days');
  await page.getByRole('button', { name: '开始放映' }).click();
  await expect(page.getByRole('heading', { name: '每月住几天' })).toBeVisible();
  await examine(page, { steps: 0 });
});

test('self-assessment: result, plan, history, and the dialog of a new round', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  await tool.level('村班子什么时候换届', 1).check();
  await tool.link('核对回答').click();
  await tool.link('查看结果').click();
  await tool.button('加入计划').first().click();
  await tool.button('存下这次结果').click();
  await unfold(page);
  await test.step('result', () => examine(page, { steps: STEPS }));
  await tool.link('改进计划').click();
  const due = page.getByLabel('计划完成日期').first();
  await expect(due).toBeAttached();
  await unfold(page);
  await due.fill('2020-01-31');
  await test.step('plan, one date gone by', () => examine(page, { steps: STEPS }));
  await tool.link('查看结果').click();
  await tool.link('历次对照').click();
  await test.step('history', () => examine(page, { steps: 0 }));
  await tool.open();
  await tool.button('存下本轮，开始新一轮').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await test.step('dialog', () => examine(page, IN_DIALOG));
});

test('search: answers and results, nothing found, no index', async ({ page }) => {
  const search = new SearchPage(page);
  await search.open('每月要住多少天');
  await expect(search.results().first()).toBeVisible();
  await test.step('results', () => examine(page, { steps: STEPS }));
  await search.open('量子纠缠');
  await expect(page.getByRole('heading', { name: '没有找到“量子纠缠”' })).toBeVisible();
  await test.step('nothing found', () => examine(page, { steps: 0 }));
  await page.route(/\/search-index\//, (route) => route.abort());
  await search.open('请假');
  await expect(page.getByRole('alert')).toBeVisible();
  await test.step('error', () => examine(page, { steps: 0 }));
});

test('my records: a backup before it is taken in, records, a bad file, the dialog of erasing', async ({ page }) => {
  const at = new Date('2026-11-20T08:00:00.000Z');
  const record = (status: string, n: number) => ({
    key: `day:2026-11-0${n}`,
    value: { status, note: '' },
    rev: 1,
    updatedAt: at.toISOString(),
  });
  const { text } = writeBackup(
    { residency: { version: 1, records: [record('overnight', 1), record('看不懂', 2)] } },
    at,
  );
  const choose = (content: string) =>
    page
      .getByLabel('选择备份文件')
      .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.goto('data/');
  await choose(text);
  await expect(page.getByRole('button', { name: '合并进来' })).toBeVisible();
  await test.step('preview', () => examine(page, { steps: STEPS }));
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(page.getByText('已写入')).toBeVisible();
  await unfold(page);
  await test.step('records', () => examine(page, { steps: STEPS }));
  await choose('{"type":"x"}');
  await expect(page.getByRole('alert').first()).toBeVisible();
  await test.step('error', () => examine(page, { steps: 0 }));
  await page.getByRole('button', { name: '清除全部' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await test.step('dialog', () => examine(page, IN_DIALOG));
});

/** One page of each kind, the whole way by Tab. */
for (const route of ['', 'guides/on-post/residency-days/', 'compare/', 'tools/residency/', 'about/']) {
  test(`/${route}: the whole way by Tab`, async ({ page }) => {
    await page.goto(route);
    await page.waitForLoadState('networkidle');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await walkByTab(page, 400)).toEqual([]);
  });
}
