import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { axeViolations } from '../a11y/axe.ts';
import { AssessmentPage } from '../page-models/assessment.ts';

const FIRST = '村班子什么时候换届';
const SECRET = '找老支书问过三次';

const fileOf = (n: number, part: object = {}) => ({
  name: `${n}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      kind: 'zhucun-group-scores',
      format: 1,
      model: 'four-tasks',
      version: 1,
      token: n.toString(16).padStart(16, '0'),
      levels: ['', '', 'election-readiness', '', n < 4 ? 'branch-life' : '', ''],
      ...part,
    }),
  ),
});
const give = (page: Page, files: ReturnType<typeof fileOf>[]) => page.getByLabel('选文件').setInputFiles(files);
const open = (page: Page) => page.getByRole('button', { name: '收齐了，看分布' });

test('levels alone leave the device, by code and by file; the spread shows from five on', async ({ page }) => {
  const tool = new AssessmentPage(page);
  await tool.open();
  await tool.link('开始自评').click();
  await tool.level(FIRST, 3).check();
  await page.getByText('佐证与备注').first().click();
  await page.getByLabel('备注（可不填）').first().fill(SECRET);
  await expect(tool.saved()).toBeVisible();
  await tool.link('核对回答').click();
  await tool.link('查看结果').click();
  await page.getByRole('button', { name: '给小组汇总（二维码或文件）' }).click();
  const code = page.getByRole('img', { name: '二维码：本次各项的档位' });
  const picture = await code.screenshot();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存成文件' }).click();
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file).not.toContain(SECRET);
  expect(file).toContain('"levels":["","","","election-readiness","",""]');

  // The page of the group reads the code from the picture, and knows the same thing as a file.
  await page.getByRole('link', { name: /打开汇总页/ }).click();
  await page.getByLabel('选二维码图片').setInputFiles({ name: 'code.png', mimeType: 'image/png', buffer: picture });
  await expect(page.getByText('收到一份。')).toBeVisible();
  await give(page, [{ name: 'own.json', mimeType: 'application/json', buffer: Buffer.from(file) }]);
  await expect(page.getByText('这一份已经收过，没有重复计。')).toBeVisible();
  await give(
    page,
    [1, 2, 3].map((n) => fileOf(n)),
  );
  await expect(page.getByText('已收 4 份，满 5 份才显示。')).toBeVisible();
  await expect(open(page)).toBeDisabled();
  await give(page, [fileOf(9, { model: 'township' })]);
  await expect(page.getByText('这一份是另一种自评的，没有收。')).toBeVisible();
  await give(page, [fileOf(4)]);
  await open(page).click();

  await expect(page.getByRole('heading', { name: '四项重点任务自评：5 人的分布' })).toBeFocused();
  // What was said of the last one taken in is over.
  await expect(page.getByText('收到一份。')).toHaveCount(0);
  const row = page.getByRole('row').filter({ hasText: FIRST });
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['0\n1\n2\n3\n4\n?', '0', '0', '4', '1', '0', '0']);
  await expect(page.getByRole('row').filter({ hasText: '三会一课' })).toContainText('打过分的不到 5 人，不显示');
  await expect(page.getByLabel('选文件')).toHaveCount(0);
  expect(await axeViolations(page)).toEqual([]);

  // Nothing of it is kept.
  await page.getByRole('button', { name: '清空，重新收' }).click();
  await expect(page.getByText('已收 0 份')).toBeVisible();
});

test('what is no such file is refused, and what was gathered stays', async ({ page }) => {
  await page.goto('tools/group/');
  await give(page, [fileOf(1), fileOf(2, { note: '王家' }), { ...fileOf(3), buffer: Buffer.from('{') }]);
  await expect(page.getByText('2 份：这不是自评结果里')).toBeVisible();
  await expect(page.getByText('已收 1 份')).toBeVisible();
  await page
    .getByLabel('选二维码图片')
    .setInputFiles({ name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no') });
  await expect(page.getByText('这不是自评结果里“给小组汇总”的二维码或文件，没有收。')).toBeVisible();
});
