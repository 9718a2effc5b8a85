import { open, readFile, writeFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { writeBackup } from '../../src/storage/write-backup.ts';
import { axeViolations } from '../a11y/axe.ts';

// Taking records away and bringing them back: under a password, as codes, in a walk to a new phone; a computer that
// others use; files that mean harm; what is left after erasing.

const at = new Date('2026-11-20T08:00:00.000Z');
const day = (date: string, note: string) => ({
  key: `day:2026-11-${date}`,
  value: { status: 'overnight' as const, note },
  rev: 1,
  updatedAt: at.toISOString(),
});
const backup = (...records: ReturnType<typeof day>[]) => writeBackup({ residency: { version: 1, records } }, at).text;
const SCRIPT = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const NOTES = ['甲乙丙丁戊己庚辛', SCRIPT].map((note, index) => day(`0${index + 1}`, note));
/** Notes that hardly deflate, so that there is more than one code. */
const LONG = Array.from({ length: 3 }, (_, each) =>
  day(
    `1${each}`,
    Array.from({ length: 250 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919 + each * 104_729) % 20_000))).join(
      '',
    ),
  ),
);

const choose = (page: Page, text: string) =>
  page
    .getByLabel('选择备份文件')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(text) });
const ledger = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link', { name: '月度驻村台账' }) });

async function restore(page: Page, text: string) {
  await page.goto('data/');
  await choose(page, text);
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(page.getByText('已写入')).toBeVisible();
}

async function newPhone(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto('data/');
  return page;
}

test('under a password: made without holding the page up, opened by the right one only', async ({ page, browser }) => {
  await restore(page, backup(...NOTES));
  await page.getByRole('checkbox', { name: '给备份文件加密码' }).check();
  const first = page.getByLabel('设一个密码');
  const button = page.getByRole('button', { name: '下载加密备份' });
  await first.fill('短');
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: '密码太短' })).toBeVisible();
  await first.fill('驻村有数 2026');
  await page.getByLabel('再输一遍').fill('驻村有数 2025');
  await button.click();
  await expect(page.getByRole('alert').filter({ hasText: '两次输入的密码不一样' })).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('再输一遍').fill('驻村有数 2026');
  await page.evaluate(() => {
    const pulse = { last: performance.now(), longest: 0 };
    setInterval(() => {
      pulse.longest = Math.max(pulse.longest, performance.now() - pulse.last);
      pulse.last = performance.now();
    }, 10);
    Object.assign(window, { pulse });
  });
  const working = page.waitForEvent('worker');
  const downloading = page.waitForEvent('download');
  await button.click();
  expect((await working).url()).toContain('desk.worker');
  const text = await readFile(await (await downloading).path(), 'utf8');
  const { longest } = await page.evaluate(() => (window as unknown as { pulse: { longest: number } }).pulse);
  expect(longest).toBeLessThan(1000);
  expect(text).not.toContain('甲乙丙丁');
  expect(JSON.parse(text).sealed).toMatchObject({ cipher: 'AES-GCM', rounds: 600_000 });

  const phone = await newPhone(browser);
  await choose(phone, text);
  const password = phone.getByLabel('这份备份加了密码');
  await expect(password).toBeFocused();
  await password.fill('驻村有数 2025');
  await phone.getByRole('button', { name: '打开', exact: true }).click();
  await expect(phone.getByRole('alert').filter({ hasText: '密码不对' })).toContainText('本机记录没有变');
  await password.fill('驻村有数 2026');
  await phone.keyboard.press('Enter');
  await phone.getByRole('button', { name: '合并进来' }).click();
  await expect(ledger(phone)).toContainText('2 条');
  await choose(phone, text.replace(/"data":"./, '"data":"_'));
  await expect(phone.getByRole('alert').filter({ hasText: '本机记录没有变' })).toBeVisible();
});

test('as codes from one screen to another, read from pictures in any order', async ({ page, browser }) => {
  await restore(page, backup(...LONG));
  await page.getByRole('button', { name: '显示成二维码' }).click();
  const code = page.getByRole('img', { name: /^备份二维码/ });
  await page.getByRole('button', { name: '停住' }).click();
  expect(await axeViolations(page)).toEqual([]);
  const count = Number(/共 (\d+) 张/.exec((await code.getAttribute('aria-label')) ?? '')?.[1]);
  expect(count).toBeGreaterThan(1);
  const pictures: Buffer[] = [];
  for (let shown = 0; shown < count; shown += 1) {
    pictures.unshift(await code.screenshot());
    await page.getByRole('button', { name: '下一张' }).click();
  }
  await page.getByRole('button', { name: '关闭' }).click();
  await page.getByRole('button', { name: '显示成二维码' }).click();
  await expect(code).toBeVisible();
  await expect(page.getByText('还没有备份过')).toBeVisible();
  await page.getByRole('button', { name: '对方已收齐' }).click();
  await expect(page.getByText('还没有备份过')).toBeHidden();
  const phone = await newPhone(browser);
  await phone.getByRole('button', { name: '扫描二维码' }).click();
  const files = pictures.map((buffer, index) => ({ name: `${index}.png`, mimeType: 'image/png', buffer }));
  const input = phone.getByLabel('选二维码图片');
  await input.setInputFiles(files.slice(1));
  await expect(phone.getByText(`已读到 ${count - 1} 张，共 ${count} 张`)).toBeVisible();
  await input.setInputFiles([files[0]!, { name: 'x.png', mimeType: 'image/png', buffer: Buffer.from('no picture') }]);
  await phone.getByRole('button', { name: '合并进来' }).click();
  await expect(ledger(phone)).toContainText('3 条');
});

test('a camera that is not there, or not allowed, is said, and pictures remain', async ({ page }) => {
  await page.goto('data/');
  await page.getByRole('button', { name: '扫描二维码' }).click();
  await page.getByRole('button', { name: '打开镜头' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '用不了镜头' })).toBeVisible();
  await expect(page.getByLabel('选二维码图片')).toBeAttached();
});

test('the walk to a new phone, on both of them', async ({ page, browser }) => {
  await restore(page, backup(...NOTES));
  await page.getByRole('button', { name: '这是旧手机' }).click();
  const walk = page.getByRole('region', { name: '换手机' });
  await expect(walk.getByRole('heading', { level: 3 })).toHaveCount(4);
  const downloading = page.waitForEvent('download');
  await walk.getByRole('button', { name: '下载备份文件' }).click();
  const text = await readFile(await (await downloading).path(), 'utf8');
  await expect(walk).toContainText('请到下载目录里看一眼');
  const phone = await newPhone(browser);
  await phone.getByRole('button', { name: '这是新手机' }).click();
  await expect(phone.getByText('这台手机上还没有记录')).toBeVisible();
  await phone.getByRole('link', { name: '去恢复' }).click();
  await choose(phone, text);
  await phone.getByRole('button', { name: '合并进来' }).click();
  await expect(phone.getByText('这台手机上现在有 2 条记录')).toBeVisible();
  expect(await axeViolations(phone)).toEqual([]);
});

test('用完即清: every page says so, nothing outlives the tab', async ({ page, context }) => {
  await page.goto('data/');
  await page.getByRole('button', { name: '在这个标签页里用完即清' }).click();
  const banner = page.getByRole('region', { name: '用完即清', exact: true });
  await expect(banner).toContainText('关掉标签页就没有了');
  await restore(page, backup(...NOTES));
  for (const path of ['', 'guides/', 'search/', 'tools/residency/']) {
    await page.goto(path);
    await expect(banner).toBeVisible();
  }
  await page.goto('data/');
  await expect(ledger(page)).toContainText('2 条');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('甲乙');
  await expect(page.getByRole('button', { name: '清除全部' })).toBeHidden();
  expect(await axeViolations(page)).toEqual([]);
  await page.close();
  const next = await context.newPage();
  await next.goto('data/');
  await expect(ledger(next)).toContainText('还没有');
  await expect(next.getByRole('region', { name: '用完即清', exact: true })).toBeHidden();
  await next.getByRole('button', { name: '在这个标签页里用完即清' }).click();
  await next.getByRole('button', { name: '结束并清除' }).click();
  await next.getByRole('button', { name: '确认结束' }).click();
  await expect(next.getByRole('button', { name: '在这个标签页里用完即清' })).toBeVisible();
  expect(await next.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('after everything was erased nothing of it is left, on the page or in the browser', async ({ page }) => {
  await restore(page, backup(...NOTES));
  await page.goto('search/?q=' + encodeURIComponent('请假找谁批'));
  await page.getByLabel('配色').selectOption('dark');
  await page.goto('data/');
  await choose(page, backup(...NOTES, ...LONG));
  await page.getByRole('button', { name: '合并进来' }).click();
  await expect(page.getByRole('button', { name: '撤销这次导入' })).toBeVisible();
  await page.getByRole('button', { name: '清除全部' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认清除' }).click();
  await expect(page.getByText('已清除：')).toBeVisible();
  await expect(page.getByText('已写入')).toBeHidden();
  await expect(page.getByRole('button', { name: '撤销这次导入' })).toBeHidden();
  const left = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        const answer = await (await caches.open(name)).match(request);
        if ((await answer?.text())?.includes('甲乙丙丁戊己庚辛')) cached.push(request.url);
      }
    }
    const databases = (await indexedDB.databases()).map((each) => each.name);
    return { databases, local: Object.keys(localStorage), session: Object.keys(sessionStorage), cached };
  });
  expect(left).toEqual({ databases: [], local: [], session: [], cached: [] });
});

test('files that mean harm are refused with a reason and change nothing; scripts in notes are text', async ({
  page,
}, info) => {
  test.setTimeout(90_000);
  await restore(page, backup(...NOTES));
  const alert = page.getByRole('alert').filter({ hasText: '本机记录没有变' });
  const huge = info.outputPath('huge.json');
  await writeFile(huge, '');
  const handle = await open(huge, 'r+');
  await handle.truncate(50 * 1024 * 1024 + 1);
  await handle.close();
  const many = info.outputPath('many.json');
  await writeFile(
    many,
    `{"type":"zhucun-youshu-backup","version":1,"tools":{"residency":{"records":[${'{},'.repeat(1_000_000)}{}]}}}`,
  );
  for (const [file, why] of [
    [huge, '超过 50 MB'],
    [many, '超过 10 万条'],
  ] as const) {
    await page.getByLabel('选择备份文件').setInputFiles(file);
    await expect(alert).toContainText(why, { timeout: 30_000 });
  }
  await expect(ledger(page)).toContainText('2 条');
  await page.clock.install({ time: new Date('2026-11-21T10:00:00+08:00') });
  await page.goto('tools/residency/');
  await page.getByRole('button', { name: '月历' }).click();
  await page.getByRole('gridcell', { name: /^11月2日 / }).click();
  await page.getByText('11月2日的备注和细节').click();
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue(SCRIPT);
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
});

test('changes that no backup has are remembered after seven days, not before', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-26T10:00:00+08:00') });
  await restore(page, backup(...NOTES));
  await expect(page.getByText(/已经 \d+ 天没有备份/)).toBeHidden();
  await page.clock.setSystemTime(new Date('2026-11-28T10:00:00+08:00'));
  await page.reload();
  await page.clock.setSystemTime(new Date('2026-11-28T10:00:00+08:00'));
  await expect(page.getByText(/已经 \d+ 天没有备份/)).toBeVisible();
});
