import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addServiceWorker } from '../../../src/integrations/service-worker.ts';
import { shellOf, siteFiles } from '../../../src/integrations/service-worker/files.ts';
import type { Pack, PackList } from '../../../src/offline/messages.ts';

const SITE = {
  'index.html': '<script type="module" src="/x/_astro/page.1.js"></script>首页',
  '404.html': '没有这一页',
  'offline/index.html': '<link rel="stylesheet" href="/x/_astro/page.2.css">离线',
  'guides/a/index.html': '<script type="module" src="/x/_astro/guide.4.js"></script>指南',
  '_astro/page.1.js': 'import{a}from"./shared.3.js";import("/x/elsewhere.js")',
  '_astro/page.2.css': 'a{}',
  '_astro/shared.3.js': 'export const a=1',
  '_astro/guide.4.js': 'x()',
  'pagefind/1/a.pf_index': Buffer.from([0, 255, 128]),
  'robots.txt': 'User-agent: *',
};

const out = mkdtempSync(join(tmpdir(), 'worker-'));
afterAll(() => rmSync(out, { recursive: true }));
const write = (files: Record<string, string | Buffer>) => {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), content);
  }
};
beforeEach(() => {
  rmSync(out, { recursive: true });
  write(SITE);
});

const read = (file: string) => readFileSync(join(out, file), 'utf8');
const buildOf = (line: string) => line.split(':')[0] ?? '';
const json = <T>(name: string) => JSON.parse(read(`offline/packs/${name}.json`)) as T;

test('every file is in a pack, once, with its bytes; what only robots read is not', async () => {
  const build = buildOf(await addServiceWorker(out));
  const packs = json<PackList>(build).map(([name]) => json<Pack>(name));
  const paths = packs.flatMap(({ text, base64 }) => [...Object.keys(text), ...Object.keys(base64)]);
  const others = Object.keys(SITE).filter((file) => /^(_astro|pagefind)/.test(file));
  expect(paths.sort()).toEqual(['', '404.html', 'offline/', 'guides/a/', ...others].sort());
  const text = Object.assign({}, ...packs.map((pack) => pack.text)) as Record<string, string>;
  expect(text['404.html']).toBe('没有这一页');
  const binary = packs.map(({ base64 }) => base64['pagefind/1/a.pf_index']).find(Boolean) ?? '';
  expect([...Buffer.from(binary, 'base64')]).toEqual([0, 255, 128]);
});

test('the worker is a classic script that imports nothing, and names its shell and no other page', async () => {
  await addServiceWorker(out);
  const code = read('sw.js');
  expect(code).not.toMatch(/\bimport\b|importScripts|https?:/);
  expect(code).toContain('"url":"offline/"');
  expect(code).not.toContain('guides/a');
});

test('the same site gives the same worker; a changed page, another version', async () => {
  const first = await addServiceWorker(out);
  const code = read('sw.js');
  expect(await addServiceWorker(out)).toBe(first);
  expect(read('sw.js')).toBe(code);
  write({ 'guides/a/index.html': 'other' });
  expect(buildOf(await addServiceWorker(out))).not.toBe(buildOf(first));
});

test('the shell: two pages and what they name, step by step, without what other pages need', async () => {
  const shell = shellOf(await siteFiles(out), read);
  expect(shell).toEqual(['', '_astro/page.1.js', '_astro/page.2.css', '_astro/shared.3.js', 'offline/']);
});

test('a site without the page for lost connections is no finished site', async () => {
  rmSync(join(out, 'offline/index.html'));
  await expect(addServiceWorker(out)).rejects.toThrow('no page offline/');
});
