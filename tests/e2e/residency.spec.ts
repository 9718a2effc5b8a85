import { expect, test } from '@playwright/test';
import { ResidencyPage } from '../page-models/residency.ts';

const COUNTY = '福建某县 2021 · 驻村干部';
const JINING = '济宁 2016 · 第一书记';

test('a month by keyboard: choose a rule, record days and a range, see both readings, undo, reload @engines', async ({
  page,
}) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await expect(ledger.counting).toContainText('还没有选规则');
  await ledger.chooseRule(JINING);
  await expect(ledger.counting).toContainText('每月住村工作时间不少于20天');

  await ledger.day('11月21日').focus();
  await ledger.press('PageUp', 'PageDown', 'Home', 'ArrowUp', 'ArrowUp');
  await expect(ledger.day('11月2日')).toBeFocused();
  await ledger.press('Shift+ArrowDown');
  await expect(page.getByText('已选 11月2日 至 11月9日，8 天')).toHaveRole('status');
  await ledger.press('1');
  await expect(ledger.day('11月9日')).toHaveAccessibleName('11月9日 星期一，住村');
  await expect(ledger.reading('从严口径')).toContainText('8 / 20 天');

  await ledger.press('ArrowRight', '3', 'ArrowRight', '4');
  await expect(ledger.reading('从严口径')).toContainText('8 / 20 天');
  await expect(ledger.reading('从宽口径')).toContainText('10 / 20 天');
  await expect(ledger.reading('从宽口径')).toContainText('公务外出：计入');

  await ledger.press('Control+z');
  await expect(ledger.day('11月11日')).toHaveAccessibleName('11月11日 星期三，未记');
  await expect(ledger.reading('从宽口径')).toContainText('9 / 20 天');
  await ledger.press('Control+y');
  await expect(ledger.reading('从宽口径')).toContainText('10 / 20 天');
  await expect(page.getByText(/^已保存于本机 \d\d:\d\d$/)).toBeVisible();

  await page.reload();
  await expect(ledger.day('11月10日')).toHaveAccessibleName('11月10日 星期二，公务外出');
  await expect(ledger.reading('从宽口径')).toContainText('10 / 20 天');
});

test('a range by tapping its first and last day, and one day of it changed alone', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule(JINING);
  await page.getByRole('button', { name: '选一段' }).click();
  await ledger.day('11月3日').click();
  await ledger.day('11月12日').click();
  await page.getByRole('button', { name: '星期六' }).click();
  await page.getByRole('button', { name: '星期日' }).click();
  await ledger.give('住村');
  await expect(ledger.reading('从严口径')).toContainText('8 / 20 天');
  await ledger.day('11月5日').click();
  await ledger.give('休息');
  await expect(ledger.reading('从严口径')).toContainText('7 / 20 天');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(ledger.reading('从严口径')).toContainText('0 / 20 天');
  await expect(ledger.day('11月12日')).toHaveAccessibleName('11月12日 星期四，未记');
});

test('a range by touch: every day from the first tap to the last is recorded @phone', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await page.getByRole('radio', { name: JINING }).tap();
  await page.getByRole('button', { name: '选一段' }).tap();
  await ledger.day('11月2日').tap();
  await expect(page.getByText('再点最后一天')).toBeVisible();
  await ledger.day('11月13日').tap();
  await expect(page.getByText('11月2日到13日（12 天）')).toBeVisible();
  await ledger.toolbar.getByRole('button', { name: '住村', exact: true }).tap();
  await expect(ledger.day('11月2日')).toHaveAccessibleName('11月2日 星期一，住村');
  await expect(ledger.day('11月7日')).toHaveAccessibleName('11月7日 星期六，住村');
  await expect(ledger.reading('从严口径')).toContainText('12 / 20 天');
});

test('a finger drawn sideways over the days chooses a range @phone', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.fingerOver('11月10日', '11月11日', '11月12日', '11月18日');
  await expect(page.getByText('11月10日到18日（9 天）')).toBeVisible();
  await ledger.give('住村');
  await expect(ledger.day('11月15日')).toHaveAccessibleName('11月15日 星期日，住村');
});

test('a week at a tap a day, the rest at one, and taken back @phone', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await page.getByRole('radio', { name: JINING }).tap();
  await page.getByRole('button', { name: '一周一列' }).tap();
  await ledger.weekStatus('11月18日 星期三', '请假').tap();
  await expect(ledger.weekStatus('11月18日 星期三', '请假')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: '没记的都记住村' }).tap();
  await expect(ledger.reading('从严口径')).toContainText('5 / 20 天');
  await expect(ledger.weekStatus('11月22日 星期日', '住村')).toHaveAttribute('aria-pressed', 'false');
  await ledger.weekStatus('11月18日 星期三', '请假').tap();
  await expect(ledger.weekStatus('11月18日 星期三', '请假')).toHaveAttribute('aria-pressed', 'false');
  await page.getByRole('button', { name: '撤销' }).tap();
  await page.getByRole('button', { name: '撤销' }).tap();
  await expect(ledger.reading('从严口径')).toContainText('0 / 20 天');
  await page.getByRole('button', { name: '上一周' }).tap();
  await expect(page.getByRole('heading', { name: '11月9日到15日' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: '一周一列' })).toHaveAttribute('aria-pressed', 'true');
});

test('kind, reason and approver of a whole leave at once, and one day of it otherwise', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.day('11月2日').focus();
  await ledger.press('Shift+ArrowRight', 'Shift+ArrowRight', '4');
  await page.getByText('11月2日到4日（3 天）的备注和细节').click();
  await page.getByLabel('种类').selectOption({ label: '病假' });
  await page.getByLabel('批准人（写职务）').fill('乡镇党委书记');
  await ledger.day('11月3日').click();
  await expect(page.getByLabel('批准人（写职务）')).toHaveValue('乡镇党委书记');
  await page.getByLabel('种类').selectOption({ label: '事假' });
  await expect(ledger.day('11月3日')).toHaveAccessibleName('11月3日 星期二，请假（事假）');
  await expect(ledger.day('11月4日')).toHaveAccessibleName('11月4日 星期三，请假（病假）');
});

test('the list of rules folds once one is chosen, and the day of arrival is asked beside it', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule(COUNTY);
  await expect(page.getByRole('radio', { name: COUNTY })).toBeHidden();
  await expect(page.getByText('换一条')).toBeVisible();
  await expect(ledger.grid).toBeInViewport({ ratio: 0.3 });
  await page.getByLabel('哪天到任？').fill('2026-11-16');
  await expect(ledger.counting).toContainText('你 11月16日到任，这个月不满一个月；规则没说怎么折算。');
  await expect(ledger.reading('从严口径')).toContainText('全记上，最多 ');
  await page.getByLabel('哪天到任？').fill('');
  await expect(ledger.counting).not.toContainText('到任，这个月');
});

test('on paper the page is the month and its count', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule(JINING);
  await page.emulateMedia({ media: 'print' });
  await expect(ledger.grid).toBeVisible();
  await expect(ledger.reading('从严口径')).toBeVisible();
  for (const control of ['选一段', '照抄上周', '一周一列', '换一条', '哪天到任？', '打印与导出', '年度汇总']) {
    await expect(page.getByText(control, { exact: true })).toBeHidden();
  }
  await expect(page.getByRole('button', { name: '下个月' })).toBeHidden();
});

test('a rule that leaves holidays open shows where it cannot be reached, until the answer is entered', async ({
  page,
}) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.chooseRule(COUNTY);
  await page.getByRole('button', { name: '下个月' }).click();
  await page.getByRole('button', { name: '上个月' }).click();
  await expect(ledger.counting.getByText('取决于口径')).toBeVisible();
  await expect(ledger.reading('从严口径')).toContainText('按此口径本月无法达到');
  await page.getByText(/^原文没有说明的几点/).click();
  await page.getByLabel('“除节假日外”怎么算').selectOption({ label: '这些天不作要求，在村仍计入' });
  await expect(ledger.reading('从严口径')).not.toContainText('无法达到');
});

test('one’s own number, a year that is not published, and a note that looks like a telephone number', async ({
  page,
}) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await page.getByRole('radio', { name: '自己填一个天数' }).check();
  await expect(page.getByRole('textbox', { name: '每月至少几天' })).toBeFocused();
  await ledger.press('1', '8', 'Enter');
  await expect(page.getByRole('textbox', { name: '每月至少几天' })).toBeHidden();
  await expect(ledger.counting).toContainText('你填的要求有几点没有说明');
  await expect(ledger.counting).not.toContainText('原文');
  await expect(ledger.reading('从严口径')).toContainText('0 / 18 天');
  await ledger.day('11月20日').click();
  await page.getByText('11月20日的备注和细节').click();
  const note = page.getByRole('textbox', { name: '备注' });
  await note.pressSequentially('13800000000');
  await expect(page.getByText('这里像有一个手机号，还没有保存')).toBeVisible();
  await expect(ledger.day('11月20日')).toHaveAccessibleName('11月20日 星期五，未记');
  await note.fill('回电');
  await expect(ledger.day('11月20日')).toHaveAccessibleName('11月20日 星期五，未记，有备注');
  await expect(page.getByText('这里像有一个手机号')).toBeHidden();
  await ledger.day('11月20日').focus();
  await ledger.press('PageDown', 'PageDown');
  await expect(page.getByText('2027 年放假安排未公布')).toBeVisible();
  await expect(ledger.day('1月20日')).toHaveAccessibleName('1月20日 星期三，未记，放假安排未公布');
});

test('what is typed the moment a field is there stays in it', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.day('11月20日').click();
  // Before the page is painted: nobody types so fast, but a slow phone paints so late.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const note = document.querySelector<HTMLTextAreaElement>('.day-details textarea');
      if (!note) return;
      observer.disconnect();
      note.value = '回电 13800000000';
      note.dispatchEvent(new Event('input', { bubbles: true }));
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await page.getByText('11月20日的备注和细节').click();
  await expect(page.getByText('这里像有一个手机号，还没有保存')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('回电 13800000000');
});

test('a drag over the days chooses a range @desktop', async ({ page }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.day('11月3日').hover();
  await page.mouse.down();
  await ledger.day('11月4日').hover();
  await ledger.day('11月6日').hover();
  await page.mouse.up();
  await expect(page.getByText('11月3日到6日（4 天）')).toBeVisible();
  await expect(ledger.day('11月5日')).toHaveAttribute('aria-selected', 'true');
  await ledger.give('住村');
  await expect(ledger.day('11月6日')).toHaveAccessibleName('11月6日 星期五，住村');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the page explains itself and leads to a form to print', async ({ page }) => {
    await page.goto('tools/residency/');
    await expect(page.getByText('自记自查，不作考核依据。').first()).toBeVisible();
    await expect(page.getByText('没有开启 JavaScript')).toBeVisible();
    await page.getByRole('link', { name: /空白月表/ }).click();
    await expect(page.getByRole('heading', { name: '驻村记实表' })).toBeVisible();
    await expect(page.getByRole('rowheader', { name: '31' })).toBeVisible();
  });
});
