import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { ResidencyPage } from '../page-models/residency.ts';
import { bundleBench, Disk, onBench, openBench, serveBench } from './fault-bench/browser.ts';

// What several tabs say to each other: with a BroadcastChannel and Web Locks, and where there is neither.

/** A browser, or a page without https, that lacks something. */
const without = (context: BrowserContext, name: 'locks' | 'BroadcastChannel') =>
  context.addInitScript((lacking) => {
    const owner = lacking === 'locks' ? Navigator.prototype : window;
    Object.defineProperty(owner, lacking, { value: undefined });
  }, name);

const ledger = (page: Page) => page.getByRole('row').filter({ has: page.getByRole('link', { name: '月度驻村台账' }) });

async function record(page: Page, day: string, status: string): Promise<ResidencyPage> {
  const tool = new ResidencyPage(page);
  await tool.open();
  await tool.day(day).click();
  await tool.give(status);
  return tool;
}

test('without a BroadcastChannel a tab looks again as soon as it is in front, or its window is @desktop', async ({
  page,
  context,
}) => {
  await without(context, 'BroadcastChannel');
  const other = await context.newPage();
  await other.goto('data/');
  await expect(ledger(other)).toContainText('还没有');
  await record(page, '11月20日', '住村');
  await expect(page.getByText(/^已保存于本机/)).toBeVisible();
  await other.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(ledger(other)).toContainText('1 条');
});

for (const has of [true, false]) {
  test(`what another tab has not saved is known before erasing: ${has ? 'with' : 'without'} Web Locks @desktop`, async ({
    page,
    context,
    baseURL,
  }) => {
    if (!has) await without(context, 'locks');
    const disk = await Disk.of(context, baseURL!);
    await record(page, '11月20日', '住村');
    await expect(page.getByText(/^已保存于本机/)).toBeVisible();
    const other = await context.newPage();
    await other.goto('data/');
    const dialog = other.getByRole('dialog');
    const warning = dialog.getByText('另一个标签页里有内容还没有保存好');
    await other.getByRole('button', { name: '清除全部' }).click();
    await expect(dialog.getByRole('button', { name: '确认清除' })).toBeVisible();
    await expect(warning).toHaveCount(0);
    await dialog.getByRole('button', { name: '取消' }).click();

    await disk.fill(other);
    await new ResidencyPage(page).day('11月19日').click();
    await new ResidencyPage(page).give('公务外出');
    await expect(page.getByRole('alert').filter({ hasText: '没有保存' })).toBeVisible();
    await other.getByRole('button', { name: '清除全部' }).click();
    await expect(dialog.getByRole('button', { name: '确认清除' })).toBeVisible();
    await expect(warning).toHaveCount(has ? 1 : 0);
    await page.close();
    await dialog.getByRole('button', { name: '确认清除' }).click();
    await expect(ledger(other)).toContainText('还没有');
  });

  test(`records are converted ${has ? 'after an older tab has saved what is being typed there' : 'at once where there are no Web Locks, and what is typed stays'} @desktop`, async ({
    context,
  }) => {
    if (!has) await without(context, 'locks');
    await context.exposeFunction('said', () => undefined);
    await serveBench(context, await bundleBench());
    const name = 'older-and-newer';
    const older = await openBench(context, [name], 700);
    const day = { database: name, key: 'day:2026-11-01', field: 'note' as const };
    await onBench(older, 'edit', [{ ...day, value: '早', when: 'now' }]);
    await onBench(older, 'settle', [name]);
    const newer = await openBench(context, []);
    await onBench(older, 'edit', [{ ...day, value: '晚', when: 'soon' }]);
    const found = new Map(await onBench(newer, 'loadNewer', name));
    expect(found.get(day.key)?.note).toBe(has ? '晚' : '早');
    await expect.poll(() => onBench(older, 'status', name)).toBe(has ? 'saved' : 'failed');
  });
}
