import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentType } from '../../../scripts/lib/content-types.mjs';
import { createStaticServer, listen } from '../../../scripts/lib/static-server.mjs';

const FILES = {
  'index.html': '<h1>首页</h1>',
  '404.html': '<h1>没有这一页</h1>',
  'guides/a/index.html': '<h1>甲</h1>',
  '_astro/x.1234.js': 'export const x = 1;',
  'icon.png': 'not really a picture',
  'pagefind/a.pf_index': 'bytes',
};
let folder = '';
const servers: Server[] = [];

/** The path is sent as it is written: `fetch` would tidy it up. */
function get(port: number, path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }>((resolve, reject) => {
    const outgoing = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    outgoing.on('error', reject).end();
  });
}

async function serve(base: string): Promise<number> {
  const server = createStaticServer({ root: join(folder, 'dist'), base });
  servers.push(server);
  return listen(server);
}

let port = 0;
let subPort = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'static-'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, 'dist', file)), { recursive: true });
    writeFileSync(join(folder, 'dist', file), text);
  }
  [port, subPort] = [await serve('/'), await serve('/x/')];
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

describe('what a path leads to', () => {
  test.each([
    ['/', 200, '首页'],
    ['/guides/a/', 200, '甲'],
    ['/guides/a/?q=1', 200, '甲'],
    ['/nowhere/', 404, '没有这一页'],
    ['/guides/', 404, '没有这一页'],
    ['/../secret.txt', 400, ''],
    ['/%2e%2e/secret.txt', 400, ''],
    ['/..%2fsecret.txt', 400, ''],
    ['/%00', 400, ''],
    ['/%zz', 400, ''],
  ])('%s answers %i', async (path, status, says) => {
    const response = await get(port, path);
    expect(response.status).toBe(status);
    expect(response.body.toString()).toContain(says);
    expect(response.body.toString()).not.toContain('secret');
  });

  test.each([
    ['with its query', '/guides/a?q=1', '/guides/a/?q=1'],
    ['never to another host', '//guides/a', '/guides/a/'],
  ])('a folder without its slash is sent on, %s', async (_how, path, to) => {
    const response = await get(port, path);
    expect([response.status, response.headers.location]).toEqual([301, to]);
  });

  test('under a sub-path, the bare address is sent on and everything else outside is missing', async () => {
    expect((await get(subPort, '/x/guides/a/')).status).toBe(200);
    for (const path of ['/', '/x']) expect((await get(subPort, path)).headers.location).toBe('/x/');
    expect((await get(subPort, '/guides/a/')).status).toBe(404);
  });

  test('only reading is answered', async () => {
    expect((await get(port, '/', {}, 'POST')).status).toBe(405);
    const head = await get(port, '/', {}, 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
  });
});

describe('how it is sent', () => {
  test('brotli before gzip before nothing, text only', async () => {
    const br = await get(port, '/', { 'accept-encoding': 'gzip, br' });
    expect([br.headers['content-encoding'], brotliDecompressSync(br.body).toString()]).toEqual([
      'br',
      FILES['index.html'],
    ]);
    const gzip = await get(port, '/', { 'accept-encoding': 'gzip' });
    expect([gzip.headers['content-encoding'], gunzipSync(gzip.body).toString()]).toEqual(['gzip', FILES['index.html']]);
    expect((await get(port, '/')).headers['content-encoding']).toBeUndefined();
    expect((await get(port, '/icon.png', { 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
  });

  test('types with their charset', () => {
    const types = ['a/index.html', 'x.js', 'x.css', 'x.webmanifest', 'x.wasm', 'x.pf_index'].map((f) => contentType(f));
    expect(types).toEqual([
      'text/html; charset=utf-8',
      'text/javascript; charset=utf-8',
      'text/css; charset=utf-8',
      'application/manifest+json; charset=utf-8',
      'application/wasm',
      'application/octet-stream',
    ]);
  });

  test('hashed files are kept for good, pages are asked for again', async () => {
    expect((await get(port, '/_astro/x.1234.js')).headers['cache-control']).toContain('immutable');
    const page = await get(port, '/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await get(port, '/', { 'if-none-match': page.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('a changed file is sent anew', async () => {
    const file = join(folder, 'dist', 'guides/a/index.html');
    const before = await get(port, '/guides/a/');
    writeFileSync(file, '<h1>甲，改过</h1>');
    const after = await get(port, '/guides/a/', { 'if-none-match': before.headers.etag ?? '' });
    expect([after.status, after.body.toString()]).toEqual([200, '<h1>甲，改过</h1>']);
  });
});

test('a port that is taken leads to the next one, unless only that one will do', async () => {
  const second = createStaticServer({ root: folder });
  servers.push(second);
  expect(await listen(second, { port })).toBeGreaterThan(port);
  await expect(listen(createStaticServer({ root: folder }), { port, tries: 0 })).rejects.toThrow(/EADDRINUSE/);
});
