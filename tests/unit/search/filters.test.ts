import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/domain/search/address.ts';
import { countsOf, NO_FILTERS, passes } from '../../../src/domain/search/filters.ts';
import { fuse, phrasesOf, quoted } from '../../../src/domain/search/phrases.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import type { Facets } from '../../../src/domain/search/types.ts';
import { resources } from './fixture.ts';

const rule: Facets = {
  kind: 'obligation',
  part: '',
  roles: ['first-secretary', 'team-member'],
  source: 'a',
  year: 2016,
};
const guide: Facets = { kind: 'guide', part: 'on-post', roles: ['first-secretary'], source: '', year: 0 };

test('filters narrow together', () => {
  expect(passes(rule, { ...NO_FILTERS, kind: 'obligation', role: 'team-member', year: '2016' })).toBe(true);
  expect(passes(guide, { ...NO_FILTERS, kind: 'guide', role: 'team-member' })).toBe(false);
  expect(passes(guide, { ...NO_FILTERS, year: '2016' })).toBe(false);
});

test('counts say what a value would leave, the other filters kept', () => {
  expect(countsOf([rule, guide], NO_FILTERS, 'role')).toEqual([
    ['first-secretary', 2],
    ['team-member', 1],
  ]);
  expect(countsOf([rule, guide], { ...NO_FILTERS, role: 'team-member', kind: 'guide' }, 'kind')).toEqual([
    ['obligation', 1],
  ]);
});

test('the address holds query and filters and comes back', () => {
  const wanted = { text: '请假 & 报告', filters: { ...NO_FILTERS, kind: 'guide' as const, year: '2021' } };
  const address = writeAddress(wanted);
  expect(readAddress(new URLSearchParams(address))).toEqual(wanted);
  expect(writeAddress({ text: '', filters: NO_FILTERS })).toBe('');
});

test('whatever the query, the address can be written, and says the same when it is read and written again', () => {
  const long = { maxLength: 500, size: 'max' as const };
  const unit = fc.constantFrom('请', '𠮷', '\ud842', '\udfb7', '&', '%', 'a', '7');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, ...long }), fc.string({ unit: 'binary', ...long })), (text) => {
      const read = readAddress({ get: (name) => (name === 'q' ? text : null) });
      const address = writeAddress(read);
      expect(writeAddress(readAddress(new URLSearchParams(address)))).toBe(address);
      expect(writeAddress({ text, filters: NO_FILTERS })).toMatch(/^(\?q=.+)?$/);
    }),
  );
  expect(readAddress(new URLSearchParams({ q: `a${'𠮷'.repeat(200)}` })).text).toBe(`a${'𠮷'.repeat(199)}`);
});

test('a number of a person never stands in the address, not while it is typed either; other numbers do', () => {
  const addressOf = (text: string) => writeAddress({ text, filters: { ...NO_FILTERS, year: '2021' } });
  for (const number of ['110101190001010000', '11010119000101000X', '138-0000-0000', '１３８００００００００'])
    for (let typed = 11; typed <= number.length; typed += 1)
      expect(addressOf(number.slice(0, typed))).toBe('?year=2021');
  expect(addressOf('电话13800000000怎么办')).toBe('?year=2021');
  expect(addressOf('2016-2021 年 12345 热线')).toContain('?q=2016-2021');
});

test('an address of somebody else’s making does no harm', () => {
  const wanted = readAddress(new URLSearchParams('q=x&kind=__proto__&role=<script>&year=2016'));
  expect(wanted.filters).toEqual({ ...NO_FILTERS, year: '2016' });
  expect(readAddress(new URLSearchParams({ q: '天'.repeat(999) })).text).toHaveLength(200);
});

test('phrases for the full texts: all of it, words, other names, pairs of the unknown', () => {
  const site = resources();
  const texts = phrasesOf(readQuery('住村土地流转', site.lexicon, site.simplified)).map((p) => p.text);
  expect(texts).toEqual(['住村土地流转', '住村', '土地流转', '驻村', '住在村里', '土地', '地流', '流转']);
  expect(quoted('住村20天')).toBe('"住 村 20 天"');
});

test('ranks are fused by rarity and weight', () => {
  const common = { phrase: { text: '驻村', weight: 2 }, ids: ['d', 'b', 'c', 'a'] };
  const rare = { phrase: { text: '流转', weight: 2 }, ids: ['c'] };
  expect(fuse([common, rare], 10)).toEqual(['c', 'd', 'b', 'a']);
  expect(fuse([], 10)).toEqual([]);
});
