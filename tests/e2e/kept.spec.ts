import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { ResidencyPage } from '../page-models/residency.ts';
import { writeBackup } from '../../src/storage/write-backup.ts';

// What the device keeps besides the records: copies of the last days, what can't be read, the browser's word that all
// of it stays. And the site itself, as an app.

const ledger = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link', { name: '月度驻村台账' }) });

/** One day is recorded, on that day. */
async function recordOn(page: Page, day: number): Promise<void> {
  await page.clock.setSystemTime(new Date(`2026-11-${day}T10:00:00+08:00`));
  await page.goto('tools/residency/');
  await page.clock.setSystemTime(new Date(`2026-11-${day}T10:00:00+08:00`));
  const tool = new ResidencyPage(page);
  await tool.showMonth();
  await tool.day(`11月${day}日`).click();
  await tool.give('住村');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
}

test('the last five days with changes are kept as they began, and one can be gone back to @desktop', async ({
  page,
}) => {
  await page.clock.install({ time: new Date('2026-11-14T10:00:00+08:00') });
  for (let day = 14; day <= 21; day += 1) await recordOn(page, day);
  await page.goto('data/');
  await expect(ledger(page)).toContainText('8 条');
  const copies = page.getByRole('region', { name: '本机存档' });
  await copies.getByText('共 5 份').click();
  await expect(copies.getByRole('listitem').first()).toContainText('当天改动之前），7 条');
  await copies.getByRole('listitem').last().getByRole('button', { name: '恢复到这时' }).click();
  const preview = page.getByRole('region', { name: '从备份恢复' });
  await expect(preview.getByRole('heading', { name: '会有这些变化' })).toBeFocused();
  await preview.getByRole('button', { name: '恢复到这时' }).click();
  await expect(ledger(page)).toContainText('3 条');
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(ledger(page)).toContainText('8 条');
});

test('a record that can’t be read is shown, can be taken away whole, and goes only when it is said so', async ({
  page,
}) => {
  const at = '2026-11-20T08:00:00.000Z';
  const records = [{ key: 'day:2026-11-03', value: { status: '看不懂' }, rev: 1, updatedAt: at }];
  const text = writeBackup({ residency: { version: 1, records } }, new Date(at)).text;
  await page.goto('data/');
  await page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: '合并进来' }).click();
  const aside = page.getByRole('region', { name: '读不出来的记录' });
  const downloading = page.waitForEvent('download');
  await aside.getByRole('button', { name: '下载 day:2026-11-03' }).click();
  expect(await readFile(await (await downloading).path(), 'utf8')).toContain('看不懂');
  await aside.getByRole('button', { name: '移除 day:2026-11-03' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '移除' }).click();
  await expect(aside).toBeHidden();
});

test('the browser is asked to keep what is there after the first record, not before, and once @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const asked = () => Number(sessionStorage.getItem('asked') ?? 0);
    const persist = async () => {
      sessionStorage.setItem('asked', String(asked() + 1));
      return true;
    };
    Object.assign(navigator.storage, { persist, persisted: async () => asked() > 0 });
  });
  const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
  await page.goto('data/');
  await expect(page.getByText('浏览器可能自行清理')).toBeVisible();
  const tool = new ResidencyPage(page);
  await tool.open();
  expect(await asked()).toBeNull();
  for (const day of ['11月19日', '11月20日']) {
    await tool.day(day).click();
    await tool.give('住村');
    await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  }
  expect(await asked()).toBe('1');
  await page.goto('data/');
  await expect(page.getByText('浏览器已答应长期保存')).toBeVisible();
});

test.describe('the app', () => {
  test('is offered where the browser says it can be installed, and nowhere else', async ({ page }) => {
    await page.goto('offline/');
    const install = page.getByRole('region', { name: '装成应用' });
    await expect(install).toBeHidden();
    await page.evaluate(() => dispatchEvent(new Event('beforeinstallprompt', { cancelable: true })));
    await expect(install.getByRole('button', { name: '安装到桌面' })).toBeVisible();
    await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
    await expect(install.getByRole('button')).toBeHidden();
  });

  test.describe('in WeChat', () => {
    test.use({ userAgent: 'Mozilla/5.0 (Linux; Android 14) Chrome/116.0 Mobile MicroMessenger/8.0.50' });
    test('can’t be had: the page says where', async ({ page }) => {
      await page.goto('offline/');
      await expect(page.getByText('选“在浏览器打开”')).toBeVisible();
      await expect(page.getByRole('button', { name: '安装到桌面' })).toBeHidden();
    });
  });
});
