import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/domain/assessment/model.ts';
import { formatLevel, levelOf, score, type Outcome } from '../../../src/domain/assessment/scoring.ts';
import type { Given } from '../../../src/schemas/assessment-data.ts';
import { answerOf, answersFrom, anyCase, anyLevel, indicatorOf, level, modelOf, na, OPEN, UNSURE } from './fixtures.ts';

const one = modelOf([[4]]);
const ids = ['s0-g0-i0', 's0-g0-i1', 's0-g0-i2', 's0-g0-i3'];
const given = (...list: Given[]) => answersFrom(Object.fromEntries(list.map((g, i) => [ids[i] ?? '', g])));

describe('score: one group of four', () => {
  const table: [name: string, list: Given[], outcome: Outcome][] = [
    ['nothing answered', [], { kind: 'unknown' }],
    ['one of four is less than half', [level(3)], { kind: 'provisional', level: 3 }],
    ['two of four are half', [level(3), level(0)], { kind: 'settled', level: 1.5 }],
    [
      '不确定 leaves the level and lowers the confidence',
      [level(4), UNSURE, UNSURE, UNSURE],
      { kind: 'provisional', level: 4 },
    ],
    ['不适用 leaves the level and shrinks what applies', [level(2), na(), na(), OPEN], { kind: 'settled', level: 2 }],
    ['不适用 without a reason is open', [level(2), na(''), na(' '), na('')], { kind: 'provisional', level: 2 }],
    ['all 不适用', [na(), na(), na(), na()], { kind: 'not-applicable' }],
    ['all 不确定', [UNSURE, UNSURE, UNSURE, UNSURE], { kind: 'unknown' }],
    ['all at the top', [level(4), level(4), level(4), level(4)], { kind: 'settled', level: 4 }],
    ['zero is a level', [level(0), level(0), OPEN, OPEN], { kind: 'settled', level: 0 }],
  ];
  it.each(table)('%s', (_name, list, outcome) => {
    const result = score(one, given(...list));
    expect(result.outcome).toEqual(outcome);
    expect(result.sections[0]?.outcome).toEqual(outcome);
    expect(result.sections[0]?.groups[0]?.outcome).toEqual(outcome);
  });

  it('counts 不适用 with a blank reason as open', () => {
    expect(score(one, given(na(' '), na('')))).toMatchObject({ share: { open: 4, notApplicable: 0 } });
  });

  it('counts what a level rests on', () => {
    expect(score(one, given(level(1), UNSURE, na(), OPEN)).share).toEqual({
      scored: 1,
      unsure: 1,
      open: 1,
      notApplicable: 1,
      applicable: 3,
    });
  });
});

describe('score: sections and groups', () => {
  it('weighs groups alike within a section, and sections alike overall', () => {
    const model = modelOf([[3, 1], [1]]);
    const answers = answersFrom({
      's0-g0-i0': level(0),
      's0-g0-i1': level(0),
      's0-g0-i2': level(3),
      's0-g1-i0': level(4),
      's1-g0-i0': level(1),
    });
    const result = score(model, answers);
    expect(result.sections.map((s) => levelOf(s.outcome))).toEqual([2.5, 1]);
    expect(levelOf(result.outcome)).toBe(1.75);
  });

  it('leaves a group without a level out of the mean', () => {
    const result = score(modelOf([[1, 1]]), answersFrom({ 's0-g0-i0': level(3), 's0-g1-i0': UNSURE }));
    expect(result.sections[0]?.outcome).toEqual({ kind: 'settled', level: 3 });
  });

  it('names red lines answered 有 or 不确定, and no other', () => {
    const model = modelOf([[1]]);
    const redLine = { question: '有没有？', says: '停下。', citations: [] };
    model.sections[0]!.groups[0]!.indicators = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      indicatorOf(id, id === 'd' ? {} : { redLine }),
    );
    const answers = new Map([
      ['a', answerOf('a', level(4), { redLine: 'yes' })],
      ['b', answerOf('b', OPEN, { redLine: 'unsure' })],
      ['c', answerOf('c', level(1), { redLine: 'no' })],
      ['d', answerOf('d', level(1), { redLine: 'yes' })],
      ['e', answerOf('e', level(1))],
    ]);
    const hits = score(model, answers).redLines;
    expect(hits.map((h) => [h.indicator, h.kind])).toEqual([
      ['a', 'crossed'],
      ['b', 'unsure'],
    ]);
    const without = new Map([...answers].map(([id, { redLine: _, ...rest }]) => [id, rest]));
    expect(score(model, without).outcome).toEqual(score(model, answers).outcome);
  });

  it('lists unknown ids in one order', () => {
    expect(score(modelOf([[1]]), answersFrom({ z: level(1), y: level(1) })).unknown).toEqual(['y', 'z']);
  });

  it.each([
    [0, '0.0'],
    [1.25, '1.3'],
    [1.2499, '1.2'],
    [2.9999, '3.0'],
    [4, '4.0'],
  ])('formats %f as %s', (value, text) => expect(formatLevel(value)).toBe(text));
});

const allLevels = (model: Parameters<typeof score>[0], answers: Answers): Map<string, number | null> => {
  const result = score(model, answers);
  const rows = result.sections.flatMap((s) => [s, ...s.groups]);
  return new Map([...rows.map((r) => [r.id, levelOf(r.outcome)] as const), ['overall', levelOf(result.outcome)]]);
};

describe('score: properties', () => {
  it('a higher answer never lowers any level', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), anyLevel, anyLevel, ({ model, answers, ids }, pick, a, b) => {
        const id = ids[pick % ids.length] ?? '';
        const at = (n: number) => allLevels(model, new Map(answers).set(id, answerOf(id, level(n))));
        const [low, high] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const [row, value] of low) expect(high.get(row) ?? -1).toBeGreaterThanOrEqual(value ?? -1);
      }),
    );
  });

  it('a first answer at the top never lowers any level of its own group', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ model, answers, ids }, pick) => {
        const id = ids[pick % ids.length] ?? '';
        const before = allLevels(model, new Map([...answers].filter(([key]) => key !== id)));
        const after = allLevels(model, new Map(answers).set(id, answerOf(id, level(4))));
        for (const [row, value] of before) expect(after.get(row) ?? -1).toBeGreaterThanOrEqual(value ?? -1);
      }),
    );
  });

  it('不适用 on an open indicator changes no level; on any, no level of another group', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(), ({ model, answers, ids }, pick) => {
        const id = ids[pick % ids.length] ?? '';
        const before = allLevels(model, answers);
        const after = allLevels(model, new Map(answers).set(id, answerOf(id, na())));
        const wasScored = answers.get(id)?.given.kind === 'level';
        if (!wasScored) expect(after).toEqual(before);
        const own = id.split('-').slice(0, 2).join('-');
        for (const [row, value] of before) if (row.includes('-g') && row !== own) expect(after.get(row)).toBe(value);
      }),
    );
  });

  it('不确定 in place of no answer changes no level', () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers, ids }) => {
        const filled = new Map(ids.map((id) => [id, answers.get(id) ?? answerOf(id, UNSURE)]));
        expect(allLevels(model, filled)).toEqual(allLevels(model, answers));
      }),
    );
  });

  it('the order of answering does not matter', () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        expect(score(model, new Map([...answers].reverse()))).toEqual(score(model, answers));
      }),
    );
  });

  it('an unknown indicator is listed and changes nothing else', () => {
    fc.assert(
      fc.property(anyCase, anyLevel, ({ model, answers }, n) => {
        const { unknown, ...rest } = score(
          model,
          new Map(answers).set('gone', answerOf('gone', level(n), { redLine: 'yes' })),
        );
        expect(unknown).toEqual(['gone']);
        expect({ ...rest, unknown: [] }).toEqual(score(model, answers));
      }),
    );
  });

  it('levels stay within 0 and 4, and the share adds up', () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers, ids }) => {
        const { share } = score(model, answers);
        expect(share.scored + share.unsure + share.open).toBe(share.applicable);
        expect(share.applicable + share.notApplicable).toBe(ids.length);
        for (const value of allLevels(model, answers).values()) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0);
          expect(value ?? 0).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});
