import { readFileSync } from 'node:fs';
import { ResidencyPage } from '../page-models/residency.ts';
import { SearchPage } from '../page-models/search.ts';
import { OfflinePage, expect, programPacks, test } from './host.ts';

// Also run where the site was built for a sub-path.

const heading = 1;

test('after the download everything works without a network, from any address', async ({ page, host }) => {
  await new OfflinePage(page).download();
  await host.down();

  await test.step('a guide that was never looked at, by an address with a query', async () => {
    await page.goto('guides/arrival/role/?from=singlemessage&isappinstalled=0#main');
    await expect(page.getByRole('heading', { level: heading })).toBeVisible();
    await expect(page.getByRole('heading', { level: heading })).not.toHaveText('离线使用');
  });
  await test.step('an address that lacks its slash', async () => {
    await page.goto('obligations?role=first-secretary');
    await expect(page).toHaveURL(/\/obligations\/\?role=first-secretary$/);
    await expect(page.getByLabel('谁的义务')).toHaveValue('first-secretary');
  });
  await test.step('the search, by address and typed, in names and in the full texts', async () => {
    const search = new SearchPage(page);
    await search.open('每月要住多少天');
    await expect(search.answers().first()).toBeVisible();
    await search.box().fill('qingjia');
    await expect(search.links().first()).toBeVisible();
    await search.box().fill('芙蓉李');
    await search.button('在全部正文里再找一遍').click();
    await expect(search.button('在全部正文里再找一遍')).toHaveCount(0);
    await expect(page.getByText('全文检索没有加载成功')).toHaveCount(0);
  });
  await test.step('the ledger, with its exports', async () => {
    const ledger = new ResidencyPage(page);
    await ledger.open();
    await ledger.day('11月21日').focus();
    await ledger.press('1');
    await expect(ledger.day('11月21日')).toHaveAccessibleName(/住村/);
    await expect(page.getByText(/^已保存于本机/)).toBeVisible();
    await page.getByText('打印与导出', { exact: true }).click();
    for (const button of ['Excel 表', 'Word 文档']) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('group', { name: '导出本月' }).getByRole('button', { name: button }).click();
      expect(
        readFileSync(await (await waiting).path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
    }
  });
  await test.step('an address that does not exist', async () => {
    await page.goto('no/such/page/');
    await expect(page.getByRole('heading', { level: heading })).toHaveText('没有这一页');
  });
});

test('a download that breaks off leaves no tool without its program', async ({ page, host }) => {
  const offline = new OfflinePage(page);
  await offline.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  host.breakOff(new RegExp(`offline/packs/${programPacks().at(-1)}`));
  await offline.button(/^下载整站离线使用/).click();
  await expect(offline.status()).toContainText('网络断了');
  await host.down();
  for (const path of ['tools/residency/', 'data/']) {
    await page.goto(path);
    await expect(page.getByRole('alert')).toContainText('还没有存到本机');
    await expect(offline.button('接着下载')).toBeVisible();
  }
});

test('a download that breaks off goes on where it stopped, and can be paused and removed', async ({ page, host }) => {
  const offline = new OfflinePage(page);
  await offline.open();
  await page.evaluate(() => navigator.serviceWorker.ready);
  host.breakOff(/offline\/packs\/[0-3][0-9a-f]{11}/);
  await offline.button(/^下载整站离线使用/).click();
  await expect(offline.status()).toContainText('网络断了');
  host.breakOff();
  await offline.button('接着下载').click();
  await expect(offline.status()).toContainText('正在下载');
  await offline.button('暂停').click();
  await expect(offline.status()).toContainText('已暂停');
  const before = host.packs().length;
  await page.reload();
  await expect(offline.status()).toContainText('已暂停');
  // Two parts are fetched at a time: those on their way when it was paused still come.
  const atRest = host.packs().length;
  expect(atRest).toBeLessThanOrEqual(before + 2);
  await page.reload();
  await expect(offline.status()).toContainText('已暂停');
  expect(host.packs().length).toBe(atRest);
  await offline.button('接着下载').click();
  await expect(offline.status()).toContainText('整站已在本机', { timeout: 150_000 });
  expect(host.packs().length).toBe(new Set(host.packs()).size);
  await expect(page.getByText(/^内容版本 [0-9a-f]{10}，存于 \d{4}年/)).toBeVisible();

  await offline.button('删除已下载的内容').click();
  await offline.button('确认删除').click();
  await expect(offline.status()).toContainText('还没有下载整站');
  await host.down();
  await page.goto('guides/arrival/role/');
  await expect(page.getByRole('alert')).toContainText('还没有存到本机');
});
