import { describe, expect, it } from 'vitest';
import { ownCountingRule, ownNumber } from '../../../src/domain/residency/rule.ts';
import { all, assess, entriesOf, JINING, line, run, type Case } from './fixtures.ts';

const YEARS: Case[] = [
  {
    name: 'ten days in a year, in two visits',
    rule: 'jining-2013-city-leader',
    today: '2026-11-21',
    entries: entriesOf(['overnight', '2026-03-02', '2026-03-06'], ['overnight', '2026-09-07', '2026-09-11']),
    is: ['strict 10/10 met 2026-09-11', 'generous 10/10 met 2026-09-11'],
  },
  {
    name: 'two weeks are 14 days or 10 working days',
    rule: 'jining-2013-county-leader',
    today: '2026-11-21',
    entries: entriesOf(['overnight', '2026-03-02', '2026-03-11']),
    is: ['strict 10/14 notYet 4', 'generous 10/10 met 2026-03-11'],
  },
  {
    name: 'the visitor was told: 10',
    rule: 'jining-2013-county-leader',
    today: '2026-11-21',
    settled: { days: '10', daytime: 'no', errand: 'no' },
    is: ['only 0/10 notYet 10'],
  },
  {
    name: 'an answer that is no value of the point is passed over',
    rule: 'jining-2013-county-leader',
    today: '2026-11-21',
    settled: { days: '3', daytime: 'perhaps', errand: 'no', covers: 'public' },
    is: ['strict 0/14 notYet 14', 'generous 0/10 notYet 10'],
  },
];

const POSTINGS: Case[] = [
  {
    name: 'a posting from the 16th: the whole number, or its share',
    rule: JINING,
    today: '2026-11-16',
    posting: { from: '2026-11-16' },
    settled: { daytime: 'no', errand: 'no', leave: 'no' },
    is: ['strict 0/20 impossible since start by 5, short 5', 'generous 0/10 notYet 10'],
  },
  {
    name: 'days before the posting do not count',
    rule: JINING,
    today: '2026-11-20',
    posting: { from: '2026-11-16', to: '2027-05-31' },
    settled: { ...all, 'pro-rata': 'yes' },
    entries: entriesOf(['overnight', '2026-11-01', '2026-11-20']),
    is: ['only 5/10 notYet 5'],
  },
  {
    name: 'a whole month within a posting asks nothing about shares',
    rule: JINING,
    today: '2026-11-01',
    posting: { from: '2026-05-16' },
    settled: { daytime: 'no', errand: 'no', leave: 'no' },
    is: ['only 0/20 notYet 20'],
  },
  {
    name: 'shares are rounded up: 20 × 11 ÷ 30',
    rule: JINING,
    today: '2026-11-20',
    posting: { from: '2026-11-20' },
    settled: { ...all, 'pro-rata': 'yes' },
    is: ['only 0/8 notYet 8'],
  },
];

describe.each([
  ['years', YEARS],
  ['postings', POSTINGS],
])('%s', (_, cases) => {
  it.each(cases)('$name', (each) => expect(run(each)).toEqual(each.is));
});

describe('a share of working days', () => {
  const share = (of: 'workdays' | 'calendar-days', bound: 'at-least' | 'more-than') =>
    ownCountingRule('own', {
      ...ownNumber(1, '三分之二'),
      measure: { kind: 'share', of, numerator: 2, denominator: 3, bound },
      counts: { overnight: 'yes', daytime: 'no', errand: 'no', leave: 'no', weekend: 'yes', holiday: 'yes' },
      proRata: 'no',
    });
  it.each([
    ['16 working days with make-up days', 'workdays', 'at-least', '2026-02-01', 'only 0/11 notYet 11'],
    ['18 working days, more than two thirds', 'workdays', 'more-than', '2026-10-01', 'only 0/13 notYet 13'],
    ['30 days, more than two thirds', 'calendar-days', 'more-than', '2026-11-01', 'only 0/21 notYet 21'],
    ['30 days, at least two thirds', 'calendar-days', 'at-least', '2026-11-01', 'only 0/20 notYet 20'],
    ['an unpublished year', 'workdays', 'at-least', '2027-02-01', 'only 0/0-19 unknown, holidays 2027'],
  ] as const)('%s', (_, of, bound, at, is) => {
    expect(assess({ rule: share(of, bound), at }).readings.map(line)).toEqual([is]);
  });
});
