import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { parseCsv } from '../../src/domain/shared/csv.ts';
import { ResidencyPage } from '../page-models/residency.ts';

const open = (page: Page, section: string) => page.getByText(section, { exact: true }).click();

async function recorded(page: Page): Promise<ResidencyPage> {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule('济宁 2016 · 第一书记');
  await ledger.day('11月21日').focus();
  await ledger.press('Home', 'ArrowUp', 'Shift+End', '1', 'ArrowRight', '4');
  return ledger;
}

async function download(page: Page, range: string, button: string): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('group', { name: range }).getByRole('button', { name: button }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

test('year, leave and exports say what was recorded', async ({ page }) => {
  await recorded(page);
  await open(page, '年度汇总');
  await expect(page.getByRole('img', { name: /^2026 年每天的记录/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^去 11 月/ })).toContainText('70010');
  await open(page, '请假与外出');
  await expect(page.getByText('全年已记请假 1 天')).toBeVisible();

  await open(page, '打印与导出');
  const csv = await download(page, '导出本月', 'CSV 表');
  expect(csv.name).toBe('驻村记实 2026-11.csv');
  const rows = parseCsv(csv.bytes.toString('utf8'));
  expect(rows).toHaveLength(31);
  expect(rows[9]?.cells.slice(0, 4)).toEqual(['2026-11-09', '一', '工作日', '住村']);
  const ics = await download(page, '导出全年', '日历文件');
  expect(ics.bytes.toString('utf8')).toContain('SUMMARY:请假\r\n');
  for (const [button, ending] of [
    ['Excel 表', 'xlsx'],
    ['Word 文档', 'docx'],
  ] as const) {
    const file = await download(page, '导出本月', button);
    expect(file.name).toBe(`驻村记实 2026-11.${ending}`);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  }
});

test('a CSV is read in after a preview, and can be taken back', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '打印与导出');
  const text = '日期,状态\n2026-11-09,住村\n2026-11-02,公务外出\n2026-11-31,住村\n';
  await page
    .getByLabel('选一个 CSV 文件')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(page.getByText('1 天将改动。1 行与现有记录相同。')).toBeVisible();
  await expect(page.getByText('第 4 行：日期“2026-11-31”读不出来')).toBeVisible();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，未记');
  await page.getByRole('button', { name: '读入', exact: true }).click();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，公务外出');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，未记');
});

test('a sheet is printed alone', async ({ page }) => {
  await recorded(page);
  await open(page, '打印与导出');
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: '打印 2026 年 11 月 记实表' }).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: '驻村记实表（2026 年 11 月）' })).toBeVisible();
  await expect(page.getByRole('heading', { name: '月度驻村台账' })).toBeHidden();
  await expect(page.getByText('住村 7 天')).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByRole('heading', { name: '月度驻村台账' })).toBeVisible();
});

test('one’s own rule goes to a colleague by link and is taken only when they say so', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '我的规则');
  await page.getByLabel('名称').fill('本县 2026');
  await page.getByLabel('按什么周期算').selectOption({ label: '每季度' });
  await page.getByRole('textbox', { name: '至少几天' }).last().fill('55');
  await page.getByRole('button', { name: '保存并按它计算' }).click();
  await expect(ledger.counting).toContainText('2026 年第 4 季度 · 本县 2026');
  const link = await page.getByLabel(/^转给同事的链接/).inputValue();

  const other = new ResidencyPage(await page.context().browser()!.newPage());
  await other.page.goto(link);
  await expect(other.page.getByText('收到一条规则：“本县 2026”，每季度至少 55 天。')).toBeVisible();
  await expect(other.counting).toContainText('还没有选规则');
  await other.page.getByRole('button', { name: '采用' }).click();
  await expect(other.counting).toContainText('本县 2026');
  await other.page.close();
});

test('a posting that begins mid-month asks for all or its share', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '任职时间与当地安排');
  await page.getByLabel('从', { exact: true }).fill('2026-11-16');
  await page.getByRole('button', { name: '加一条' }).first().click();
  await expect(ledger.reading('从严口径')).toContainText('0 / 20 天');
  await expect(ledger.reading('从宽口径')).toContainText('1 / 10 天');
  await expect(ledger.reading('从宽口径')).toContainText('按任职天数折算为 10 天');
});

test('last week is copied to the days that are 未记', async ({ page }) => {
  const ledger = await recorded(page);
  await page.getByRole('button', { name: '照抄上周' }).click();
  await expect(ledger.day('11月17日')).toHaveAccessibleName('11月17日 星期二，住村');
  await expect(ledger.day('11月16日')).toHaveAccessibleName('11月16日 星期一，请假');
  await expect(ledger.day('11月22日')).toHaveAccessibleName('11月22日 星期日，计划住村');
});
