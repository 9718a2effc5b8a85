import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { AssessmentPage } from '../page-models/assessment.ts';

// The whole way of issue 6: start, leave, resume in a second tab, finish, plan, print, export, import elsewhere, compare.

const FIRST = '村班子什么时候换届';
const FIRST_LINE = '自评仅供本人改进工作，不作考核依据，不用于排名。';

async function downloaded(page: Page, click: () => Promise<void>): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await click();
  return waiting;
}

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8');

/** Answers the whole task on the screen: every indicator at one level. */
async function answerSection(tool: AssessmentPage, level: number): Promise<void> {
  for (const card of await tool.page.getByRole('article').all()) {
    const radio = card.getByRole('radio', { name: new RegExp(`^${level}`) });
    await radio.check();
  }
}

test('from the first answer to a comparison on another device @desktop', async ({ page, browser }) => {
  test.slow();
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  await tool.level(FIRST, 1).check();
  await expect(tool.saved()).toBeVisible();
  await page.goto('about/');

  // A second tab goes on where the first one stopped.
  const second = new AssessmentPage(await page.context().newPage());
  await second.open();
  await expect(second.page.getByText('已答 1 / 28 项')).toBeVisible();
  await second.link('接着做').click();
  await expect(second.level(FIRST, 1)).toBeChecked();
  for (const level of [1, 2, 3, 2]) {
    await answerSection(second, level);
    const next = second.link('下一部分');
    if ((await next.count()) === 0) continue;
    const first = second.page.getByRole('article').first();
    const answered = (await first.getAttribute('aria-labelledby')) ?? '';
    await next.click();
    await expect(first).not.toHaveAttribute('aria-labelledby', answered);
  }
  await expect(second.saved()).toBeVisible();
  await second.link('核对回答').click();
  await expect(second.page.getByText('已答 28 / 28 项')).toBeVisible();
  await second.link('查看结果').click();
  await expect(second.page.getByText('2.0', { exact: true }).first()).toBeVisible();

  // A gap becomes an action with a day, a helper and a sign.
  await second.link('改进计划').click();
  await second.page.getByText('按指标定目标').click();
  await second.page.getByLabel(new RegExp(`^${FIRST}`)).selectOption('3');
  const gap = second.page.getByRole('listitem').filter({ hasText: FIRST });
  await gap.getByRole('button', { name: '加入计划' }).first().click();
  const action = second.page.getByRole('article').first();
  await action.getByText('日期、帮手、怎样算做成').click();
  await action.getByLabel('计划完成日期').fill('2099-01-31');
  await action.getByLabel(/^谁帮忙/).fill('乡镇组织委员');
  await action.getByLabel('怎样算做成').fill('清单对过一次');
  await expect(second.saved()).toBeVisible();
  const calendar = await textOf(await downloaded(second.page, () => second.button('下载日历（ICS）').click()));
  expect(calendar).toContain('DTSTART;VALUE=DATE:20990131');
  await second.page.emulateMedia({ media: 'print' });
  const printed = (await second.page.locator('body').innerText()).trim();
  expect(printed.startsWith(FIRST_LINE)).toBe(true);
  for (const part of ['2099 年 1 月 31 日', '乡镇组织委员', '清单对过一次']) expect(printed).toContain(part);
  await second.page.emulateMedia({ media: 'screen' });

  // Kept, reported, and taken along as a backup.
  await second.link('查看结果').click();
  await second.button('存下这次结果').click();
  const report = JSON.parse(
    await textOf(await downloaded(second.page, () => second.button('下载数据（JSON）').click())),
  );
  expect(report).toMatchObject({ notice: FIRST_LINE, model: { id: 'four-tasks', version: 1 } });
  const word = await downloaded(second.page, () => second.button('下载 Word').click());
  expect(word.suggestedFilename()).toMatch(/^四项重点任务自评结果 \d{4}-\d\d-\d\d\.docx$/);
  await expect(second.saved()).toBeVisible();
  await page.goto('data/');
  const backup = await textOf(await downloaded(page, () => page.getByRole('button', { name: '下载备份文件' }).click()));

  // A clean browser: everything is there, and one's own past can be compared with today.
  const elsewhere = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
  });
  const third = new AssessmentPage(await elsewhere.newPage());
  await third.page.goto(new URL('data/', page.url().replace(/data\/.*$/, '')).href);
  await third.page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await third.page.getByRole('button', { name: '合并进来' }).click();
  await expect(third.page.getByText('已写入')).toBeVisible();
  await third.page.goto(page.url().replace(/data\/.*$/, 'tools/four-tasks/'));
  await third.link('核对回答').click();
  await third.page.getByRole('link', { name: new RegExp(`^修改：${FIRST}`) }).click();
  await third.level(FIRST, 4).check();
  await third.link('核对回答').click();
  await third.link('查看结果').click();
  await expect(third.page.getByRole('heading', { name: /^和上次比/ })).toBeVisible();
  await third.link('历次对照').click();
  await expect(third.page.getByText('1 项变了，27 项没变')).toBeVisible();
  await elsewhere.close();
});

test('a checklist: what needs attention and what to do, no number; into the plan @engines', async ({ page }) => {
  const tool = new AssessmentPage(page, 'accountability');
  await tool.open();
  await expect(page.getByText('本站自拟清单，不分级').first()).toBeVisible();
  await tool.link('开始自评').click();
  const stay = tool.card('最近半年，有没有哪个月在村天数');
  await stay.getByRole('radio', { name: '是', exact: true }).check();
  await expect(stay.getByText('不补造记录')).toBeVisible();
  await tool.link('核对回答').click();
  await expect(page.getByRole('row', { name: /^最近半年/ })).toContainText('是');
  await tool.link('查看结果').click();
  const todo = page.getByRole('region', { name: '要处理的' });
  await expect(todo.getByRole('listitem').filter({ hasText: '最近半年' }).first()).toBeVisible();
  await todo.getByRole('button', { name: '加入计划' }).first().click();
  await tool.link('改进计划').click();
  await expect(page.getByRole('article')).toHaveCount(1);
  await expect(tool.saved()).toBeVisible();
});

test('a model for history and training says so first', async ({ page }) => {
  const tool = new AssessmentPage(page, 'fujian-five');
  await tool.open();
  await expect(page.getByText('历史与培训用。').first()).toBeVisible();
  await page.goto('tools/');
  await expect(page.getByRole('region', { name: '历史与培训' }).getByRole('link')).toHaveCount(2);
});
