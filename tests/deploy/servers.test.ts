import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HEADERS, LASTING, REVALIDATED } from '../../src/deploy/policy.mjs';
import { BUILDS, pack, unpack } from './archive.ts';
import { get, type Answer } from './http.ts';
import { SERVERS, type Running } from './servers.ts';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const unpacked = BUILDS.map((build) => {
  const room = join(folder, build.base.replaceAll('/', '-'));
  return { base: build.base, archive: unpack(pack(build, room), room) };
});
afterAll(() => rmSync(folder, { recursive: true }));
const ROUNDS = unpacked.flatMap((one) => SERVERS.map((server) => ({ ...one, ...server })));

/** What every server has to do with the unpacked archive, whichever configuration makes it. */
describe.each(ROUNDS)('$name serves the archive under $base', ({ base, archive, start }) => {
  const site = join(archive, 'site');
  let running: Running | undefined;
  const fetchPath = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> =>
    get(running?.port ?? 0, path, headers, method);
  const inSite = (path: string, headers?: Record<string, string>): Promise<Answer> =>
    fetchPath(`${base}${path}`, headers);
  const one = (path: string): string => `${path}${readdirSync(join(site, path)).find((name) => /\.\w+$/.test(name))}`;

  const versioned = (path: string): string => `${path}${readdirSync(join(site, path))[0]}/`;

  beforeAll(async () => {
    running = await start(archive, base);
  });
  afterAll(() => running?.stop());

  test.each(['', 'about/', 'robots.txt', 'icon.svg', 'nowhere/', 'nowhere.js'])(
    '“%s” carries every header once',
    async (path) => {
      const { headers } = await inSite(path);
      for (const [name, value] of Object.entries(HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    },
  );

  test('the policy in the header keeps others from framing the site', async () => {
    const { headers } = await inSite('');
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe/);
  });

  test('pages are revalidated: unchanged is 304, without a body', async () => {
    for (const path of ['', 'about/', 'robots.txt', 'icon.svg', 'sw.js', 'manifest.webmanifest']) {
      const first = await inSite(path);
      expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, REVALIDATED]);
      const again = await inSite(path, { 'if-none-match': String(first.headers.etag) });
      expect([path, again.status, again.body.length]).toEqual([path, 304, 0]);
    }
  });

  test('a validator of a compressed page holds as well', async () => {
    const compressed = { 'accept-encoding': 'gzip' };
    const first = await inSite('about/', compressed);
    const again = await inSite('about/', { ...compressed, 'if-none-match': String(first.headers.etag) });
    expect(again.status).toBe(304);
  });

  test('files named by their content are kept for good', async () => {
    for (const folder of ['_astro/', versioned('search-index/'), versioned('pagefind/'), 'offline/packs/']) {
      const { status, headers } = await inSite(one(folder));
      expect([folder, status, headers['cache-control']]).toEqual([folder, 200, LASTING]);
    }
  });

  test('a hashed file that is gone is not remembered as gone', async () => {
    const { status, headers } = await inSite('_astro/gone.1234.js');
    expect([status, headers['cache-control']]).toEqual([404, REVALIDATED]);
  });

  test('text is compressed, and comes back as it was', async () => {
    const script = one('_astro/').replace(
      /[^/]+$/,
      readdirSync(join(site, '_astro')).find((n) => n.endsWith('.js')) ?? '',
    );
    const styles = readdirSync(join(site, '_astro')).find((n) => n.endsWith('.css')) ?? '';
    for (const path of ['about/index.html', script, `_astro/${styles}`, `${versioned('search-index/')}core.json`]) {
      const { headers, body } = await inSite(path.replace('index.html', ''), { 'accept-encoding': 'gzip' });
      expect([path, headers['content-encoding'], headers.vary]).toEqual([path, 'gzip', 'Accept-Encoding']);
      const original = readFileSync(join(site, path));
      expect(gunzipSync(body).equals(original)).toBe(true);
      expect(body.length).toBeLessThan(original.length * 0.8);
    }
    const plain = await inSite('about/', { 'accept-encoding': 'identity' });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });

  test.each([
    ['', /^text\/html; charset=utf-8$/i],
    ['icon.svg', /^image\/svg\+xml/],
    ['robots.txt', /^text\/plain; charset=utf-8$/i],
  ])('“%s” has its type', async (path, type) => {
    expect((await inSite(path)).headers['content-type']).toMatch(type);
  });

  test.each(['nowhere/', 'guides/nowhere/', 'about/nothing.html', '_astro/'])(
    '“%s” is not found, and says so in Chinese',
    async (path) => {
      const { status, body, headers } = await inSite(path);
      expect(status).toBe(404);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(body.toString()).toContain('没有这一页');
    },
  );

  test('an address without its last slash is completed, whatever name and port the visitor used', async () => {
    const { status, headers } = await inSite('about');
    expect([301, 302, 307, 308]).toContain(status);
    expect(headers.location).toBe(`${base}about/`);
    if (base === '/') return;
    expect((await fetchPath(base.slice(0, -1))).headers.location).toBe(base);
  });

  test('nothing outside the site is read, and nothing is written', async () => {
    for (const way of ['../server/nginx.conf', '..%2fserver%2fnginx.conf', '%2e%2e/server/nginx.conf']) {
      expect((await inSite(way)).body.toString()).not.toContain('server_name');
    }
    expect((await fetchPath(`${base}about/`, {}, 'POST')).status).toBeGreaterThanOrEqual(400);
  });
});
