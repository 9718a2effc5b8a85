import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currentGiven,
  findIndicator,
  givenOf,
  hasLevels,
  isAnswered,
  isCheck,
  outdated,
  standingOf,
} from '../../../src/domain/assessment/model.ts';
import { levelOf, score } from '../../../src/domain/assessment/scoring.ts';
import type { Given } from '../../../src/schemas/assessment-data.ts';
import {
  answerOf,
  answersFrom,
  anyCase,
  checklistOf,
  indicatorOf,
  level,
  modelOf,
  na,
  OPEN,
  UNSURE,
} from './fixtures.ts';

const NOW = { comparableSince: 2 };
const by = (version: number, given: Given) => answerOf('a', given, { version });

describe('standingOf', () => {
  it.each([
    ['no answer', undefined, 'open'],
    ['a level of this meaning', by(2, level(3)), 'level'],
    ['a level of a later version', by(3, level(3)), 'level'],
    ['a level of an older meaning', by(1, level(3)), 'outdated'],
    ['不确定 of an older meaning', by(1, UNSURE), 'outdated'],
    ['不适用 of an older meaning', by(1, na()), 'outdated'],
    ['不适用 without a reason, of whatever version', by(1, na('  ')), 'open'],
    ['a note alone, of an older version', by(1, OPEN), 'open'],
  ] as const)('%s', (_name, answer, kind) => expect(standingOf(NOW, answer).kind).toBe(kind));

  it('is as given where the meaning has not changed', () => {
    expect(standingOf({ comparableSince: 1 }, by(1, level(3)))).toEqual({ kind: 'level', level: 3 });
    expect(givenOf(by(1, na('无')))).toEqual({ kind: 'na', reason: '无' });
  });
});

describe('the kinds of question', () => {
  it('are told apart', () => {
    const check = checklistOf([{ id: 'c' }]).sections[0]!.groups[0]!.indicators[0]!;
    const indicator = indicatorOf('i');
    expect([hasLevels(indicator), isCheck(indicator)]).toEqual([true, false]);
    expect([hasLevels(check), isCheck(check)]).toEqual([false, true]);
  });

  it('are found by id', () => {
    const model = modelOf([[2], [1]]);
    expect(findIndicator(model, 's1-g0-i0')).toMatchObject({ section: { id: 's1' }, indicator: { id: 's1-g0-i0' } });
    expect(findIndicator(model, 'gone')).toBeUndefined();
  });
});

describe('currentGiven', () => {
  it('shows what was given to the question as it stands, 不适用 without a reason too, and nothing older', () => {
    expect(currentGiven(NOW, by(2, na('')))).toEqual(na(''));
    expect(currentGiven(NOW, by(2, level(0)))).toEqual(level(0));
    expect(currentGiven(NOW, by(1, level(0)))).toEqual(OPEN);
    expect(currentGiven(NOW, undefined)).toEqual(OPEN);
  });
});

describe('answers of an older version of the model', () => {
  const model = modelOf([[2]], 2);
  const [first, second] = ['s0-g0-i0', 's0-g0-i1'] as const;
  model.sections[0]!.groups[0]!.indicators[0] = indicatorOf(first, { comparableSince: 2 });
  const answers = answersFrom({ [first]: level(0), [second]: level(4) });

  it('count as open where the meaning changed, and as before elsewhere', () => {
    const { outcome, share } = score(model, answers);
    expect(outcome).toEqual({ kind: 'settled', level: 4 });
    expect(share).toEqual({ scored: 1, unsure: 0, open: 1, notApplicable: 0, applicable: 2 });
    expect(outdated(model, answers).map((p) => p.indicator.id)).toEqual([first]);
    const [old, same] = model.sections[0]!.groups[0]!.indicators;
    expect([isAnswered(old!, answers), isAnswered(same!, answers)]).toEqual([false, true]);
    expect(isAnswered(same!, new Map())).toBe(false);
    expect(isAnswered(same!, answersFrom({ [second]: na() }))).toBe(true);
  });

  it('change no level of indicators that mean the same: like not having answered them', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ model: any, answers: given, ids }, pick) => {
        const id = ids[pick % ids.length] ?? '';
        for (const section of any.sections)
          for (const group of section.groups)
            group.indicators = group.indicators.map((i) => (i.id === id ? { ...i, comparableSince: 2 } : i));
        const without = new Map([...given].filter(([key]) => key !== id));
        const [old, none] = [score(any, given), score(any, without)];
        expect(levelOf(old.outcome)).toBe(levelOf(none.outcome));
        expect(old.sections).toEqual(none.sections);
      }),
    );
  });
});
