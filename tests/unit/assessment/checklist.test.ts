import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkState, compareChecklists, reviewChecklist } from '../../../src/domain/assessment/checklist.ts';
import type { Given } from '../../../src/schemas/assessment-data.ts';
import { answerOf, answersFrom, checklistOf, level, na, OPEN, UNSURE } from './fixtures.ts';

const YES: Given = { kind: 'yes' };
const NO: Given = { kind: 'no' };
const model = checklistOf([{ id: 'a' }, { id: 'b', concern: 'no' }, { id: 'c', comparableSince: 2 }, { id: 'd' }]);
const [a, b] = model.sections[0]!.groups[0]!.indicators as [never, never];

describe('checkState', () => {
  it.each([
    ['是 where 是 needs attention', a, YES, 'concern'],
    ['否 where 是 needs attention', a, NO, 'clear'],
    ['是 where 否 needs attention', b, YES, 'clear'],
    ['否 where 否 needs attention', b, NO, 'concern'],
    ['不确定', a, UNSURE, 'unsure'],
    ['nothing yet', a, OPEN, 'open'],
    ['a level, which no item has', a, level(3), 'open'],
    ['不适用, which no item has', a, na(), 'open'],
  ] as const)('%s', (_name, check, given, state) => {
    expect(checkState(check, answerOf('x', given))).toBe(state);
  });

  it('is open without an answer', () => expect(checkState(a, undefined)).toBe('open'));
});

describe('reviewChecklist', () => {
  it('puts every item in one state, in the order of the model, names unknown ids, and asks again what changed its meaning', () => {
    const { byState, unknown } = reviewChecklist(
      model,
      answersFrom({ d: YES, c: YES, zz: YES, a: YES, b: UNSURE, gone: NO }),
    );
    const ids = Object.entries(byState).map(([state, placed]) => [state, placed.map((p) => p.indicator.id)]);
    expect(Object.fromEntries(ids)).toEqual({ concern: ['a', 'd'], unsure: ['b'], clear: [], open: ['c'] });
    expect(unknown).toEqual(['gone', 'zz']);
  });

  it('loses no item, whatever is answered in whatever order', () => {
    const given = fc.option(fc.constantFrom(YES, NO, UNSURE, OPEN), { nil: null });
    fc.assert(
      fc.property(given, given, given, (x, y, z) => {
        const all = Object.entries({ a: x, b: y, c: z }).flatMap(([id, g]) =>
          g ? [[id, answerOf(id, g)] as const] : [],
        );
        const result = reviewChecklist(model, new Map(all));
        expect(Object.values(result.byState).flat()).toHaveLength(4);
        expect(reviewChecklist(model, new Map([...all].reverse()))).toEqual(result);
      }),
    );
  });
});

describe('compareChecklists', () => {
  it('tells what changed, and what cannot be compared', () => {
    const before = answersFrom({ a: YES, b: YES, c: YES });
    const after = answersFrom({ a: NO, b: YES, c: NO });
    const changes = compareChecklists(model, before, after);
    expect(changes.map((c) => [c.indicator.id, c.from, c.to, c.isComparable])).toEqual([
      ['a', 'concern', 'clear', true],
      ['c', 'concern', 'clear', false],
    ]);
  });

  it('compares answers given since the question means the same', () => {
    const since = (given: Given) => new Map([['c', answerOf('c', given, { version: 2 })]]);
    expect(compareChecklists(model, since(YES), since(YES))).toEqual([]);
    expect(compareChecklists(model, since(YES), since(NO))[0]).toMatchObject({ isComparable: true });
    expect(compareChecklists(model, answersFrom({ c: YES }), since(YES))[0]).toMatchObject({ isComparable: false });
    expect(compareChecklists(model, new Map(), since(YES))[0]).toMatchObject({ from: 'open', isComparable: true });
  });
});
