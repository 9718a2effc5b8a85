import { describe, expect, it } from 'vitest';
import { periodOf } from '../../../src/domain/calendar/period.ts';
import { assessPeriod } from '../../../src/domain/residency/assess.ts';
import { ownCountingRule, ownNumber } from '../../../src/domain/residency/rule.ts';
import type { Entries } from '../../../src/domain/residency/types.ts';
import { all, assess, calendar, COUNTY, entriesOf, JINING, line, rule, run, type Case } from './fixtures.ts';

const MONTHS: Case[] = [
  {
    name: 'an empty month on its first day',
    rule: JINING,
    today: '2026-11-01',
    is: ['strict 0/20 notYet 20', 'generous 0/20 notYet 20'],
  },
  {
    name: 'the twentieth day makes it, both ways',
    rule: JINING,
    today: '2026-11-21',
    entries: entriesOf(['overnight', '2026-11-01', '2026-11-20']),
    is: ['strict 20/20 met 2026-11-20', 'generous 20/20 met 2026-11-20'],
  },
  {
    name: 'errands, leave and daytime count under the generous reading only',
    rule: JINING,
    today: '2026-11-21',
    entries: entriesOf(
      ['overnight', '2026-11-01', '2026-11-10'],
      ['errand', '2026-11-11', '2026-11-15'],
      ['daytime', '2026-11-16', '2026-11-18'],
      ['leave', '2026-11-19', '2026-11-20'],
      ['rest', '2026-11-21'],
    ),
    is: ['strict 10/20 impossible since 2026-11-21, short 1', 'generous 20/20 met 2026-11-20'],
  },
  {
    name: 'eleven days at home in a month of thirty: out of reach since the eleventh',
    rule: JINING,
    today: '2026-11-12',
    entries: entriesOf(['rest', '2026-11-01', '2026-11-11']),
    is: ['strict 0/20 impossible since 2026-11-11, short 1', 'generous 0/20 impossible since 2026-11-11, short 1'],
  },
  {
    name: 'ten days at home are still within reach',
    rule: JINING,
    today: '2026-11-11',
    entries: entriesOf(['rest', '2026-11-01', '2026-11-10']),
    is: ['strict 0/20 notYet 20', 'generous 0/20 notYet 20'],
  },
  {
    name: 'days before today without a status leave it open',
    rule: JINING,
    today: '2026-11-21',
    is: ['strict 0/20 unknown, 20 unrecorded', 'generous 0/20 unknown, 20 unrecorded'],
  },
  {
    name: 'a day after today is a plan, not a count',
    rule: JINING,
    today: '2026-11-19',
    entries: entriesOf(['overnight', '2026-11-01', '2026-11-30']),
    is: ['strict 19/20 notYet 1', 'generous 19/20 notYet 1'],
  },
  {
    name: 'a month that is over',
    rule: JINING,
    today: '2026-11-21',
    at: '2026-10-15',
    entries: entriesOf(['overnight', '2026-10-01', '2026-10-18'], ['rest', '2026-10-19', '2026-10-31']),
    is: ['strict 18/20 impossible since 2026-10-30, short 2', 'generous 18/20 impossible since 2026-10-30, short 2'],
  },
  {
    name: 'the twentieth day makes it on that very day',
    rule: JINING,
    today: '2026-11-20',
    entries: entriesOf(['overnight', '2026-11-01', '2026-11-20']),
    is: ['strict 20/20 met 2026-11-20', 'generous 20/20 met 2026-11-20'],
  },
  {
    name: 'nothing to spare, and one day before today not entered: it decides',
    rule: JINING,
    today: '2026-11-12',
    entries: entriesOf(['rest', '2026-11-01', '2026-11-10']),
    is: ['strict 0/20 unknown, 1 unrecorded', 'generous 0/20 unknown, 1 unrecorded'],
  },
  {
    name: 'days that nobody entered are not held against the date',
    rule: JINING,
    today: '2026-11-17',
    entries: entriesOf(['rest', '2026-11-06', '2026-11-16']),
    is: ['strict 0/20 impossible since 2026-11-16, short 1', 'generous 0/20 impossible since 2026-11-16, short 1'],
  },
  {
    name: 'a posting of exactly the days asked for has none to lose',
    rule: JINING,
    today: '2026-11-13',
    posting: { from: '2026-11-11' },
    settled: all,
    entries: entriesOf(['rest', '2026-11-11', '2026-11-12']),
    is: ['only 0/20 impossible since 2026-11-11, short 2'],
  },
  {
    name: 'a posting of one day of the month',
    rule: JINING,
    today: '2026-11-01',
    posting: { from: '2026-05-01', to: '2026-11-01' },
    settled: { ...all, 'pro-rata': 'yes' },
    is: ['only 0/1 notYet 1'],
  },
  {
    name: 'leap February has a day more to spare',
    rule: JINING,
    today: '2024-02-10',
    entries: entriesOf(['rest', '2024-02-01', '2024-02-09']),
    is: ['strict 0/20 notYet 20', 'generous 0/20 notYet 20'],
  },
  {
    name: 'the same days in a common February are out of reach',
    rule: JINING,
    today: '2026-02-10',
    entries: entriesOf(['rest', '2026-02-01', '2026-02-09']),
    is: ['strict 0/20 impossible since 2026-02-09, short 1', 'generous 0/20 impossible since 2026-02-09, short 1'],
  },
  {
    name: 'days of the neighbouring months do not enter',
    rule: JINING,
    today: '2026-11-30',
    entries: entriesOf(['overnight', '2026-10-20', '2026-12-05']),
    is: ['strict 30/20 met 2026-11-20', 'generous 30/20 met 2026-11-20'],
  },
  {
    name: 'every open point answered leaves one reading',
    rule: JINING,
    today: '2026-11-03',
    settled: all,
    entries: entriesOf(['errand', '2026-11-01', '2026-11-02']),
    is: ['only 0/20 notYet 20'],
  },
];

/** 除节假日外 22 天: 2026-02 has 16 working days, 19 days that are no public holiday; 2026-05 19 and 26; 2026-10 18 and 24. */
const HOLIDAYS: Case[] = [
  {
    name: 'February 2026',
    rule: COUNTY,
    today: '2026-02-01',
    is: ['strict 0/22 impossible since start by 6, short 6', 'generous 0/16 notYet 16'],
  },
  {
    name: 'May 2026',
    rule: COUNTY,
    today: '2026-05-01',
    is: ['strict 0/22 impossible since start by 3, short 3', 'generous 0/19 notYet 19'],
  },
  {
    name: 'October 2026',
    rule: COUNTY,
    today: '2026-10-01',
    is: ['strict 0/22 impossible since start by 4, short 4', 'generous 0/18 notYet 18'],
  },
  {
    name: 'July 2026, 23 working days',
    rule: COUNTY,
    today: '2026-07-01',
    is: ['strict 0/22 notYet 22', 'generous 0/22 notYet 22'],
  },
  {
    name: 'October, only public holidays left out',
    rule: COUNTY,
    today: '2026-10-31',
    settled: { covers: 'public', effect: 'not-counted' },
    entries: entriesOf(['overnight', '2026-10-01', '2026-10-31']),
    is: ['strict 24/22 met 2026-10-29', 'generous 24/22 met 2026-10-29'],
  },
  {
    name: 'October, holidays not demanded: days then count, and 24 may be asked for at most',
    rule: COUNTY,
    today: '2026-10-31',
    settled: { covers: 'public', effect: 'not-demanded' },
    entries: entriesOf(['overnight', '2026-10-01', '2026-10-31']),
    is: ['strict 31/22 met 2026-10-22', 'generous 31/22 met 2026-10-22'],
  },
  {
    name: 'February, public holidays not demanded: 19 other days at most',
    rule: COUNTY,
    today: '2026-02-01',
    settled: { ...all, covers: 'public', effect: 'not-demanded' },
    is: ['only 0/19 notYet 19'],
  },
  {
    name: 'make-up workdays are no weekend: 14 and 28 February 2026',
    rule: COUNTY,
    today: '2026-02-28',
    settled: { ...all, covers: 'public-and-weekend', effect: 'not-counted' },
    entries: entriesOf(['overnight', '2026-02-01', '2026-02-28']),
    is: ['only 16/22 impossible since start by 6, short 6'],
  },
  {
    name: 'errands and leave on a holiday do not count where holidays do not',
    rule: COUNTY,
    today: '2026-10-08',
    settled: { errand: 'yes', leave: 'yes', daytime: 'no', 'pro-rata': 'no', covers: 'public', effect: 'not-counted' },
    entries: entriesOf(['errand', '2026-10-06', '2026-10-07'], ['leave', '2026-10-08']),
    is: ['only 1/22 notYet 21'],
  },
  {
    name: 'never enough days, and a working day at home on top',
    rule: COUNTY,
    today: '2026-02-03',
    settled: { ...all, covers: 'public-and-weekend', effect: 'not-counted' },
    entries: entriesOf(['rest', '2026-02-01', '2026-02-02']),
    is: ['only 0/22 impossible since start by 6, short 7'],
  },
  {
    name: 'an unpublished year decides what leaves holidays out',
    rule: COUNTY,
    today: '2027-03-01',
    is: ['strict 0/22 unknown, holidays 2027', 'generous 0/0-22 unknown, holidays 2027'],
  },
  {
    name: 'an unpublished year does not matter to a rule without such a clause',
    rule: JINING,
    today: '2027-03-01',
    is: ['strict 0/20 notYet 20', 'generous 0/20 notYet 20'],
  },
  {
    name: 'what is met whatever the holidays turn out to be, is met',
    rule: COUNTY,
    today: '2027-03-31',
    settled: { ...all, covers: 'public', effect: 'not-demanded' },
    entries: entriesOf(['overnight', '2027-03-01', '2027-03-31']),
    is: ['only 31/0-22 met 2027-03-22'],
  },
];

describe.each([
  ['months', MONTHS],
  ['holidays', HOLIDAYS],
])('%s', (_, cases) => {
  it.each(cases)('$name', (each) => expect(run(each)).toEqual(each.is));
});

describe('what goes with the readings', () => {
  it('names the verdict', () => {
    const met = assess({ at: '2026-11-21', entries: entriesOf(['overnight', '2026-11-01', '2026-11-20']) });
    expect(met.verdict).toEqual({ kind: 'same', outcome: 'met' });
    const split = assess({ at: '2026-11-21', entries: entriesOf(['errand', '2026-11-01', '2026-11-20']) });
    expect(split.verdict).toEqual({ kind: 'depends' });
  });

  it('counts days left with today until today has a status, and plans apart', () => {
    const open = assess({ at: '2026-11-21', entries: entriesOf(['overnight', '2026-11-23', '2026-11-24']) });
    expect(open.daysLeft).toBe(10);
    expect(open.readings[0].left).toEqual({ min: 10, max: 10 });
    expect(open.readings[0].planned).toEqual({ min: 2, max: 2 });
    expect(open.unrecorded).toHaveLength(20);
    expect(assess({ at: '2026-11-21', entries: entriesOf(['rest', '2026-11-21']) }).daysLeft).toBe(9);
  });

  it('takes a day with only a note for one without a status', () => {
    const result = assess({ at: '2026-11-02', entries: { '2026-11-01': { status: 'none', note: '会议' } } });
    expect(result.unrecorded).toEqual(['2026-11-01']);
  });

  it('says where each choice comes from', () => {
    const [strict] = assess({ rule: rule(COUNTY), at: '2026-11-01', settled: { errand: 'yes' } }).readings;
    const from = Object.fromEntries(
      strict.choices.map(({ point, value, from: origin }) => [point, `${value} ${origin}`]),
    );
    expect(from).toMatchObject({
      overnight: 'yes text',
      errand: 'yes settled',
      leave: 'no open',
      covers: 'public-and-weekend open',
      effect: 'not-counted open',
      days: '22 text',
    });
  });

  it('gives nothing to judge outside every posting', () => {
    const input = { rule: rule(JINING), settled: {}, entries: {}, today: '2026-11-21', at: '2026-11-21', calendar };
    const result = assessPeriod({ ...input, posting: { from: '2026-12-01' } });
    expect(result).toEqual({ kind: 'outside-posting', period: periodOf('month', '2026-11-01') });
  });
});

describe('a kind that the text treats apart', () => {
  it('goes before the errand or leave that it is one of', () => {
    const apart = { ...rule(JINING), details: { 'errand-meeting': 'yes' as const, 'leave-sick': 'no' as const } };
    const settled = { daytime: 'no', errand: 'no', leave: 'yes', 'pro-rata': 'no' };
    const entries: Entries = {
      '2026-11-01': { status: 'errand', kind: 'errand-meeting' },
      '2026-11-02': { status: 'errand', kind: 'errand-trip' },
      '2026-11-03': { status: 'leave', kind: 'leave-sick' },
      '2026-11-04': { status: 'leave', kind: 'leave-annual' },
      '2026-11-05': { status: 'errand', kind: 'errand-meeting' },
    };
    expect(assess({ rule: apart, settled, at: '2026-11-05', entries }).readings.map(line)).toEqual([
      'only 3/20 notYet 17',
    ]);
  });
});

describe('a kind left over on a day that was given another status', () => {
  it.each(['rest', 'none'] as const)('counts nothing on a day of %s', (status) => {
    const apart = { ...rule(JINING), details: { 'errand-meeting': 'yes' as const } };
    const entries: Entries = { '2026-11-01': { status, kind: 'errand-meeting' } };
    const [only] = assess({ rule: apart, settled: all, at: '2026-11-01', entries }).readings;
    expect(only.count).toEqual({ min: 0, max: 0 });
  });
});

describe('one’s own number', () => {
  it('leaves open what nobody has said', () => {
    const own = ownCountingRule('own', ownNumber(18, '本县口头要求'));
    const result = assess({ rule: own, at: '2026-11-21', entries: entriesOf(['errand', '2026-11-01', '2026-11-18']) });
    expect(result.readings.map(line)).toEqual([
      'strict 0/18 impossible since 2026-11-13, short 6',
      'generous 18/18 met 2026-11-18',
    ]);
  });
});
