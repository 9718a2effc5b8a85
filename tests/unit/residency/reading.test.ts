import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pointsOf, readAt, valuesOf } from '../../../src/domain/residency/reading.ts';
import { ownCountingRule, ownNumber, withAnswers } from '../../../src/domain/residency/rule.ts';
import type { PointId, Settled } from '../../../src/domain/residency/types.ts';
import { parseOwnRule, type OwnRule } from '../../../src/schemas/residency-data.ts';
import { all, assess, COUNTY, entriesOf, JINING, line, rule } from './fixtures.ts';

const COUNTS = ['overnight', 'daytime', 'errand', 'leave', 'weekend', 'holiday'];

describe('the points of a rule', () => {
  it.each([
    ['a number of days', JINING, [...COUNTS, 'days', 'pro-rata']],
    ['a clause about holidays too', COUNTY, [...COUNTS, 'covers', 'effect', 'days', 'pro-rata']],
    ['a share of the days', 'ref-dazu-2017', [...COUNTS, 'pro-rata']],
  ])('of %s', (_, id, points) => expect(pointsOf(rule(id))).toEqual(points));

  it.each<[string, PointId, readonly string[]]>([
    ['jining-2013-county-leader', 'days', ['14', '10']],
    [JINING, 'days', ['20']],
    ['ref-dazu-2017', 'days', []],
    [COUNTY, 'covers', ['public-and-weekend', 'public']],
    [COUNTY, 'effect', ['not-counted', 'not-demanded']],
    [JINING, 'covers', []],
    [JINING, 'effect', []],
    [JINING, 'errand', ['no', 'yes']],
  ])('of %s, %s may be, strictest first: %j', (id, point, values) => expect(valuesOf(rule(id), point)).toEqual(values));
});

/** 除节假日外: which days are fewest depends on what the clause does with them. October 2026 has 18 working days, 24 that are no public holiday. */
describe('what 节假日 covers, once its effect is known', () => {
  const covers = (side: 'strict' | 'generous', settled: Settled) =>
    readAt(rule(COUNTY), settled, side).choices.find(({ point }) => point === 'covers')?.value;
  const october = (effect: string) => {
    const entries = entriesOf(['overnight', '2026-10-01', '2026-10-31']);
    return assess({ rule: rule(COUNTY), at: '2026-10-31', entries, settled: { ...all, effect } }).readings.map(line);
  };
  it('days that do not count: most under the strict reading', () => {
    expect(covers('strict', { effect: 'not-counted' })).toBe('public-and-weekend');
    expect(covers('generous', { effect: 'not-counted' })).toBe('public');
    expect(october('not-counted')).toEqual([
      'strict 18/22 impossible since start by 4, short 4',
      'generous 24/22 met 2026-10-29',
    ]);
  });
  it('days that can’t be demanded: most under the generous reading', () => {
    expect(covers('strict', { effect: 'not-demanded' })).toBe('public');
    expect(covers('generous', { effect: 'not-demanded' })).toBe('public-and-weekend');
    expect(october('not-demanded')).toEqual(['strict 31/22 met 2026-10-22', 'generous 31/18 met 2026-10-18']);
  });
});

describe('one’s own rule', () => {
  const holidays: OwnRule['holidays'] = { covers: 'unknown', effect: 'unknown' };
  const own: OwnRule = { ...ownNumber(22, '本县'), holidays };

  it('that asks for a number of days is one that can be kept, whatever the number', () => {
    expect(parseOwnRule(ownNumber(20, '本县'))).toEqual(ownNumber(20, '本县'));
  });

  it('counts as the same rule of a text does', () => {
    const input = { at: '2026-10-31', entries: entriesOf(['overnight', '2026-10-01', '2026-10-31']) };
    const lines = (id: string) => {
      const counting = id === 'own' ? ownCountingRule('own', own) : rule(id);
      return assess({ rule: counting, ...input }).readings.map(line);
    };
    expect(lines('own')).toEqual(lines(COUNTY));
  });

  it('with the answers written into it is read like the rule with the answers beside it', () => {
    const answers = fc.record<Settled>(
      {
        errand: fc.constantFrom('yes', 'no'),
        leave: fc.constantFrom('yes', 'no'),
        covers: fc.constantFrom('public', 'public-and-weekend'),
        effect: fc.constantFrom('not-counted', 'not-demanded'),
        'pro-rata': fc.constantFrom('yes', 'no'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(answers, fc.constantFrom('strict' as const, 'generous' as const), (settled, side) => {
        const written = ownCountingRule('own', withAnswers(own, settled));
        expect(readAt(written, {}, side).reading).toEqual(readAt(ownCountingRule('own', own), settled, side).reading);
      }),
    );
  });
});
