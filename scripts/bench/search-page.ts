import { chromium, type Page } from '@playwright/test';
import { ensureBrowser } from '../lib/browser.mjs';
import { ensureBuilt } from '../lib/build.mjs';
import { DIST } from '../lib/paths.mjs';
import { createStaticServer, listen } from '../lib/static-server.mjs';

const PHONE = { width: 390, height: 844 };
const SLOWER = 4;
/** The page waits so long for the next letter before it searches. */
const TYPING_PAUSE = 150;

/** Types a text at once and waits until its results are drawn; milliseconds without the pause for typing. */
const ask = (page: Page, text: string): Promise<number> =>
  page.evaluate(
    async ({ wanted, pause }) => {
      const input = document.querySelector<HTMLInputElement>('#search-q');
      if (!input) throw new Error('no search box');
      const isDone = (): boolean =>
        document.querySelector('.search-status')?.textContent?.includes(`“${wanted}”`) ?? false;
      const start = performance.now();
      const drawn = new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!isDone()) return;
          observer.disconnect();
          requestAnimationFrame(() => resolve());
        });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      input.value = wanted;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await drawn;
      return performance.now() - start - pause;
    },
    { wanted: text, pause: TYPING_PAUSE },
  );

export interface Drawn {
  /** Files of the search that were fetched before the box had the focus. */
  before: number;
  /** Milliseconds for each question, its files fetched from this machine. */
  fetched: number[];
  /** The same questions asked again, all files there. */
  ready: number[];
}

/** Asks the built site in a browser that is four times slower than this machine. */
export async function drawInBrowser(questions: string[]): Promise<Drawn> {
  await ensureBuilt();
  const server = createStaticServer({ root: DIST });
  const port = await listen(server);
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: await ensureBrowser(), args });
  try {
    const page = await browser.newPage({ viewport: PHONE });
    let before = 0;
    page.on('request', (request) => (before += /search-index|pagefind/.test(request.url()) ? 1 : 0));
    await page.goto(`http://localhost:${port}/search/`, { waitUntil: 'networkidle' });
    const untouched = before;
    await page.locator('#search-q').focus();
    await page.waitForLoadState('networkidle');
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const fetched: number[] = [];
    const ready: number[] = [];
    for (const text of questions) fetched.push(await ask(page, text));
    for (const text of questions) ready.push(await ask(page, text));
    return { before: untouched, fetched, ready };
  } finally {
    await browser.close();
    server.close();
  }
}
