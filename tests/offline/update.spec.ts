import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';
import { DIST, NEXT_DIST } from '../../scripts/lib/paths.mjs';
import { siteFiles } from '../../src/integrations/service-worker/files.ts';
import { ResidencyPage } from '../page-models/residency.ts';
import { OfflinePage, expect, kept, keptWithParts, look, notice, packBytes, test, title, updateNow } from './host.ts';

// Two builds, one after the other, under the same address.

const GUIDE = 'guides/on-post/residency-days/';
/** Paths of files of the first build that the second no longer has. */
const gone = () =>
  filesUnder(join(DIST, '_astro'))
    .map((file) => relative(DIST, file).replaceAll('\\', '/'))
    .filter((file) => !existsSync(join(NEXT_DIST, file)));

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
/** What the next version consists of: path and hash of each file. */
const nextSite = async () =>
  Object.fromEntries(
    (await siteFiles(NEXT_DIST)).map(({ path, file }) => [path, hashOf(readFileSync(join(NEXT_DIST, file)))]),
  );
/** What the browser keeps of the site: path and hash of each file. */
const keptSite = (page: Page, root: string) =>
  page.evaluate(async (address) => {
    const found: Record<string, string> = {};
    for (const name of (await caches.keys()).filter((each) => !each.endsWith(' state'))) {
      const copies = await caches.open(name);
      for (const request of await copies.keys()) {
        const path = request.url.slice(address.length);
        if (path.startsWith('offline/packs/')) continue;
        const bytes = await (await copies.match(request))!.arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        found[path] = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      }
    }
    return found;
  }, root);

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
  await keptWithParts(page, host);
  await host.up(NEXT_DIST);
  await old.day('11月21日').focus();
  await old.press('1');
  await exportTable(page);
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
  // The line of every footer has changed, the style of every page, a part of a tool, and a title, which stands on many
  // pages and moves the numbers of what the search finds: the dearest change of all.
  const fetched = packBytes(NEXT_DIST, host.packs().slice(all));
  process.stdout.write(
    `fetched for the next version: ${fetched.count} packs, ${fetched.bytes} of ${fetched.all} bytes\n`,
  );
  expect(fetched.bytes).toBeLessThan(0.85 * fetched.all);
  await host.down();
  await page.goto('guides/arrival/role/');
  await expect(title(page)).not.toHaveText('离线使用');
  await new OfflinePage(page).open();
  await expect(page.getByText('整站已在本机')).toBeVisible();
  // Taken over or fetched, it is the next version to the byte.
  await expect.poll(() => page.evaluate(async () => (await caches.keys()).length)).toBe(2);
  expect(await keptSite(page, host.address)).toEqual(await nextSite());
});

test('copies that are removed while a new version waits leave both of them their shell', async ({ page, host }) => {
  const offline = new OfflinePage(page);
  await offline.download();
  await host.up(NEXT_DIST);
  await look(page);
  await expect(notice(page)).toContainText('有新内容');
  await host.down();
  await offline.button('删除已下载的内容').click();
  await offline.button('确认删除').click();
  await expect(offline.status()).toContainText('还没有下载整站');
  const version = await page.getByText(/^内容版本/).textContent();
  await page.reload();
  await expect(page.getByText(version ?? '')).toBeVisible();
  await updateNow(page).click();
  await expect(page.getByText(/^内容版本/)).not.toHaveText(version ?? '');
  await page.goto('');
  await expect(title(page)).toBeVisible();
  await page.goto('guides/arrival/role/');
  await expect(page.getByRole('alert')).toContainText('还没有存到本机');
});

test('who goes on working while a new version comes is not interrupted when it is there', async ({ page, host }) => {
  await new OfflinePage(page).download();
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await host.up(NEXT_DIST);
  await look(page);
  await page.evaluate(() => (document.body.dataset.before = 'yes'));
  await updateNow(page).click();
  await ledger.day('11月20日').click();
  await ledger.give('住村');
  await expect(notice(page)).toContainText('本站已换成新内容，这一页还是旧的', { timeout: 150_000 });
  // The very page, not one loaded anew.
  await expect(page.locator('body')).toHaveAttribute('data-before', 'yes');
  await expect(ledger.day('11月20日')).toHaveAccessibleName(/住村/);
  await page.getByRole('button', { name: '刷新这一页' }).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(ledger.day('11月20日')).toHaveAccessibleName(/住村/);
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
  await expect(notice(page)).toContainText('还没有保存下来');
  await expect(ledger.day('11月21日')).toHaveAccessibleName(/住村/);
});

test('records that end with the tab outlast an update', async ({ page, host }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await page.goto('data/');
  await page.getByRole('button', { name: '在这个标签页里用完即清' }).click();
  await expect(page.getByRole('button', { name: '结束并清除' })).toBeVisible();
  await page.goto('tools/residency/');
  const ledger = new ResidencyPage(page);
  await ledger.showMonth();
  await kept(page);
  await ledger.day('11月20日').click();
  await ledger.give('住村');
  await expect(page.getByText(/^已记在这个标签页/)).toBeVisible();
  await host.up(NEXT_DIST);
  await look(page);
  await updateNow(page).click();
  await expect(notice(page)).toHaveCount(0);
  await expect(page.getByRole('region', { name: '用完即清', exact: true })).toBeVisible();
  await ledger.showMonth();
  await expect(ledger.day('11月20日')).toHaveAccessibleName(/住村/);
});

test('a page that is all there is to keep records is not reloaded for a new version', async ({ page, host }) => {
  await page.addInitScript(() => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    for (const name of ['indexedDB', 'sessionStorage']) Object.defineProperty(window, name, { get: denied });
  });
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await kept(page);
  await host.up(NEXT_DIST);
  await look(page);
  await ledger.day('11月20日').click();
  await ledger.give('住村');
  await expect(page.getByText('记录只保留到关闭页面为止')).toBeVisible();
  await updateNow(page).click();
  await expect(notice(page)).toContainText('更新会丢掉它');
  await expect(ledger.day('11月20日')).toHaveAccessibleName(/住村/);
});
