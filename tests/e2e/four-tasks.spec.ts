import { expect, test } from '@playwright/test';
import { AssessmentPage } from '../page-models/assessment.ts';

const FIRST = '村班子什么时候换届';
const SECOND = '村班子的后备力量';
const THIRD = '换届或补选期间';
const FOURTH = '现任村“两委”干部';
const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';

test('from the first answer to the printed result, leaving in between @phone', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await expect(page.getByText('自记自查，只存在这个浏览器里')).toBeVisible();
  await tool.link('开始自评').click();

  // One indicator a screen, answered by keyboard.
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(tool.card(FIRST).getByRole('heading')).toBeFocused();
  await tool.level(FIRST, 0).focus();
  await page.keyboard.press('2');
  await expect(tool.level(FIRST, 2)).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await expect(tool.level(FIRST, 1)).toBeChecked();
  await tool.link('下一项').click();
  await expect(tool.card(SECOND).getByRole('heading')).toBeFocused();

  // 不适用 counts once its reason is there.
  await tool.level(SECOND, '不适用').check();
  await expect(page.getByText('已答 1 / 28 项')).toBeVisible();
  await page.getByLabel('不适用的理由').fill('本村今年并入邻村');
  await expect(page.getByText('已答 2 / 28 项')).toBeVisible();
  await tool.link('下一项').click();
  await tool.level(THIRD, 0).check();
  await tool.redLine(THIRD, '有').check();
  await tool.link('下一项').click();
  await tool.level(FOURTH, '不确定').check();

  // A note that looks like a mobile number waits until it is changed.
  await page.getByText('佐证与备注').click();
  await page.getByLabel('备注（可不填）').fill('找老支书 13812345678');
  await expect(page.getByText('像有一个手机号')).toBeVisible();
  await page.getByLabel('备注（可不填）').fill('找老支书问培训安排');
  await expect(page.getByText('像有一个手机号')).toBeHidden();
  await expect(tool.saved()).toBeVisible();

  // Leave, come back: the answers are there, and it goes on where it stopped.
  await page.goto('about/');
  await tool.open();
  await expect(tool.heading('接着上次')).toBeVisible();
  await expect(page.getByText('已答 4 / 28 项')).toBeVisible();
  await tool.link('接着做').click();
  await expect(page.getByRole('article')).toHaveAccessibleName(/^“三会一课”/);

  await tool.link('核对回答').click();
  await expect(tool.heading('核对回答')).toBeFocused();
  await expect(page.getByRole('row', { name: new RegExp(SECOND) })).toContainText('不适用：本村今年并入邻村');
  await tool.link('查看结果').click();

  // Red line first, level 暂定 below half, chart beside its table, what to do next.
  await expect(tool.heading('先处理红线')).toBeVisible();
  await expect(page.getByText('暂定 0.5', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('img', { name: /各组的水平/ })).toBeVisible();
  await expect(tool.row('各任务和各组的水平', '村级组织换届')).toContainText('2 / 3');
  const weak = page
    .getByRole('region', { name: '最弱的几项，下一步做什么' })
    .getByRole('listitem')
    .filter({ hasText: THIRD });
  await expect(weak.getByText('下一步：')).toBeVisible();
  await expect(weak.getByRole('link')).toHaveAttribute('href', /\/guides\/four-tasks\/organisation\/$/);

  // Printed, the first line is the one that says what it is for.
  await page.emulateMedia({ media: 'print' });
  await expect(tool.button('打印')).toBeHidden();
  const printed = (await page.locator('body').innerText()).trim();
  expect(printed.startsWith(FIRST_LINE)).toBe(true);
});

test('a whole task at once, a plan, a kept result and what changed since @desktop', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  await expect(page.getByRole('article')).toHaveCount(8);
  await tool.level(FIRST, 1).check();
  await tool.level(FOURTH, 3).check();
  await tool.link('核对回答').click();
  await tool.link('查看结果').click();
  await tool.button('加入计划').first().click();
  await expect(tool.link('看计划')).toBeFocused();
  await tool.button('存下这次结果').click();
  // The same result again would be the same copy.
  await expect(tool.button('这次结果已存下')).toBeDisabled();
  await tool.link('改进计划').click();

  const action = page.getByRole('article').first();
  await action.getByText('日期、帮手、怎样算做成').click();
  await action.getByLabel('计划完成日期').fill('2020-01-31');
  await expect(action.getByText('过了你定的日期')).toBeVisible();
  await action.getByLabel('做完了').check();
  await expect(action.getByText('已完成')).toBeVisible();
  await action.getByLabel('做完了').uncheck();
  await expect(action.getByText('过了你定的日期')).toBeVisible();
  await expect(tool.saved()).toBeVisible();

  // The same in a second tab, which raises an answer.
  const other = new AssessmentPage(await page.context().newPage());
  await other.open();
  await other.link('核对回答').click();
  await other.page.getByRole('link', { name: new RegExp(`^修改：${FIRST}`) }).click();
  await expect(other.level(FIRST, 1)).toBeChecked();
  await other.level(FIRST, 4).check();
  await expect(other.saved()).toBeVisible();

  await tool.link('查看结果').click();
  await tool.link('历次对照').click();
  await expect(page.getByText('1 项变了，1 项没变')).toBeVisible();
  await expect(tool.row('变了的指标', await nameOf(tool, FIRST))).toContainText('第 4 档');
});

test('a new round keeps the old one, shows it beside the questions, and can be taken back', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  await tool.level(FIRST, 3).check();
  await expect(tool.saved()).toBeVisible();
  await tool.open();
  await tool.button('存下本轮，开始新一轮').click();
  await tool.button('存下并开始新一轮').click();
  await expect(tool.heading('开始之前')).toBeVisible();
  await tool.button('撤销').click();
  await expect(tool.heading('接着上次')).toBeVisible();
  await tool.button('存下本轮，开始新一轮').click();
  await tool.button('存下并开始新一轮').click();
  await tool.link('开始自评').click();
  await expect(tool.card(FIRST)).toContainText('第 3 档 · 按部就班在做');
  await expect(tool.level(FIRST, 3)).not.toBeChecked();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains and shows the whole blank form', async ({ page }) => {
    await page.goto('tools/four-tasks/');
    await expect(page.getByText('没有开启 JavaScript，或者版本太旧，不能在线作答')).toBeVisible();
    await expect(page.getByRole('article')).toHaveCount(28);
    await expect(page.getByText('说不出本届班子何时届满')).toBeVisible();
    await expect(page.getByText('办结后回访过')).toBeVisible();
  });
});

async function nameOf(tool: AssessmentPage, question: string): Promise<string> {
  return tool.page.getByRole('rowheader', { name: new RegExp(`^${question}`) }).innerText();
}
