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
  const ledger = await recorded(page);
  await open(page, '年度汇总');
  await expect(page.getByRole('img', { name: /^2026 年每天的记录/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^去 11 月/ })).toContainText('70010');
  await open(page, '请假与外出');
  await expect(page.getByText('全年已记请假 1 天')).toBeVisible();
  // Open sections follow the calendar, and what is undone there.
  await ledger.day('11月17日').focus();
  await ledger.press('4');
  await expect(page.getByText('全年已记请假 2 天')).toBeVisible();
  await expect(page.getByRole('row', { name: /^去 11 月/ })).toContainText('70020');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('全年已记请假 1 天')).toBeVisible();
  await expect(page.getByRole('row', { name: /^去 11 月/ })).toContainText('70010');

  await open(page, '打印与导出');
  const csv = await download(page, '导出本月', 'CSV 表');
  expect(csv.name).toBe('驻村记实 2026-11.csv');
  const rows = parseCsv(csv.bytes.toString('utf8'));
  expect(rows).toHaveLength(31);
  expect(rows[9]?.cells.slice(0, 4)).toEqual(['2026-11-09', '一', '工作日', '住村']);
  const totals = await download(page, '导出全年', '汇总 CSV');
  expect(totals.name).toBe('驻村年度汇总表 2026.csv');
  expect(parseCsv(totals.bytes.toString('utf8'))[11]?.cells).toEqual(['11 月', '7', '0', '0', '1', '0']);
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

test('a CSV is read in after a preview, with a copy of what there was, and can be taken back', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '打印与导出');
  const text = '日期,状态\n2026-11-09,住村\n2026-11-02,公务外出\n2026-11-31,住村\n2026-11-10,未记\n';
  await page
    .getByLabel('选一个 CSV 或 JSON 文件')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await expect(
    page.getByText('1 天将改动。1 行与现有记录相同。1 天在文件里没有记，这里已有记录，保留不动。'),
  ).toBeVisible();
  await expect(page.getByText('第 4 行：日期“2026-11-31”读不出来')).toBeVisible();
  await expect(page.getByText('2026-11-02：未记 → 公务外出')).toBeVisible();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，未记');
  await page.getByRole('button', { name: '读入', exact: true }).click();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，公务外出');
  await expect(page.getByText('已读入 1 天，可撤销。')).toBeInViewport();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，未记');
  await page.goto('data/');
  await page.getByText('共 1 份').click();
  await expect(page.getByText('（导入之前），9 条').first()).toBeVisible();
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
  await expect(other.page.getByText('收到一条规则：“本县 2026”，每季度至少 55 天。')).toBeInViewport();
  await expect(other.page.getByRole('group', { name: '收到的规则' })).toBeFocused();
  await expect(other.counting).toContainText('还没有选规则');
  await other.page.getByRole('button', { name: '采用' }).click();
  await expect(other.counting).toContainText('本县 2026');
  await other.page.close();
});

test('a posting that begins mid-month asks for all or its share', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '任职时间与当地安排');
  await page.getByLabel('从', { exact: true }).first().fill('2026-11-16');
  await page.getByRole('button', { name: '加一段任职' }).click();
  await expect(ledger.reading('从严口径')).toContainText('0 / 20 天');
  await expect(ledger.reading('从宽口径')).toContainText('1 / 10 天');
  await expect(ledger.reading('从宽口径')).toContainText('按任职天数折算为 10 天');
});

test('postings one after another, each by its own rule; both in the month where they meet', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '任职时间与当地安排');
  const add = async (from: string, to: string, village: string, rule: string) => {
    await page.getByLabel('从', { exact: true }).first().fill(from);
    await page.getByLabel('到（还在任就空着）').fill(to);
    await page.getByLabel('村', { exact: true }).fill(village);
    await page.getByLabel('这段任职按哪条规则算').selectOption({ label: rule });
    await page.getByRole('button', { name: '加一段任职' }).click();
  };
  await add('2025-05-16', '2026-11-12', '甲村', '济宁 2016 · 第一书记');
  await add('2026-11-10', '', '乙村', '福建某县 2021 · 驻村干部');
  await expect(page.getByText('和已填的另一段任职重叠了')).toBeVisible();
  await add('2026-11-13', '', '乙村', '福建某县 2021 · 驻村干部');
  await ledger.day('11月10日').click();
  await expect(ledger.counting).toContainText('2026 年 11 月 · 济宁 2016 · 第一书记');
  await expect(ledger.counting).toContainText('11月13日起的另一段任职（乙村），福建某县 2021 · 驻村干部：');
  await ledger.counting.getByRole('button', { name: '去看这一段' }).click();
  await expect(ledger.counting).toContainText('2026 年 11 月 · 福建某县 2021 · 驻村干部');
  await page.getByRole('button', { name: /^删除 2026-11-13/ }).click();
  await page.getByRole('button', { name: '撤销删除' }).click();
  await expect(ledger.counting).toContainText('2026 年 11 月 · 福建某县 2021 · 驻村干部');
});

test('a rule over the term asks for the term first; its answers and its approvers are part of it', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '我的规则');
  await page.getByLabel('按什么周期算').selectOption({ label: '任期内' });
  await page.getByRole('textbox', { name: '至少几天' }).last().fill('400');
  await page.getByLabel('公务外出', { exact: true }).selectOption({ label: '计入' });
  await page.getByLabel('几天以内').first().fill('3');
  await page.getByLabel('由谁批', { exact: true }).first().fill('乡镇党委书记');
  await page.getByRole('button', { name: '保存并按它计算' }).click();
  await expect(ledger.counting).toContainText('还要知道任期从哪天到哪天');
  await open(page, '任职时间与当地安排');
  await page.getByLabel('从', { exact: true }).first().fill('2025-05-16');
  await page.getByLabel('到（还在任就空着）').fill('2027-05-15');
  await page.getByRole('button', { name: '加一段任职' }).click();
  await expect(ledger.counting).toContainText('任期（2025-05-16 至 2027-05-15）');
  await expect(ledger.reading('从严口径')).toContainText('7 / 400 天');
  await open(page, '请假与外出');
  await expect(page.getByText('3 天以内 乡镇党委书记')).toBeVisible();
});

test('days of a year that is not published, as the county has arranged them; a joint activity in its half-year', async ({
  page,
}) => {
  const ledger = await recorded(page);
  await open(page, '任职时间与当地安排');
  await page.getByLabel('从', { exact: true }).last().fill('2027-02-05');
  await page.getByLabel('到（只有一天就空着）').fill('2027-02-12');
  await page.getByLabel('名称（可空）').fill('县里通知');
  await page.getByRole('button', { name: '加一条' }).last().click();
  await ledger.day('11月21日').focus();
  await ledger.press('PageDown', 'PageDown', 'PageDown');
  await expect(ledger.day('2月10日')).toHaveAccessibleName('2月10日 星期三，未记，县里通知放假');
  await expect(ledger.day('2月15日')).toHaveAccessibleName('2月15日 星期一，未记，放假安排未公布');
  await page.getByRole('button', { name: '回到本月' }).click();
  await open(page, '报告、谈话与联建活动');
  const activities = page.getByRole('region', { name: '机关党组织联建活动' });
  await expect(activities).toContainText('2026 年下半年：已记 0 次，还差 1 次，到 12月31日还来得及。');
  await page.getByLabel('类别').selectOption({ label: '机关党组织联建活动' });
  await page.getByRole('button', { name: '加一条' }).first().click();
  await expect(activities).toContainText('2026 年下半年：已记 1 次，已达到 1 次。');
});

test('the days as JSON come back the same; a link that is damaged says so', async ({ page }) => {
  const ledger = await recorded(page);
  await open(page, '打印与导出');
  const json = await download(page, '导出全年', 'JSON 文件');
  await ledger.day('11月9日').focus();
  await ledger.press('0');
  const file = { name: 'days.json', mimeType: 'application/json', buffer: json.bytes };
  await page.getByLabel('选一个 CSV 或 JSON 文件').setInputFiles(file);
  await expect(page.getByText('1 天将改动。7 行与现有记录相同。')).toBeVisible();
  await page.getByRole('button', { name: '读入', exact: true }).click();
  await expect(ledger.day('11月9日')).toHaveAccessibleName('11月9日 星期一，住村');
  const other = await page.context().newPage();
  await other.goto('tools/residency/#rule=bm9wZQ');
  await expect(other.getByText('链接里的规则读不出来')).toBeVisible();
});

test('last week is copied to the days that are 未记', async ({ page }) => {
  const ledger = await recorded(page);
  await page.getByRole('button', { name: '照抄上周' }).click();
  await expect(ledger.day('11月17日')).toHaveAccessibleName('11月17日 星期二，住村');
  await expect(ledger.day('11月16日')).toHaveAccessibleName('11月16日 星期一，请假');
  await expect(ledger.day('11月22日')).toHaveAccessibleName('11月22日 星期日，计划住村');
});
