import { describe, expect, test } from 'vitest';
import { HEADERS, LASTING, PAGE_DIRECTIVES, REVALIDATED, cacheControl } from '../../../src/deploy/policy.mjs';

describe.each(['/', '/x/'])('what is kept for good under %s', (base) => {
  test.each([
    '_astro/a.1234.js',
    'search-index/0123456789/w/1.json',
    'pagefind/0123456789/pagefind.js',
    'pagefind/0123456789/index/zh_1.pf_index',
  ])('%s is', (path) => {
    expect(cacheControl(base + path, base)).toBe(LASTING);
  });
  test.each(['', 'guides/a/', 'sw.js', 'manifest.webmanifest', 'search-index/stray.json', 'guides/_astro/a.js'])(
    '“%s” is not',
    (path) => {
      expect(cacheControl(base + path, base)).toBe(REVALIDATED);
    },
  );
});

test('a path of another site on the same server is not taken for ours', () => {
  expect(cacheControl('/_astro/a.js', '/x/')).toBe(REVALIDATED);
});

test('the policy in the header holds what the page says, without hashes, and keeps others from framing', () => {
  const header = HEADERS['Content-Security-Policy'];
  for (const directive of PAGE_DIRECTIVES.slice(1)) expect(header).toContain(directive);
  expect(header).toContain("frame-ancestors 'none'");
  expect(header).not.toMatch(/unsafe|sha256|default-src|script-src|style-src/);
});

test('of the device nothing but the camera is ever asked for, and only by this site', () => {
  const allowed = HEADERS['Permissions-Policy'].split(', ').filter((feature) => !feature.endsWith('=()'));
  expect(allowed).toEqual(['camera=(self)']);
});
