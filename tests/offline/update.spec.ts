import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';
import { DIST, NEXT_DIST } from '../../scripts/lib/paths.mjs';
import { ResidencyPage } from '../page-models/residency.ts';
import { OfflinePage, expect, kept, test } from './host.ts';

// Two builds, one after the other, under the same address.

const GUIDE = 'guides/on-post/residency-days/';
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const notice = (page: Page) => page.locator('.site-notice');
const updateNow = (page: Page) => page.getByRole('button', { name: '点此更新' });
/** Asks the browser to look for a newer version at once; by itself it does at every visit. */
const look = (page: Page) => page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
/** Paths of files of the first build that the second no longer has. */
const gone = () =>
  filesUnder(join(DIST, '_astro'))
    .map((file) => relative(DIST, file).replaceAll('\\', '/'))
    .filter((file) => !existsSync(join(NEXT_DIST, file)));

async function exportTable(page: Page): Promise<void> {
  await page.getByText('打印与导出', { exact: true }).click();
  await page.getByRole('group', { name: '导出本月' }).getByRole('button', { name: 'Excel 表' }).click();
}

test('a new version is announced, waits for a tap, and is then there as a whole', async ({ page, host }) => {
  await page.goto(GUIDE);
  await kept(page);
  expect(gone()).not.toEqual([]);
  await host.up(NEXT_DIST);
  await page.reload();
  await expect(notice(page)).toContainText('有新内容');
  // What is on the screen is of the old version, styles included.
  await expect(title(page)).toHaveText('住村天数怎么算');
  await page.getByRole('button', { name: '稍后' }).click();
  await expect(notice(page)).toHaveCount(0);
  await page.reload();
  await updateNow(page).click();
  await expect(title(page)).toHaveText('住村天数怎么算（新版）');
  await expect(notice(page)).toHaveCount(0);
  await kept(page);
  await host.down();
  await page.reload();
  await expect(title(page)).toHaveText('住村天数怎么算（新版）');
});

test('an old tab is not reloaded and goes on working after its files are gone from the server', async ({
  page,
  host,
}) => {
  await new OfflinePage(page).download();
  const old = new ResidencyPage(page);
  await old.open();
  const other = await page.context().newPage();
  await other.goto(GUIDE);
  await host.up(NEXT_DIST);
  await look(other);
  await updateNow(other).click();
  await expect(title(other)).toHaveText('住村天数怎么算（新版）', { timeout: 150_000 });

  await expect(notice(page)).toContainText('这一页还是旧的');
  await page.bringToFront();
  await old.day('11月21日').focus();
  await old.press('1');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  const script = gone().find((file) => /excel/.test(file)) ?? '';
  expect((await page.request.get(host.address + script)).status()).toBe(404);
  const waiting = page.waitForEvent('download');
  await exportTable(page);
  await waiting;
  await expect(page.locator('html')).not.toHaveAttribute('data-version', 'next');

  // With the old tab its files go.
  const versions = () => other.evaluate(async () => (await caches.keys()).length);
  expect(await versions()).toBe(3);
  await page.close();
  await other.goto('glossary/');
  await expect.poll(versions).toBe(2);
});

test('an old tab without copies of its files says what to do, and keeps what was recorded', async ({ page, host }) => {
  const old = new ResidencyPage(page);
  await old.open();
  await kept(page);
  await host.up(NEXT_DIST);
  await old.day('11月21日').focus();
  await old.press('1');
  await page.getByText('打印与导出', { exact: true }).click();
  await expect(notice(page)).toContainText('可能是本站已经更新');
  await page.getByRole('button', { name: '刷新这一页' }).click();
  await expect(old.day('11月21日')).toHaveAccessibleName(/住村/);
});

test('a copy of the whole site is renewed before it is replaced, by what has changed alone', async ({ page, host }) => {
  await new OfflinePage(page).download();
  const all = host.packs().length;
  await page.goto(GUIDE);
  await host.up(NEXT_DIST);
  await look(page);
  host.breakOff(/offline\/packs\/[0-9a-f]{12}/);
  await updateNow(page).click();
  await expect(notice(page)).toContainText('没有下载完');
  await host.down();
  await page.goto('guides/arrival/role/');
  await page.goto(GUIDE);
  await expect(title(page)).toHaveText('住村天数怎么算');

  host.breakOff();
  await host.up(NEXT_DIST);
  await page.reload();
  await updateNow(page).click();
  await expect(title(page)).toHaveText('住村天数怎么算（新版）', { timeout: 150_000 });
  expect(host.packs().length - all).toBeLessThan(all);
  await host.down();
  await page.goto('guides/arrival/role/');
  await expect(title(page)).not.toHaveText('离线使用');
  await new OfflinePage(page).open();
  await expect(page.getByText('整站已在本机')).toBeVisible();
});

test('nothing is taken over while something on the page is not saved', async ({ page, host }) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await kept(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await ledger.day('11月21日').focus();
  await ledger.press('1');
  await expect(page.getByRole('alert')).toBeVisible();
  await host.up(NEXT_DIST);
  await look(page);
  await updateNow(page).click();
  await expect(notice(page)).toContainText('还没有保存好');
  await expect(ledger.day('11月21日')).toHaveAccessibleName(/住村/);
});
