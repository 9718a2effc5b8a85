import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { addServiceWorker } from '../../../src/integrations/service-worker.ts';
import { partsOf, shellOf, siteFiles } from '../../../src/integrations/service-worker/files.ts';
import { fillIn } from '../../../src/offline/names.ts';
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
const RELEASE = '版本 1（abc1234），2026-01-01';
const json = <T>(name: string) => JSON.parse(read(`offline/packs/${name}.json`)) as T;

test('every file is in a pack, once, with its bytes; what only robots read is not', async () => {
  const build = buildOf(await addServiceWorker(out, RELEASE));
  const packs = json<PackList>(build).packs.map(([name]) => json<Pack>(name));
  const paths = packs.flatMap(({ text, base64 }) => [...Object.keys(text), ...Object.keys(base64)]);
  const others = Object.keys(SITE).filter((file) => /^(_astro|pagefind)/.test(file));
  expect(paths.sort()).toEqual(['', '404.html', 'offline/', 'guides/a/', ...others].sort());
  const text = Object.assign({}, ...packs.map((pack) => pack.text)) as Record<string, string>;
  expect(text['404.html']).toBe('没有这一页');
  const binary = packs.map(({ base64 }) => base64['pagefind/1/a.pf_index']).find(Boolean) ?? '';
  expect([...Buffer.from(binary, 'base64')]).toEqual([0, 255, 128]);
});

test('scripts and styles come first, then the pages, then what the search asks for', async () => {
  const { packs, first } = json<PackList>(buildOf(await addServiceWorker(out, RELEASE)));
  const kinds = packs.map(([name]) => {
    const { text, base64 } = json<Pack>(name);
    return [...new Set([...Object.keys(text), ...Object.keys(base64)].map((path) => path.split('/')[0]))];
  });
  expect(new Set(kinds.slice(0, first).flat())).toEqual(new Set(['_astro']));
  expect(kinds.slice(first).flat()).not.toContain('_astro');
  expect(kinds.at(-1)).toEqual(['pagefind']);
});

/** A site of which every name and the release differ from version to version, and the text of a guide if need be. */
const version = (hash: string, release: string, guide = '指南'): Record<string, string | Buffer> => {
  const page = (text: string) =>
    `<link rel="stylesheet" href="/_astro/page.${hash}.css">${text}<footer>${release}</footer>`;
  return {
    'index.html': page('首页'),
    '404.html': page('没有这一页'),
    'offline/index.html': page('离线'),
    'guides/a/index.html': page(guide),
    [`_astro/page.${hash}.css`]: 'a{}',
    [`_astro/load.${hash}.js`]: `import("./page.${hash}.css")`,
    [`search-index/${hash}01/w/1.json`]: `["${hash}01"]`,
    [`pagefind/${hash}02/a.pf_index`]: Buffer.from([0, 255, 128]),
  };
};

async function packsOf(files: Record<string, string | Buffer>, release: string): Promise<PackList> {
  rmSync(out, { recursive: true });
  write(files);
  return json<PackList>(buildOf(await addServiceWorker(out, release)));
}
const packNames = ({ packs }: PackList) => packs.map(([name]) => name);

test('a version in which only names and the line of the footer differ has the same packs, filled in with its own', async () => {
  const first = await packsOf(version('aaaaaaaa', RELEASE), RELEASE);
  const next = '版本 2（def5678），2026-02-02';
  const files = version('bbbbbbbb', next);
  const second = await packsOf(files, next);
  expect(packNames(second)).toEqual(packNames(first));
  expect(second.names).not.toEqual(first.names);
  const text: Record<string, string> = {};
  for (const name of packNames(second)) {
    for (const [path, content] of Object.entries(json<Pack>(name).text)) {
      text[fillIn(path, second.names)] = fillIn(content, second.names);
    }
  }
  expect(text['guides/a/']).toBe(files['guides/a/index.html']);
  expect(text['_astro/load.bbbbbbbb.js']).toBe(files['_astro/load.bbbbbbbb.js']);
  expect(text['search-index/bbbbbbbb01/w/1.json']).toBe('["bbbbbbbb01"]');
});

test('a changed guide is another pack, and no other changes', async () => {
  const first = await packsOf(version('aaaaaaaa', RELEASE), RELEASE);
  const second = await packsOf(version('bbbbbbbb', RELEASE, '新的指南'), RELEASE);
  expect(packNames(second).filter((name) => !packNames(first).includes(name))).toHaveLength(1);
});

test('a page that holds the brackets of a placeholder stops the build: it would come out of its pack as another', async () => {
  write({ 'guides/a/index.html': '⟦page.css⟧' });
  await expect(addServiceWorker(out, RELEASE)).rejects.toThrow('guides/a/index.html holds ⟦');
});

test('the worker is a classic script that imports nothing, and names its shell and no other page', async () => {
  await addServiceWorker(out, RELEASE);
  const code = read('sw.js');
  expect(code).not.toMatch(/\bimport\b|importScripts|https?:/);
  expect(code).toContain('"url":"offline/"');
  expect(code).not.toContain('guides/a');
});

test('the same site gives the same worker; a changed page, another version', async () => {
  const first = await addServiceWorker(out, RELEASE);
  const code = read('sw.js');
  expect(await addServiceWorker(out, RELEASE)).toBe(first);
  expect(read('sw.js')).toBe(code);
  write({ 'guides/a/index.html': 'other' });
  expect(buildOf(await addServiceWorker(out, RELEASE))).not.toBe(buildOf(first));
});

test('the shell: two pages and what they name, step by step, without what other pages need', async () => {
  const shell = shellOf(await siteFiles(out), read);
  expect(shell).toEqual(['', '_astro/page.1.js', '_astro/page.2.css', '_astro/shared.3.js', 'offline/']);
});

test('a site without the page for lost connections is no finished site', async () => {
  rmSync(join(out, 'offline/index.html'));
  await expect(addServiceWorker(out, RELEASE)).rejects.toThrow('no page offline/');
});

test('the parts of a tool: what its scripts load later, step by step; not what it has at once, nor what is large', async () => {
  const tool = '<astro-island client="only" component-url="/x/_astro/tool.5.js"></astro-island>';
  write({
    'tools/a/index.html': `<link rel="modulepreload" href="/x/_astro/shared.3.js">${tool}`,
    'tools/b/index.html': `<link rel="modulepreload" href="/x/_astro/shared.3.js">${tool}`,
    '_astro/tool.5.js': 'import{a}from"./shared.3.js";const l=()=>import("./leave.6.js"),w=()=>import("./word.8.js")',
    '_astro/leave.6.js': 'const d=["_astro/leave.7.css"]',
    '_astro/leave.7.css': 'a{}',
    '_astro/word.8.js': `/* ${randomBytes(20_000).toString('base64')} */`,
  });
  expect(partsOf(await siteFiles(out), read)).toEqual([
    [
      ['tools/a/', 'tools/b/'],
      ['_astro/leave.6.js', '_astro/leave.7.css'],
    ],
  ]);
  await addServiceWorker(out, RELEASE);
  expect(read('sw.js')).toContain('_astro/leave.6.js');
});
