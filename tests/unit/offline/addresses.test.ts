import { describe, expect, test } from 'vitest';
import { isContentAddressed, lacksSlash, pathWithin, typeOf } from '../../../src/offline/addresses.ts';
import { readable } from '../../../src/offline/readable.ts';

describe('an address as the path of a file of the site', () => {
  test.each([
    ['/x/', ''],
    ['/x/index.html', ''],
    ['/x/guides/a/', 'guides/a/'],
    ['/x/guides/a/?from=wechat#note-1', 'guides/a/'],
    ['/x/guides/a/index.html?x=1', 'guides/a/'],
    ['/x/_astro/a.12.js?v=1', '_astro/a.12.js'],
    ['/x/my-index.html', 'my-index.html'],
    ['/guides/a/', undefined],
    ['/xy/a/', undefined],
    ['https://elsewhere.invalid/x/a/', undefined],
  ])('%s under /x/ is %s', (address, path) => {
    expect(pathWithin(address, 'https://site.invalid/x/')).toBe(path);
  });
});

test.each([
  ['guides/a', true],
  ['obligations', true],
  ['guides/a/', false],
  ['', false],
  ['icon.svg', false],
])('a page’s address without its slash: %s is %s', (path, expected) => expect(lacksSlash(path)).toBe(expected));

test.each([
  ['_astro/Page.1a2b.css', true],
  ['search-index/0123456789/core.json', true],
  ['pagefind/0123456789/pagefind.js', true],
  ['pagefind/pagefind.js', false],
  ['_astro/', false],
  ['icon.svg', false],
  ['guides/_astro/x.js', false],
])('%s holds a hash of what it stands for: %s', (path, expected) => expect(isContentAddressed(path)).toBe(expected));

test.each([
  ['', 'text/html; charset=utf-8'],
  ['guides/a/', 'text/html; charset=utf-8'],
  ['404.html', 'text/html; charset=utf-8'],
  ['_astro/a.js', 'text/javascript; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['pagefind/1/index/a.pf_index', 'application/octet-stream'],
])('“%s” comes out of a pack as %s', (path, type) => expect(typeOf(path)).toBe(type));

test.each([
  ['/search/?q=%E8%AF%B7%E5%81%87', '/search/?q=请假'],
  // “的” in GBK.
  ['/search/?q=%B5%C4', '/search/?q=%B5%C4'],
  ['/100%/', '/100%/'],
])('people read %s as %s', (address, text) => expect(readable(address)).toBe(text));
