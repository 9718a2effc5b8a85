import { describe, expect, it } from 'vitest';
import { neighboursOf, progressOf, resumeAt } from '../../../src/domain/assessment/progress.ts';
import { answersFrom, level, modelOf, na, OPEN, UNSURE } from './fixtures.ts';

const model = modelOf([[2], [2]]);
const [a, b, c, d] = ['s0-g0-i0', 's0-g0-i1', 's1-g0-i0', 's1-g0-i1'] as const;
const none = answersFrom({});
const all = answersFrom({ [a]: level(1), [b]: UNSURE, [c]: na(), [d]: level(0) });

describe('progressOf', () => {
  it('counts levels, 不确定 and 不适用 with a reason', () => {
    expect(progressOf(model, all)).toEqual({ answered: 4, total: 4 });
    expect(progressOf(model, answersFrom({ [a]: na(''), [b]: OPEN, [c]: level(0) }))).toEqual({
      answered: 1,
      total: 4,
    });
  });

  it('counts one section alone, and no unknown indicator', () => {
    expect(progressOf(model, answersFrom({ [a]: level(1), gone: level(1) }), 's0')).toEqual({ answered: 1, total: 2 });
    expect(progressOf(model, answersFrom({ gone: level(1) }))).toEqual({ answered: 0, total: 4 });
  });
});

describe('resumeAt', () => {
  it.each([
    ['nothing yet', none, undefined, a],
    ['the place last looked at, while open', none, c, c],
    ['the first open one when the place is answered', answersFrom({ [a]: level(1), [c]: level(1) }), c, b],
    ['the place, once all are answered', all, c, c],
    ['the beginning, all answered and no place', all, undefined, a],
    ['the first open one when the place is gone', answersFrom({ [a]: level(1) }), 'gone', b],
  ])('%s', (_name, answers, place, expected) => expect(resumeAt(model, answers, place)).toBe(expected));
});

describe('neighboursOf', () => {
  it('goes across sections and stops at the ends', () => {
    expect(neighboursOf(model, b)).toStrictEqual({ previous: a, next: c });
    expect(neighboursOf(model, a)).toStrictEqual({ next: b });
    expect(neighboursOf(model, d)).toStrictEqual({ previous: c });
    expect(neighboursOf(model, 'gone')).toStrictEqual({});
  });
});
