import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { indexFiles } from '../../../src/integrations/search/index-files.ts';
import { openIndex } from '../../../src/islands/search/files.ts';
import { createSearch, type SearchStore } from '../../../src/islands/search/store.ts';
import { DOCUMENTS, LEXICON } from './fixture.ts';

const { files } = indexFiles(DOCUMENTS, LEXICON, 'tag');
const asked: string[] = [];
let lost: RegExp | undefined;

beforeEach(() => {
  asked.length = 0;
  lost = undefined;
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    if (lost?.test(url)) return Promise.reject(new TypeError('no network'));
    const found = url.startsWith('/pagefind/') ? '{}' : files.get(url.replace('/index/', ''));
    return Promise.resolve(new Response(found ?? '', { status: found === undefined ? 404 : 200 }));
  });
});
afterEach(() => vi.unstubAllGlobals());

const kinds = (store: SearchStore): string[] => {
  const said: string[] = [];
  store.subscribe(() => said.push(store.state().kind));
  return said;
};

// First: once the full texts have been reached they are there for good.
test('a search without the full texts is made again when asked again', async () => {
  lost = /\/pagefind\//;
  const store = createSearch('/', '/index/');
  store.ask('住村');
  await expect.poll(() => store.state()).toMatchObject({ kind: 'done', outcome: { fullText: 'failed' } });
  lost = undefined;
  store.ask('住村');
  await expect.poll(() => store.state()).toMatchObject({ kind: 'done', outcome: { fullText: 'not-asked' } });
});

test('a letter that no name begins with has a file as well', async () => {
  const index = await openIndex('/index/');
  expect(await index.pinyin('v')).toEqual([]);
  expect((await index.pinyin('z')).length).toBeGreaterThan(0);
});

test('names that can’t be fetched are no names that there are not: the search has failed, and may be asked again', async () => {
  lost = /\/p\//;
  const store = createSearch('/', '/index/');
  store.ask('zcts');
  await expect.poll(() => store.state().kind).toBe('failed');
  lost = undefined;
  store.ask('zcts');
  await expect.poll(() => store.state().kind).toBe('done');
});

test('what is being searched, or is on screen, is not searched once more', async () => {
  const store = createSearch('/', '/index/');
  const said = kinds(store);
  store.ask('住村');
  store.ask('住村 ');
  await expect.poll(() => store.state().kind).toBe('done');
  store.ask('住村');
  expect(said).toEqual(['searching', 'done']);
  store.ask('');
  store.ask('住村');
  await expect.poll(() => store.state().kind).toBe('done');
  expect(said.slice(2)).toEqual(['empty', 'searching', 'done']);
});
