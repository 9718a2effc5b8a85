import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankOut, fillIn } from '../../../src/offline/names.ts';

/** Names as a build has them, some of which begin with others, and texts made of them and of other things. */
const key = fc.constantFrom('Page.css', 'load.js', 'pagefind', 'release');
const name = fc.constantFrom('a', 'ab', 'ab.c', '版本 1（x），2026', '版本 1', 'Page.cw7jt1XD.css', '$&', 'x+y(z)');
const names = fc.dictionary(key, name).map((found) => {
  const seen = new Set<string>();
  return Object.fromEntries(Object.entries(found).filter(([, each]) => !seen.has(each) && seen.add(each)));
});
const text = fc
  .array(
    fc.oneof(
      name,
      fc.string().filter((each) => !/[⟦⟧]/.test(each)),
    ),
  )
  .map((parts) => parts.join(''));

test('what is blanked out and filled in again is as it was', () => {
  fc.assert(
    fc.property(text, names, (t, n) => {
      expect(fillIn(blankOut(n)(t), n)).toBe(t);
    }),
  );
});

test('a text that was taken over has the names of the new version, and blanked out again it is the same', () => {
  const old = { 'Page.css': 'Page.aaaaaaaa.css', release: '版本 1（abc），2026-01-01' };
  const next = { 'Page.css': 'Page.bbbbbbbb.css', release: '版本 1（abd），2026-01-02' };
  const before = 'href="/_astro/Page.aaaaaaaa.css" … 版本 1（abc），2026-01-01';
  const after = fillIn(blankOut(old)(before), next);
  expect(after).toBe('href="/_astro/Page.bbbbbbbb.css" … 版本 1（abd），2026-01-02');
  expect(blankOut(next)(after)).toBe(blankOut(old)(before));
});

test('a placeholder of which nothing is known stays as it is', () => {
  expect(fillIn('⟦other⟧', { a: 'b' })).toBe('⟦other⟧');
});
