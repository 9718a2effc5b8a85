import { describe, expect, it } from 'vitest';
import { actionState, dueAgain, gaps, inOrderOfWork, lookAgainOn } from '../../../src/domain/assessment/plan.ts';
import type { Target } from '../../../src/schemas/assessment-data.ts';
import { answerOf, answersFrom, indicatorOf, level, modelOf, OPEN, UNSURE } from './fixtures.ts';

const action = (id: string, part: object = {}) => ({ id, indicator: 'a', text: '做', created: '2026-01-01', ...part });

describe('actions', () => {
  it.each([
    ['no due day', {}, 'open'],
    ['due today', { due: '2026-03-01' }, 'open'],
    ['due yesterday', { due: '2026-02-28' }, 'overdue'],
    ['done late', { due: '2026-02-01', done: '2026-02-20' }, 'done'],
  ])('%s', (_name, part, state) => expect(actionState(action('a', part), '2026-03-01')).toBe(state));

  it('stand by due day, undated last, done ones at the end with the latest first', () => {
    const list = [
      action('a-done-first', { done: '2026-01-05' }),
      action('undated'),
      action('late', { due: '2026-06-01' }),
      action('b-done-last', { done: '2026-02-05' }),
      action('soon', { due: '2026-02-01' }),
    ];
    expect(inOrderOfWork(list).map((a) => a.id)).toEqual(['soon', 'late', 'undated', 'b-done-last', 'a-done-first']);
    expect(list[0]?.id).toBe('a-done-first');
  });
});

describe('gaps', () => {
  const model = modelOf([[3]]);
  const [a, b, c] = ['s0-g0-i0', 's0-g0-i1', 's0-g0-i2'] as const;
  const target = (indicator: string, n: 0 | 1 | 2 | 3 | 4): [string, Target] => [
    indicator,
    { indicator, level: n, on: '2026-01-01' },
  ];

  it('lists the steps between level and target', () => {
    const found = gaps(
      model,
      answersFrom({ [a]: level(1), [b]: level(3), [c]: UNSURE }),
      new Map([target(a, 3), target(b, 3), target(c, 4)]),
    );
    expect(found.map((g) => [g.indicator.id, g.level, g.target, g.steps])).toEqual([[a, 1, 3, ['一到二', '二到三']]]);
  });
});

describe('looking again', () => {
  it.each([
    ['month', '2026-01-31', '2026-02-28'],
    ['quarter', '2026-01-31', '2026-04-30'],
    ['half-year', '2026-01-31', '2026-07-31'],
    ['year', '2024-02-29', '2025-02-28'],
  ] as const)('%s after %s is %s', (lookAgain, on, expected) => {
    expect(lookAgainOn(indicatorOf('a', { lookAgain }), on)).toBe(expected);
  });

  it('names answered indicators on the day and after it, the oldest first', () => {
    const model = modelOf([[4]]);
    const [a, b, c, d] = ['s0-g0-i0', 's0-g0-i1', 's0-g0-i2', 's0-g0-i3'] as const;
    const answers = new Map([
      [a, answerOf(a, level(1), { on: '2026-02-01' })],
      [b, answerOf(b, level(1), { on: '2026-01-01' })],
      [c, answerOf(c, level(1), { on: '2026-02-02' })],
      [d, answerOf(d, OPEN, { on: '2026-01-01', note: '记' })],
    ]);
    expect(dueAgain(model, answers, '2026-05-01').map((p) => [p.indicator.id, p.since])).toEqual([
      [b, '2026-04-01'],
      [a, '2026-05-01'],
    ]);
  });
});
