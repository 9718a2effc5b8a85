import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { DIST, basePath } from '../../scripts/lib/paths.mjs';
import { partsOf, siteFiles } from '../../src/integrations/service-worker/files.ts';
import { pathWithin } from '../../src/offline/addresses.ts';
import type { PackList } from '../../src/offline/messages.ts';
import { createStaticServer, listen } from '../../scripts/lib/static-server.mjs';

/** A web server that a test can take off the network, and give another build to serve, all under one address. */
export class Host {
  /** Path of every request since the start, as the server saw it. */
  readonly requests: string[] = [];
  #server: Server | undefined;
  #port = 0;
  #refusing: RegExp | undefined;

  get address(): string {
    return `http://localhost:${this.#port}${basePath()}`;
  }

  async up(root = DIST): Promise<void> {
    await this.down();
    const server = createStaticServer({ root, base: basePath() });
    server.prependListener('request', ({ url = '', socket }) => {
      if (this.#refusing?.test(url)) socket.destroy();
      else this.requests.push(url.slice(basePath().length));
    });
    this.#port = await listen(server, { port: this.#port, tries: 0 });
    this.#server = server;
  }

  /** From now on a connection breaks off when such an address is asked for; without one, none does. */
  breakOff(at?: RegExp): void {
    this.#refusing = at;
  }

  async down(): Promise<void> {
    if (!this.#server) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.#server.closeAllConnections();
    this.#server = undefined;
    await closed;
  }

  packs(): string[] {
    return this.requests.filter((path) => path.startsWith('offline/packs/'));
  }
}

export const test = base.extend<{ host: Host }>({
  host: async ({ browserName: _any }, use) => {
    const host = new Host();
    await host.up();
    await use(host);
    await host.down();
  },
  baseURL: async ({ host }, use) => use(host.address),
});
export { expect };

/** Waits until the worker has put away the page that is open. */
export async function kept(page: Page): Promise<void> {
  const address = page.url().replace(/[?#].*/, '');
  await expect.poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), address)).toBe(true);
}

/** Waits until the worker has put away what the tool that is open loads only when it is asked for. */
export async function keptWithParts(page: Page, host: Host): Promise<void> {
  await kept(page);
  const path = pathWithin(page.url(), host.address) ?? '';
  const all = partsOf(await siteFiles(DIST), (file) => readFileSync(join(DIST, file), 'utf8'));
  const [, parts = []] = all.find(([pages]) => pages.includes(path)) ?? [];
  expect(parts).not.toEqual([]);
  const missing = () =>
    page.evaluate(
      async (urls) => (await Promise.all(urls.map((url) => caches.match(url)))).filter((copy) => !copy).length,
      parts.map((part) => host.address + part),
    );
  await expect.poll(missing).toBe(0);
}

export const title = (page: Page) => page.getByRole('heading', { level: 1 });
export const notice = (page: Page) => page.locator('.site-notice');
export const updateNow = (page: Page) => page.getByRole('button', { name: '点此更新' });
/** Asks the browser to look for a newer version at once; by itself it does at every visit. */
export const look = (page: Page) =>
  page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));

/** The parts in which a build is downloaded. */
function packList(dist: string): PackList {
  const folder = join(dist, 'offline/packs');
  const list = readdirSync(folder).find((file) => /^[0-9a-f]{10}\.json$/.test(file)) ?? '';
  return JSON.parse(readFileSync(join(folder, list), 'utf8')) as PackList;
}

/** Names of those that hold the scripts and styles. */
export const programPacks = (): string[] => {
  const { packs, first } = packList(DIST);
  return packs.slice(0, first).map(([name]) => name);
};

/** What these packs of a build cost to fetch, beside all of them. */
export function packBytes(dist: string, asked: string[]): { count: number; bytes: number; all: number } {
  const { packs } = packList(dist);
  const fetched = packs.filter(([name]) => asked.includes(`offline/packs/${name}.json`));
  const sum = (some: PackList['packs']) => some.reduce((bytes, [, each]) => bytes + each, 0);
  return { count: fetched.length, bytes: sum(fetched), all: sum(packs) };
}

/** `/offline/` as a visitor meets it. */
export class OfflinePage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async open(): Promise<void> {
    await this.page.goto('offline/');
  }
  button(name: string | RegExp) {
    return this.page.getByRole('button', { name });
  }
  status() {
    return this.page.getByRole('region', { name: '整站离线' }).getByRole('status');
  }
  async download(): Promise<void> {
    await this.open();
    await this.button(/^下载整站离线使用（约 \d\.\d MB）$/).click();
    await expect(this.status()).toContainText('整站已在本机', { timeout: 150_000 });
  }
}
