import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ResidencyPage } from '../page-models/residency.ts';
import { crash, Disk } from './fault-bench/browser.ts';

// What may go wrong with what a browser keeps, each provoked for real: a full disk, a lost connection, no storage at
// all, a database held by an older tab, data of a newer site, a killed tab, a clock set back, two tabs at once.

const OVERNIGHT = '11月20日 星期五，住村';

async function recorded(page: Page): Promise<ResidencyPage> {
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await ledger.day('11月20日').click();
  await ledger.give('住村');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  return ledger;
}

/** What the database says about a record, read past the site's own code. */
const stored = (page: Page, key: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<{ updatedAt: string; rev: number } | undefined>((resolve, reject) => {
        const opening = indexedDB.open('zhucun-youshu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const request = opening.result.transaction('records').objectStore('records').get(['residency', wanted]);
          request.onsuccess = () => {
            opening.result.close();
            resolve(request.result);
          };
        };
      }),
    key,
  );

/** Another version of the site, told by the version of its data. */
const raiseVersion = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('zhucun-youshu');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction('meta', 'readwrite');
          tx.objectStore('meta').put({ key: 'tool:residency', value: 99 });
          tx.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );

/** Tabs that hear nothing of each other, as in browsers without a BroadcastChannel. */
const deafen = (context: BrowserContext) =>
  context.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));

test('a full disk is said at once; what was entered stays, can be taken away, and is saved once there is room @desktop', async ({
  page,
  context,
  baseURL,
}) => {
  const disk = await Disk.of(context, baseURL!);
  const ledger = await recorded(page);
  await disk.fill(page);
  await ledger.day('11月19日').click();
  await ledger.give('公务外出');
  await expect(page.getByRole('alert').filter({ hasText: '本机存储空间不足，没有保存' })).toBeVisible();
  await expect(ledger.day('11月19日')).toHaveAccessibleName('11月19日 星期四，公务外出');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载未保存的改动' }).click();
  expect((await downloading).suggestedFilename()).toContain('未保存的改动');
  await disk.makeRoom();
  await expect(page.getByText(/^已保存于本机/)).toBeVisible({ timeout: 20_000 });
  await page.reload();
  await expect(ledger.day('11月19日')).toHaveAccessibleName('11月19日 星期四，公务外出');
});

test('a connection that the browser closes is opened anew, and nothing is lost @desktop', async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    const handles: IDBDatabase[] = [];
    Object.assign(window, { handles });
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => handles.push(request.result));
      return request;
    };
  });
  const ledger = await recorded(page);
  const closed = await page.evaluate(() => {
    const { handles } = window as unknown as { handles: IDBDatabase[] };
    handles.forEach((handle) => handle.close());
    return handles.length;
  });
  expect(closed).toBeGreaterThan(0);
  await ledger.day('11月19日').click();
  await ledger.give('公务外出');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  await page.reload();
  await expect(ledger.day('11月19日')).toHaveAccessibleName('11月19日 星期四，公务外出');
  await expect(ledger.day('11月20日')).toHaveAccessibleName(OVERNIGHT);
});

test('a browser that forbids its database: the page says so, and keeps records as long as the tab is open @desktop', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  const ledger = new ResidencyPage(page);
  await ledger.open();
  await expect(page.getByText('本浏览器不允许保存')).toBeVisible();
  await ledger.day('11月20日').click();
  await ledger.give('住村');
  await expect(page.getByText(/^已记在这个标签页/)).toBeVisible();
  await page.goto('data/');
  await page.goto('tools/residency/');
  await expect(ledger.day('11月20日')).toHaveAccessibleName(OVERNIGHT);
});

test('an older tab that holds the database is named as the reason, and a good one gives way and stops writing @desktop', async ({
  page,
  context,
}) => {
  const ledger = await recorded(page);
  const holder = await context.newPage();
  await holder.goto('about/');
  await holder.evaluate(
    () =>
      new Promise((resolve) => {
        // An old page that does not let go when it is asked to.
        const request = indexedDB.open('zhucun-youshu', 1);
        request.onsuccess = () => resolve(Object.assign(window, { held: request.result }).held.version);
      }),
  );
  const newer = await context.newPage();
  await newer.addInitScript(() => {
    // The site of tomorrow: a layout of its database one higher.
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      return open.call(this, name, version === 1 ? 2 : version);
    };
  });
  await newer.goto('tools/residency/');
  await expect(newer.getByText('另一个标签页正开着本站的旧版本').first()).toBeVisible({ timeout: 25_000 });
  await holder.close();
  await newer.close();
  const next = await context.newPage();
  await next.goto('about/');
  await next.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('zhucun-youshu', 2);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => resolve(request.result.close());
      }),
  );
  await ledger.day('11月19日').click();
  await ledger.give('公务外出');
  await expect(page.getByRole('alert').filter({ hasText: '请刷新页面后再改' })).toBeVisible();
  await expect(ledger.day('11月19日')).toHaveAccessibleName('11月19日 星期四，公务外出');
});

test('a tab that meets data of a newer site stops writing, keeps what was entered and asks to reload @desktop', async ({
  page,
  context,
}) => {
  const ledger = await recorded(page);
  const other = await context.newPage();
  await other.goto('about/');
  await raiseVersion(other);
  await ledger.day('11月19日').click();
  await ledger.give('公务外出');
  await expect(page.getByRole('alert').filter({ hasText: '请刷新页面后再改' })).toBeVisible();
  await expect(ledger.day('11月19日')).toHaveAccessibleName('11月19日 星期四，公务外出');
  expect(await stored(other, 'day:2026-11-19')).toBeUndefined();
  await other.goto('tools/residency/');
  await expect(other.getByText('这里只能看，不能改')).toBeVisible();
});

test('a tab that is killed has kept what it said was saved; killed while typing it harms nothing @desktop', async ({
  page,
  context,
}) => {
  const ledger = await recorded(page);
  await ledger.day('11月19日').click();
  await ledger.give('公务外出');
  await page.getByText('11月19日的备注和细节').click();
  await page.getByRole('textbox', { name: '备注' }).pressSequentially('县里开会');
  await crash(context, page);
  const next = new ResidencyPage(await context.newPage());
  await next.open();
  await expect(next.day('11月20日')).toHaveAccessibleName(OVERNIGHT);
  await next.day('11月18日').click();
  await next.give('住村');
  await expect(next.page.getByText(/^已保存于本机/)).toBeVisible();
});

test('a clock set back: later saves stay later, and the age of a backup is not believed @desktop', async ({ page }) => {
  const ledger = await recorded(page);
  const before = await stored(page, 'day:2026-11-20');
  await page.goto('data/');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载备份文件' }).click();
  await downloading;
  await expect(page.getByText('之后没有新的记录')).toBeVisible();
  await page.clock.setSystemTime(new Date('2026-11-01T10:00:00+08:00'));
  await page.goto('tools/residency/');
  await page.clock.setSystemTime(new Date('2026-11-01T10:00:00+08:00'));
  await page.getByRole('grid').waitFor();
  await ledger.day('11月20日').click();
  await ledger.give('公务外出');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  const after = await stored(page, 'day:2026-11-20');
  expect(after!.rev).toBeGreaterThan(before!.rev);
  expect(after!.updatedAt > before!.updatedAt).toBe(true);
  await page.goto('data/');
  await page.clock.setSystemTime(new Date('2026-11-01T10:00:00+08:00'));
  await expect(page.getByText('设备的时间可能改过')).toBeVisible();
});

test('two tabs at one day: fields are put together, and where both changed the same both are shown @desktop', async ({
  page,
  context,
}) => {
  await deafen(context);
  const one = await recorded(page);
  const other = new ResidencyPage(await context.newPage());
  await other.open();
  await other.day('11月20日').click();
  await one.give('公务外出');
  await expect(one.day('11月20日')).toHaveAccessibleName(/公务外出/);
  await other.page.getByText('11月20日的备注和细节').click();
  await other.page.getByRole('textbox', { name: '备注' }).fill('走访');
  await expect(other.day('11月20日')).toHaveAccessibleName('11月20日 星期五，公务外出，有备注');
  await one.give('休息');
  await expect(one.page.getByText(/^已保存于本机/)).toBeVisible();
  await other.give('请假');
  await expect(other.page.getByText('两份都留着')).toBeVisible();
  await other.page.getByRole('link', { name: '去选留哪一份' }).click();
  const rivals = other.page.getByRole('region', { name: '改得不一样的记录' });
  await expect(rivals).toContainText('休息');
  await rivals.getByRole('button', { name: '换成另一份' }).click();
  await expect(rivals).toBeHidden();
  await page.reload();
  await expect(one.day('11月20日')).toHaveAccessibleName(/休息/);
});
