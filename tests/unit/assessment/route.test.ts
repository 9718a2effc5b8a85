import { expect, test } from 'vitest';
import { addressOf, routeAfter, type Route } from '../../../src/islands/assessment/route.ts';

const ANSWER: Route = { at: 'answer', indicator: 'pb-1' };

test.each([
  ['', { at: 'start' }],
  ['#/', { at: 'start' }],
  ['#/nowhere', { at: 'start' }],
  ['#/answer/', { at: 'start' }],
  ['#/review', { at: 'review' }],
  ['#/answer/pb-2', { at: 'answer', indicator: 'pb-2' }],
  // 跳到正文, and whatever else is a place of the page.
  ['#main', ANSWER],
  ['#sources', ANSWER],
])('from a question, the address with %s leads to %j', (hash, route) =>
  expect(routeAfter(ANSWER, hash)).toEqual(route),
);

test('every screen is found again by its address', () => {
  const plain = (['start', 'review', 'result', 'plan', 'history'] as const).map((at) => ({ at }));
  for (const route of [ANSWER, ...plain]) expect(routeAfter({ at: 'start' }, addressOf(route))).toEqual(route);
});
