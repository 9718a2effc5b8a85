import { describe, expect, it } from 'vitest';
import { assess, COUNTY, entriesOf, JINING, rule } from './fixtures.ts';

const settled = { daytime: 'no', errand: 'no', leave: 'no', 'pro-rata': 'no' };

describe('forecast', () => {
  it.each([
    {
      name: 'an empty month: ten days to spare, back by the 11th',
      today: '2026-11-01',
      entries: {},
      is: { away: 10, backBy: '2026-11-11', plan: { kind: 'none' } },
    },
    {
      name: 'nothing to spare',
      today: '2026-11-11',
      entries: entriesOf(['rest', '2026-11-01', '2026-11-10']),
      is: { away: 0, backBy: '2026-11-11', plan: { kind: 'none' } },
    },
    {
      name: 'today is entered: it is no day left',
      today: '2026-11-15',
      entries: entriesOf(['overnight', '2026-11-01', '2026-11-14'], ['rest', '2026-11-15']),
      is: { away: 9, backBy: '2026-11-25', plan: { kind: 'none' } },
    },
    {
      name: 'a plan that makes it',
      today: '2026-11-15',
      entries: entriesOf(
        ['overnight', '2026-11-01', '2026-11-15'],
        ['leave', '2026-11-16', '2026-11-20'],
        ['overnight', '2026-11-23', '2026-11-30'],
      ),
      is: { away: 10, backBy: '2026-11-26', plan: { kind: 'meets', on: '2026-11-27' } },
    },
    {
      name: 'a plan that falls short',
      today: '2026-11-15',
      entries: entriesOf(
        ['overnight', '2026-11-01', '2026-11-15'],
        ['leave', '2026-11-16', '2026-11-27'],
        ['overnight', '2026-11-28', '2026-11-30'],
      ),
      is: { away: 10, backBy: '2026-11-26', plan: { kind: 'short', by: 2 } },
    },
  ])('$name', ({ today, entries, is }) => {
    const [only] = assess({ rule: rule(JINING), at: today, settled, entries }).readings;
    expect(only.forecast).toEqual(is);
  });

  it('passes over days that can’t count: July 2026 has 23 working days', () => {
    const input = {
      rule: rule(COUNTY),
      at: '2026-07-01',
      settled: { ...settled, covers: 'public-and-weekend', effect: 'not-counted' },
    };
    expect(assess(input).readings[0].forecast).toEqual({ away: 1, backBy: '2026-07-02', plan: { kind: 'none' } });
  });

  it('says nothing where nothing is needed, or nothing can be done', () => {
    const met = assess({ at: '2026-11-30', settled, entries: entriesOf(['overnight', '2026-11-01', '2026-11-20']) });
    const over = assess({ at: '2026-11-30', settled, entries: entriesOf(['rest', '2026-11-01', '2026-11-30']) });
    expect([met.readings[0].forecast, over.readings[0].forecast]).toEqual([null, null]);
  });
});
