import { fileURLToPath } from 'node:url';
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { build } from 'vite';
import type { Bench } from './bench.ts';

/** The bench as one script. */
export async function bundleBench(): Promise<string> {
  const entry = fileURLToPath(new URL('bench.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'] } },
  });
  const [result] = [built].flat();
  const code = result && 'output' in result ? result.output[0].code : undefined;
  if (code === undefined) throw new Error('the bench was not built');
  return code;
}

/** Serves the bench from the site's own address, so that quotas and databases are the site's. */
export async function serveBench(context: BrowserContext, code: string): Promise<void> {
  const html = '<!doctype html><title>bench</title><script type="module" src="bench.js"></script>';
  await context.route('**/bench/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await context.route('**/bench/bench.js', (route) => route.fulfill({ contentType: 'text/javascript', body: code }));
}

export async function openBench(context: BrowserContext, databases: string[], delayMs?: number): Promise<Page> {
  const page = await context.newPage();
  await page.goto('bench/');
  await startBench(page, databases, delayMs);
  return page;
}

export async function startBench(page: Page, databases: string[], delayMs?: number): Promise<void> {
  await page.waitForFunction(() => 'bench' in window);
  await onBench(page, 'open', databases, delayMs);
}

/** Calls a function of the bench. */
export const onBench = <K extends keyof Bench>(page: Page, name: K, ...args: Parameters<Bench[K]>) =>
  page.evaluate(
    ([called, given]) =>
      (window as unknown as { bench: Record<string, (...a: unknown[]) => unknown> }).bench[called]!(...given),
    [name, args as unknown[]] as const,
  ) as Promise<Awaited<ReturnType<Bench[K]>>>;

/** Kills the process behind a tab, as a phone short of memory does. */
export async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Never answered: who should.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Room for what the site keeps (bytes), a piece at a time. */
const PIECE = 3_000_000;

/**
 * A small disk. It must be there before the site's first page: browsers hand room out in advance. The limit holds as
 * long as the session that set it, which is on a page of its own, where no fault strikes.
 */
export class Disk {
  #session: CDPSession;
  #origin: string;
  #room = 0;

  private constructor(session: CDPSession, origin: string) {
    this.#session = session;
    this.#origin = origin;
  }

  static async of(context: BrowserContext, baseURL: string): Promise<Disk> {
    const session = await context.newCDPSession(await context.newPage());
    const disk = new Disk(session, new URL(baseURL).origin);
    await disk.makeRoom();
    return disk;
  }

  async makeRoom(): Promise<void> {
    this.#room += PIECE;
    await this.#session.send('Storage.overrideQuotaForOrigin', { origin: this.#origin, quotaSize: this.#room });
  }

  /** Writes until the browser refuses, from any page of the site. Random bytes: browsers compress what they keep. */
  async fill(page: Page): Promise<void> {
    const refusal = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const opening = indexedDB.open('filler', 1);
          opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { autoIncrement: true });
          opening.onerror = () => resolve(opening.error?.name ?? '');
          const end = (db: IDBDatabase, reason: string) => {
            db.close();
            resolve(reason);
          };
          const put = (db: IDBDatabase, size: number) => {
            const tx = db.transaction('bytes', 'readwrite');
            tx.objectStore('bytes').put(crypto.getRandomValues(new Uint8Array(size)));
            tx.oncomplete = () => put(db, size);
            tx.onabort = () => (size > 64 ? put(db, size / 8) : end(db, tx.error?.name ?? ''));
          };
          opening.onsuccess = () => put(opening.result, 65_536);
        }),
    );
    if (refusal !== 'QuotaExceededError') throw new Error(`the disk did not get full: ${refusal}`);
  }
}
