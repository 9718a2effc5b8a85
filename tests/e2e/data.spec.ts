import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { axeViolations } from '../a11y/axe.ts';

// `/data/`: what lies on this device, backup, restore, erase. The records come in through a backup, as on a new phone.

const at = new Date('2026-11-20T08:00:00.000Z');
const day = (date: string, note: string) => ({
  key: `day:2026-11-${date}`,
  value: { status: 'overnight', note },
  rev: 1,
  updatedAt: at.toISOString(),
});
const backup = (...records: unknown[]) =>
  writeBackup({ residency: { version: 1, records: records as ReturnType<typeof day>[] } }, at).text;
const THREE = backup(day('01', '一'), day('02', '二'), { ...day('03', '三'), value: { status: '看不懂' } });

const choose = (page: Page, text: string) =>
  page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const ledger = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link', { name: '月度驻村台账' }) });
const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length);

async function restore(page: Page, text = THREE) {
  await page.goto('data/');
  await choose(page, text);
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(page.getByText('已写入')).toBeVisible();
}

test('nothing is on the device before the first record', async ({ page }) => {
  await page.goto('data/');
  await expect(ledger(page)).toContainText('还没有');
  await expect(page.getByText('还没有记录可以备份')).toBeVisible();
  for (const name of ['下载备份文件', '请浏览器长期保存', '清除月度驻村台账']) {
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  }
  expect(await databases(page)).toBe(0);
});

test('a backup is looked at first, taken in, there after a reload, and can be taken back', async ({ page }) => {
  await page.goto('data/');
  await choose(page, THREE);
  await expect(page.getByRole('heading', { name: '会有这些变化' })).toBeFocused();
  await expect(page.getByText('备份里有 1 条读不出来')).toBeVisible();
  expect(await databases(page)).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(ledger(page)).toContainText('2 条');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(ledger(page)).toContainText('还没有');
  await restore(page);
  await page.reload();
  await expect(ledger(page)).toContainText('2 条');
  await expect(page.getByRole('heading', { name: '读不出来的记录' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
});

test('download, erase everything, restore: all is back @engines', async ({ page }) => {
  await restore(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载备份文件' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^驻村有数-备份-\d{8}-\d{4}\.json$/);
  const text = await readFile(await download.path(), 'utf8');
  await page.getByRole('button', { name: '清除全部' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('2 条记录、1 条读不出来的记录');
  await expect(dialog.getByRole('button', { name: '先下载备份' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(ledger(page)).toContainText('2 条');
  await page.getByRole('button', { name: '清除全部' }).click();
  await dialog.getByRole('button', { name: '确认清除' }).click();
  await expect(ledger(page)).toContainText('还没有');
  expect(await databases(page)).toBe(0);
  await restore(page, text);
  await expect(ledger(page)).toContainText('2 条');
});

test('what changes in one tab appears in the other', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('data/');
  await expect(ledger(other)).toContainText('还没有');
  await restore(page);
  await expect(ledger(other)).toContainText('2 条');
});

test('a file that is none of ours says why and changes nothing', async ({ page }) => {
  await restore(page);
  const alert = page.getByRole('alert').filter({ hasText: '本机记录没有变' });
  for (const [text, why] of [
    [THREE.slice(0, -30), '不完整或已损坏'],
    ['{"type":"x"}', '不是驻村有数的备份'],
    [THREE.replace('"一"', '"改"'), '校验不符'],
    ['['.repeat(100_000), '嵌套过深'],
    [THREE.replace('"note"', '"__proto__"'), '不允许的字段名'],
  ] as const) {
    await choose(page, text);
    await expect(alert).toContainText(why);
  }
  await expect(ledger(page)).toContainText('2 条');
});

test('where the browser keeps nothing, the page says so and still works', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await restore(page);
  await expect(page.getByText('本浏览器不允许保存')).toBeVisible();
  await expect(ledger(page)).toContainText('2 条');
});
