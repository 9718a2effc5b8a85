import type { Page } from '@playwright/test';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { OfflinePage, expect, test } from './host.ts';

// Erasing with the worker at work and the whole site on the device: the site's own files stay, nothing of a record does.

const NOTE = '甲乙丙丁戊己庚辛';
const at = new Date('2026-11-20T08:00:00.000Z');
const record = {
  key: 'day:2026-11-01',
  value: { status: 'overnight' as const, note: NOTE },
  rev: 1,
  updatedAt: at.toISOString(),
};

/** Everything the browser keeps for the site in which a text stands, and what there is at all. */
const left = (page: Page, text: string) =>
  page.evaluate(async (wanted) => {
    const cached: { url: string; hasText: boolean }[] = [];
    for (const name of await caches.keys()) {
      const copies = await caches.open(name);
      for (const request of await copies.keys()) {
        const answer = await copies.match(request);
        cached.push({ url: request.url, hasText: (await answer?.text())?.includes(wanted) ?? false });
      }
    }
    return {
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage),
      session: Object.keys(sessionStorage),
      cached,
    };
  }, text);

test('no record is ever in a cache; after erasing everything only the site itself is left', async ({ page }) => {
  await new OfflinePage(page).download();
  await page.goto('search/?q=' + encodeURIComponent(NOTE));
  await page.getByLabel('配色').selectOption('dark');
  await page.goto('data/');
  await page.getByLabel('选择备份文件').setInputFiles({
    name: 'backup.json',
    mimeType: 'application/json',
    buffer: Buffer.from(writeBackup({ residency: { version: 1, records: [record] } }, at).text),
  });
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(page.getByText('已写入')).toBeVisible();
  await page.goto('tools/residency/');
  await page.goto('data/');
  const before = await left(page, NOTE);
  expect(before.databases).toHaveLength(1);
  expect(before.local).not.toEqual([]);
  expect(before.cached.length).toBeGreaterThan(1000);

  await page.getByRole('button', { name: '清除全部' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认清除' }).click();
  await expect(page.getByText('已清除：')).toBeVisible();
  const after = await left(page, NOTE);
  expect(after).toMatchObject({ databases: [], local: [], session: [] });
  expect(after.cached.length).toBe(before.cached.length);
  for (const { cached } of [before, after]) {
    expect(cached.filter(({ hasText }) => hasText)).toEqual([]);
    // What was asked for stands in addresses: none is kept with its query.
    expect(cached.filter(({ url }) => /[?#]/.test(url))).toEqual([]);
  }
});
