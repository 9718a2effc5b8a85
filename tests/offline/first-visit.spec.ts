import { ResidencyPage } from '../page-models/residency.ts';
import { OfflinePage, expect, kept, keptWithParts, test } from './host.ts';

const GUIDE = 'guides/on-post/residency-days/';

test('a guide that was looked at once is there without a network; the first visit stays light @engines', async ({
  page,
  host,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(GUIDE);
  // Firefox tells of the icon, too.
  expect(asked.filter((url) => !url.endsWith('/icon.svg')).length).toBeLessThanOrEqual(7);
  await kept(page);
  expect(host.packs()).toEqual([]);
  expect(host.requests.length).toBeLessThanOrEqual(20);

  await host.down();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('住村天数');
  // Styles and scripts are there, too.
  await expect(page.getByRole('navigation', { name: '底部导航' })).toHaveCSS('position', 'fixed');
  await page.getByRole('main').locator('sup').getByRole('button').first().click();
  await expect(page.getByRole('note')).toBeVisible();
});

test('the ledger that was looked at once works without a network, but for the large writers of files', async ({
  page,
  host,
}) => {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await keptWithParts(page, host);
  expect(host.packs()).toEqual([]);
  await host.down();
  await page.reload();
  await ledger.showMonth();
  await ledger.day('11月20日').click();
  await ledger.give('请假');
  await page.getByText('11月20日的备注和细节').click();
  await page.getByLabel('种类').selectOption({ label: '病假' });
  await expect(ledger.day('11月20日')).toHaveAccessibleName('11月20日 星期五，请假（病假）');
  for (const section of ['请假与外出', '年度汇总', '我的规则', '打印与导出']) {
    await page.getByText(section, { exact: true }).click();
  }
  await expect(page.getByText('全年已记请假 1 天')).toBeVisible();
  await expect(page.getByText('没有打开')).toHaveCount(0);
  await page.getByRole('group', { name: '导出本月' }).getByRole('button', { name: 'Excel 表' }).click();
  await expect(page.getByText('没有生成，可能是网络断了')).toBeVisible();
});

test('a page that is not here says so, lists what is, and comes as soon as there is a network', async ({
  page,
  host,
}) => {
  await page.goto(GUIDE);
  await kept(page);
  await host.down();
  await page.goto('glossary/?from=wechat');
  const lost = page.getByRole('alert');
  await expect(lost).toContainText('没有网络，这一页还没有存到本机');
  await expect(lost).toContainText('glossary/');
  await expect(lost.getByRole('link', { name: '住村天数怎么算' })).toBeVisible();
  await host.up();
  await lost.getByRole('button', { name: '再试一次' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('词语');
  await host.down();
  await page.goBack();
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('词语');
});

test('the site can be installed: its manifest, icons and shortcuts are there', async ({ page, request, host }) => {
  await page.goto('');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const manifest = await (await request.get(new URL(address ?? '', host.address).href)).json();
  expect(manifest).toMatchObject({
    name: '驻村有数',
    display: 'standalone',
    start_url: new URL(host.address).pathname,
  });
  expect(manifest.icons.map(({ purpose }: { purpose: string }) => purpose)).toContain('maskable');
  const parts: { src?: string; url?: string }[] = [...manifest.icons, ...manifest.shortcuts];
  for (const { src, url } of parts) {
    expect((await request.get(new URL(src ?? url ?? '', host.address).href)).status()).toBe(200);
  }
  const cdp = await page.context().newCDPSession(page);
  expect((await cdp.send('Page.getAppManifest')).errors).toEqual([]);
  // The browser of a test is always a private window, which installs nothing: there must be no other reason.
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
});

test.describe('where the worker is refused', () => {
  test.use({ serviceWorkers: 'block' });
  test('every guide is read as before, and /offline/ says so', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('住村天数');
    await new OfflinePage(page).open();
    await expect(page.getByText('这个浏览器（或无痕窗口')).toBeVisible({ timeout: 15_000 });
    await expect(page.getByRole('button', { name: /下载整站/ })).toHaveCount(0);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('every guide is read as before, and /offline/ says so', async ({ page }) => {
    await page.goto(GUIDE);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('住村天数');
    await page.goto('offline/');
    await expect(page.getByText('没有开启 JavaScript')).toBeVisible();
  });
});
