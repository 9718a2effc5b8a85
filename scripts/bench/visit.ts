import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { ensureBrowser } from '../lib/browser.mjs';
import { createStaticServer, listen } from '../lib/static-server.mjs';
import { median } from './report.ts';

/** A cheap phone on a poor network. */
const PHONE = { width: 390, height: 844 };
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const SLOWER = 4;
const VISITS = 3;
/** A task is felt from here on; what goes beyond it blocks. */
const FELT = 50;
/** Nothing more is expected after so long a silence. */
const SILENCE = 600;

interface Visit {
  'all kB': number;
  'js kB': number;
  'css kB': number;
  'html kB': number;
  requests: number;
  'LCP ms': number;
  'blocking ms': number;
  elements: number;
}

/** Counts what goes over the wire by kind, head lines included, and knows when it has been silent for a while. */
function wire(session: CDPSession) {
  const bytes = { all: 0, Script: 0, Stylesheet: 0, Document: 0 };
  const kinds = new Map<string, string>();
  let requests = 0;
  let open = 0;
  let last = performance.now();
  session.on('Network.requestWillBeSent', ({ requestId, type }) => {
    if (!kinds.has(requestId)) open += 1;
    kinds.set(requestId, type ?? 'Other');
    last = performance.now();
  });
  const end = (): void => {
    open -= 1;
    last = performance.now();
  };
  session.on('Network.loadingFailed', end);
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    bytes.all += encodedDataLength;
    if (kind in bytes) bytes[kind as keyof typeof bytes] += encodedDataLength;
    requests += 1;
    end();
  });
  const idle = async (): Promise<void> => {
    while (open > 0 || performance.now() - last < SILENCE) await new Promise((wake) => setTimeout(wake, 50));
  };
  return { bytes, idle, requests: () => requests };
}

/** Runs in the page before anything else: the largest paint, and for how long tasks blocked after the first one. */
const OBSERVE = `window.bench = { lcp: 0, tasks: [], first: 0 };
new PerformanceObserver((l) => { for (const e of l.getEntries()) bench.lcp = e.startTime; }).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((l) => { for (const e of l.getEntries()) if (e.name === 'first-contentful-paint') bench.first = e.startTime; }).observe({ type: 'paint', buffered: true });
new PerformanceObserver((l) => { for (const e of l.getEntries()) bench.tasks.push([e.startTime, e.duration]); }).observe({ type: 'longtask', buffered: true });`;

interface Observed {
  lcp: number;
  first: number;
  tasks: [start: number, duration: number][];
}

async function paints(page: Page): Promise<Pick<Visit, 'LCP ms' | 'blocking ms' | 'elements'>> {
  const observed = await page.evaluate(() => (window as unknown as { bench: Observed }).bench);
  const blocking = observed.tasks
    .filter(([start, duration]) => start + duration > observed.first)
    .reduce((sum, [, duration]) => sum + Math.max(0, duration - FELT), 0);
  const elements = await page.evaluate(() => document.querySelectorAll('*').length);
  return { 'LCP ms': observed.lcp, 'blocking ms': blocking, elements };
}

/** One first visit: an empty cache, the network and the processor of the phone. */
async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.addInitScript(OBSERVE);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const { bytes, idle, requests } = wire(session);
  await page.goto(url, { waitUntil: 'load' });
  await idle();
  const seen = await paints(page);
  await context.close();
  const kB = (n: number): number => n / 1000;
  return {
    'all kB': kB(bytes.all),
    'js kB': kB(bytes.Script),
    'css kB': kB(bytes.Stylesheet),
    'html kB': kB(bytes.Document),
    requests: requests(),
    ...seen,
  };
}

/** Serves a built site with Brotli and visits each page three times; the middle value of each figure counts. */
export async function visitAll(root: string, routes: Record<string, string>): Promise<Record<string, Visit>> {
  const server = createStaticServer({ root });
  const port = await listen(server);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  const found: Record<string, Visit> = {};
  try {
    for (const [name, route] of Object.entries(routes)) {
      const visits: Visit[] = [];
      for (let i = 0; i < VISITS; i++) visits.push(await visit(browser, `http://localhost:${port}${route}`));
      const figures = Object.keys(visits[0] ?? {}) as (keyof Visit)[];
      found[name] = Object.fromEntries(figures.map((f) => [f, median(visits.map((v) => v[f]))])) as unknown as Visit;
    }
  } finally {
    await browser.close();
    server.close();
  }
  return found;
}
