/**
 * How long the ledger keeps a phone waiting: `npm run bench -- residency`. A year of entries (365 days, 40 leaves) in the
 * built site, on a phone-sized screen with the processor slowed down four times. Each act is timed by the browser's own
 * Event Timing, from the tap or key to the next picture on the screen (in steps of 8 ms).
 */
import { chromium, type Browser, type Page } from '@playwright/test';
import { daysFromTo } from '../../src/domain/calendar/day.ts';
import { ensureBrowser } from '../lib/browser.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { basePath, DIST } from '../lib/paths.mjs';
import { createStaticServer, listen } from '../lib/static-server.mjs';
import { median, type Table } from './report.ts';
import { NETWORK } from './visit.ts';

const SLOWER = 4;
const LIMIT_MS = 100;
const TIMES = 12;
const VISITS = 3;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'zh-CN' };
const TODAY = '2026-11-21T10:00:00+08:00';

/** 365 days up to the middle of December; 40 leaves of one or two days, the others in the village or on errands. */
function yearFile(): string {
  const days = daysFromTo('2025-12-16', '2026-12-15').map((day, i) => {
    const isLeave = i % 9 === 4;
    const leave = {
      status: 'leave',
      kind: 'leave-annual',
      reason: '探亲',
      approver: '乡镇党委书记',
      leaveState: 'returned',
    };
    const other = i % 13 === 0 ? { status: 'errand', kind: 'errand-meeting' } : { status: 'overnight' };
    return { day, ...(isLeave ? leave : other), ...(i % 5 === 0 ? { note: '入户走访，看了两处水渠' } : {}) };
  });
  return JSON.stringify({ type: 'zhucun-youshu-days', version: 1, days });
}

declare global {
  interface Window {
    waits: number[];
    shown: Promise<number>;
  }
}

/** Notes when the days of the week first stand in the page; asking for them by name from outside would be timed too. */
function watchOpening(): void {
  window.shown = new Promise((done) => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.week-list > li')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now())));
    });
    observer.observe(document, { childList: true, subtree: true });
  });
}

/** Keeps the longest wait of every interaction. Anything shorter than 16 ms is not reported by the browser. */
function watch(): void {
  window.waits = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ((entry as PerformanceEventTiming).interactionId) window.waits.push(entry.duration);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

const settle = (page: Page) => page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));

async function timed(page: Page, act: () => Promise<void>): Promise<number[]> {
  const waits: number[] = [];
  for (let i = 0; i < TIMES; i += 1) {
    await page.evaluate(() => (window.waits = []));
    await act();
    await settle(page);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    waits.push(Math.max(0, ...(await page.evaluate(() => window.waits))));
  }
  return waits;
}

const tapper = (page: Page) => (role: 'button' | 'gridcell', name: RegExp | string) =>
  page
    .getByRole(role, { name, exact: typeof name === 'string' })
    .first()
    .click();

/** Every act by name; those after `all open` with year, leave and the other sections unfolded. */
function acts(page: Page): Record<string, () => Promise<void>> {
  const tap = tapper(page);
  let i = 0;
  return {
    'week: a status by one tap': () => tap('button', i++ % 2 ? '11月19日 星期四：住村' : '11月19日 星期四：请假'),
    'week: another week': () => tap('button', i++ % 2 ? '上一周' : '下一周'),
    undo: () => tap('button', '撤销'),
    month: () => tap('button', i++ % 2 ? '月历' : '一周一列'),
    'month: a day chosen': () => tap('gridcell', i++ % 2 ? /^11月18日/ : /^11月17日/),
    'month: a status by key': async () => {
      await page.getByRole('gridcell', { name: /^11月18日/ }).focus();
      await page.keyboard.press(i++ % 2 ? '1' : '3');
    },
    'month: another month': () => tap('button', i++ % 2 ? '上个月' : '下个月'),
    'month: four weeks at once': async () => {
      await page.getByRole('gridcell', { name: /^11月1日/ }).focus();
      for (let week = 0; week < 4; week += 1) await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press(i++ % 2 ? '1' : '2');
    },
  };
}

async function fill(page: Page): Promise<void> {
  await page.getByRole('radio', { name: '福建某县 2021 · 驻村干部' }).check();
  await page.getByText('打印与导出', { exact: true }).click();
  const file = { name: 'year.json', mimeType: 'application/json', buffer: Buffer.from(yearFile()) };
  await page.getByLabel('选一个 CSV 或 JSON 文件').setInputFiles(file);
  await page.getByRole('button', { name: '读入', exact: true }).click();
  await page.getByText(/^已保存于本机/).waitFor();
}

/**
 * From the moment the address is asked for to the days on the screen, and the longest task on the way. Timed from outside:
 * where the clock is set, the page's own counts on from the page before.
 */
async function timeOpening(page: Page): Promise<{ shown: number; longest: number }> {
  const start = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.evaluate(() => window.shown);
  const shown = performance.now() - start;
  const longest = await page.evaluate(async () => {
    const tasks = await new Promise<PerformanceEntryList>((done) => {
      new PerformanceObserver((list) => done(list.getEntries())).observe({ type: 'longtask', buffered: true });
      setTimeout(() => done([]), 500);
    });
    return Math.max(0, ...tasks.map(({ duration }) => duration));
  });
  return { shown, longest };
}

/** A first visit over a poor line with an empty cache: from the address to the days of the week on the screen. */
async function firstVisits(browser: Browser, address: string): Promise<number[]> {
  const shown: number[] = [];
  for (let i = 0; i < VISITS; i += 1) {
    const context = await browser.newContext({ ...PHONE, serviceWorkers: 'block' });
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', NETWORK);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(watchOpening);
    await page.goto(address, { waitUntil: 'commit' });
    shown.push(await page.evaluate(() => window.shown));
    await context.close();
  }
  return shown;
}

async function runAll(page: Page): Promise<Table> {
  const table: Table = {};
  for (const [act, perform] of Object.entries(acts(page))) {
    if (act.startsWith('month:')) await page.getByRole('button', { name: '月历', exact: true }).click();
    if (act.startsWith('week:')) await page.getByRole('button', { name: '一周一列', exact: true }).click();
    const back = page.getByRole('button', { name: /^回到本/ });
    if (await back.isVisible()) await back.click();
    const waits = await timed(page, perform);
    table[act] = { 'median ms': median(waits), 'most ms': Math.max(...waits) };
    console.log(`${act}: ${waits.join(' ')}`);
  }
  return table;
}

const prefixed = (prefix: string, table: Table): Table =>
  Object.fromEntries(Object.entries(table).map(([act, row]) => [`${prefix}, ${act}`, row]));

/** Fails (exit code 1) where the median of an act is over the limit. */
export async function residency(): Promise<Table> {
  await ensureBuilt();
  const base = basePath();
  const server = createStaticServer({ root: DIST, base });
  const port = await listen(server, {});
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  try {
    const address = `http://localhost:${port}${base}tools/residency/`;
    const first = await firstVisits(browser, address);
    const page = await browser.newPage(PHONE);
    await page.clock.setFixedTime(new Date(TODAY));
    await page.addInitScript(watch);
    await page.addInitScript(watchOpening);
    await page.goto(address);
    await fill(page);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const { shown, longest } = await timeOpening(page);
    const table: Table = {
      'first visit, 1.6 Mbit/s, days on the screen': {
        'median ms': Math.round(median(first)),
        'most ms': Math.round(Math.max(...first)),
      },
      'opening, days on the screen': { 'median ms': Math.round(shown) },
      'opening, longest task': { 'median ms': Math.round(longest) },
    };
    Object.assign(table, prefixed('folded', await runAll(page)));
    for (const section of ['年度汇总', '请假与外出', '报告、谈话与联建活动', '任职时间与当地安排', '我的规则']) {
      await page.getByText(section, { exact: true }).click();
    }
    const open = prefixed('all open', await runAll(page));
    const acts = Object.entries({ ...table, ...open }).filter(([act]) => !/^(opening|first visit)/.test(act));
    if (acts.some(([, row]) => (row['median ms'] ?? 0) > LIMIT_MS)) process.exitCode = 1;
    return { ...table, ...open };
  } finally {
    await browser.close();
    server.close();
  }
}
