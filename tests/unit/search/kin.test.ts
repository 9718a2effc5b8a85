import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_PAGE, orderByKin } from '../../../src/domain/search/kin.ts';
import type { Hit } from '../../../src/domain/search/score.ts';

const hit = (document: number, score: number): Hit => ({
  document,
  score,
  line: 0,
  passage: 0,
  askFit: 0,
  cover: 0,
});
const NO_KIN = new Map<number, number[]>();

test('without kin the order stays', () => {
  expect(orderByKin([hit(7, 0.9), hit(2, 0.8), hit(3, 0.8)], NO_KIN)).toEqual([7, 2, 3]);
  expect(orderByKin([], NO_KIN)).toEqual([]);
});

test('a guide whose duties are found, too, goes before a page that stands alone', () => {
  const hits = [hit(0, 0.65), hit(1, 0.6), hit(10, 0.4), hit(11, 0.4), hit(12, 0.4)];
  expect(orderByKin(hits, new Map([[1, [10, 11, 12]]]))[0]).toBe(1);
  // One duty of many may be chance.
  expect(orderByKin(hits, new Map([[1, [10, 20, 21]]]))[0]).toBe(0);
});

test('the three best duties of a guide count, however many it shows', () => {
  const hits = [hit(0, 0.625), hit(1, 0.6), hit(10, 0.4), hit(11, 0.4), hit(12, 0.4)];
  const many = Array.from({ length: 90 }, (_each, i) => 100 + i);
  expect(orderByKin(hits, new Map([[1, [...many, 10, 11, 12]]]))[0]).toBe(1);
});

test('a duty goes before another that no good guide shows', () => {
  const hits = [hit(1, 0.8), hit(10, 0.5), hit(11, 0.45)];
  expect(orderByKin(hits, new Map([[1, [11]]]))).toEqual([1, 11, 10]);
  const shownTwice = new Map([
    [1, [11]],
    [10, [11]],
  ]);
  expect(orderByKin(hits, shownTwice)).toEqual([1, 11, 10]);
});

test('every hit stays, and those after the first page stay where they are', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30, size: 'max' });
  const kin = fc.dictionary(fc.nat({ max: 29 }).map(String), fc.array(fc.nat({ max: 29 })));
  fc.assert(
    fc.property(scores, kin, (values, shows) => {
      const hits = [...values].sort((a, b) => b - a).map((score, document) => hit(document, score));
      const order = orderByKin(hits, new Map(Object.entries(shows).map(([guide, duties]) => [Number(guide), duties])));
      expect([...order].sort((a, b) => a - b)).toEqual(hits.map((h) => h.document));
      expect(order.slice(FIRST_PAGE)).toEqual(hits.slice(FIRST_PAGE).map((h) => h.document));
    }),
  );
});
