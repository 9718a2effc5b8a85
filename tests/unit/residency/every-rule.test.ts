import { describe, expect, it } from 'vitest';
import { daysFromTo, type Day } from '../../../src/domain/calendar/day.ts';
import { lastOfMonth } from '../../../src/domain/calendar/month.ts';
import { ownCountingRule, ownNumber } from '../../../src/domain/residency/rule.ts';
import type { Entries } from '../../../src/domain/residency/types.ts';
import { assess, calendar, entriesOf, line, rule, rules } from './fixtures.ts';

/**
 * 2026 counted by hand from the State Council's arrangement: days of the month, working days (make-up days among them),
 * days off at a weekend, days of a public holiday. Every figure below follows from these columns.
 *
 * 元旦 1/1–3, 4 worked · 春节 2/15–23, 14 and 28 worked · 清明 4/4–6 · 劳动节 5/1–5, 9 worked · 端午 6/19–21 ·
 * 中秋 9/25–27, 20 worked · 国庆 10/1–7, 10 worked
 */
const YEAR_2026: readonly (readonly [
  month: string,
  days: number,
  working: number,
  weekend: number,
  holiday: number,
])[] = [
  ['2026-01', 31, 21, 7, 3],
  ['2026-02', 28, 16, 3, 9],
  ['2026-03', 31, 22, 9, 0],
  ['2026-04', 30, 21, 6, 3],
  ['2026-05', 31, 19, 7, 5],
  ['2026-06', 30, 21, 6, 3],
  ['2026-07', 31, 23, 8, 0],
  ['2026-08', 31, 21, 10, 0],
  ['2026-09', 30, 22, 5, 3],
  ['2026-10', 31, 18, 6, 7],
  ['2026-11', 30, 21, 9, 0],
  ['2026-12', 31, 23, 8, 0],
];

describe('the days of 2026', () => {
  it.each(YEAR_2026)('%s', (month, days, working, weekend, holiday) => {
    const kinds = daysFromTo(`${month}-01`, lastOfMonth(month)).map((day) => calendar.info(day).kind);
    const count = (kind: string) => kinds.filter((each) => each === kind).length;
    expect([kinds.length, count('workday'), count('weekend'), count('holiday')]).toEqual([
      days,
      working,
      weekend,
      holiday,
    ]);
  });
});

interface Scene {
  name: string;
  at: Day;
  entries: Entries;
  posting?: { from: Day; to?: Day };
  /** What each rule says: strict, then generous; one line where nothing is open. */
  says: Record<string, readonly string[]>;
}

/** Every day of the month in the village, nothing entered before it; it is the last of the month. */
const resident = (month: string) => ({
  at: lastOfMonth(month),
  entries: entriesOf(['overnight', `${month}-01`, lastOfMonth(month)]),
});

const SCENES: Scene[] = [
  {
    // 22 working days, the 20th on Friday 27, the 21st on Monday 30. Working days from April on: 189; of January and February: 37.
    name: 'March 2026, a month without a public holiday, all of it in the village',
    ...resident('2026-03'),
    says: {
      'jining-2016-first-secretary': ['strict 31/20 met 2026-03-20', 'generous 31/20 met 2026-03-20'],
      'county-2021-cadre': ['strict 22/22 met 2026-03-31', 'generous 31/22 met 2026-03-22'],
      'jining-2013-city-leader': ['strict 31/10 met 2026-03-10', 'generous 31/10 met 2026-03-10'],
      'jining-2013-county-leader': ['strict 31/14 met 2026-03-14', 'generous 31/10 met 2026-03-10'],
      'jining-2013-joint-activity': ['only 31/1 met 2026-03-01'],
      'ref-jiangxi-2018': ['strict 22/50 unknown, 59 unrecorded', 'generous 31/50 unknown, 59 unrecorded'],
      'ref-ledu-2024': ['strict 22/200 notYet 178', 'generous 31/200 notYet 169'],
      'ref-gansu-2015': ['strict 22/160 notYet 138', 'generous 31/160 notYet 129'],
      'ref-shanxi-2015': ['strict 22/166 notYet 144', 'generous 31/166 notYet 135'],
      'ref-baihe-2017': ['strict 22/20 met 2026-03-27', 'generous 31/20 met 2026-03-20'],
      'ref-dazu-2017': ['strict 22/21 met 2026-03-30', 'generous 31/21 met 2026-03-21'],
    },
  },
  {
    // 23 working days, the 20th on Tuesday 28, the 22nd on Thursday 30. Working days after it: 43 in the quarter, 105 in the year (153 days in all).
    name: 'July 2026, a month without a public holiday, all of it in the village',
    ...resident('2026-07'),
    says: {
      'jining-2016-first-secretary': ['strict 31/20 met 2026-07-20', 'generous 31/20 met 2026-07-20'],
      'county-2021-cadre': ['strict 23/22 met 2026-07-30', 'generous 31/22 met 2026-07-22'],
      'jining-2013-city-leader': ['strict 31/10 met 2026-07-10', 'generous 31/10 met 2026-07-10'],
      'jining-2013-county-leader': ['strict 31/14 met 2026-07-14', 'generous 31/10 met 2026-07-10'],
      'jining-2013-joint-activity': ['only 31/1 met 2026-07-01'],
      'ref-jiangxi-2018': ['strict 23/50 notYet 27', 'generous 31/50 notYet 19'],
      'ref-ledu-2024': ['strict 23/200 unknown, 181 unrecorded', 'generous 31/200 unknown, 181 unrecorded'],
      'ref-gansu-2015': ['strict 23/160 unknown, 181 unrecorded', 'generous 31/160 notYet 129'],
      'ref-shanxi-2015': ['strict 23/166 unknown, 181 unrecorded', 'generous 31/166 notYet 135'],
      'ref-baihe-2017': ['strict 23/20 met 2026-07-28', 'generous 31/20 met 2026-07-20'],
      'ref-dazu-2017': ['strict 23/21 met 2026-07-29', 'generous 31/21 met 2026-07-21'],
    },
  },
  {
    // Working days by the end of: July 143, August 164, September 186. Fourth quarter: 39 by the end of November, the 50th on 15 December.
    name: 'the whole of 2026 in the village, on its last day',
    at: '2026-12-31',
    entries: entriesOf(['overnight', '2026-01-01', '2026-12-31']),
    says: {
      'jining-2016-first-secretary': ['strict 31/20 met 2026-12-20', 'generous 31/20 met 2026-12-20'],
      'county-2021-cadre': ['strict 23/22 met 2026-12-30', 'generous 31/22 met 2026-12-22'],
      'jining-2013-city-leader': ['strict 365/10 met 2026-01-10', 'generous 365/10 met 2026-01-10'],
      'jining-2013-county-leader': ['strict 365/14 met 2026-01-14', 'generous 365/10 met 2026-01-10'],
      'jining-2013-joint-activity': ['only 184/1 met 2026-07-01'],
      'ref-jiangxi-2018': ['strict 62/50 met 2026-12-15', 'generous 92/50 met 2026-11-19'],
      'ref-ledu-2024': ['strict 248/200 met 2026-10-26', 'generous 365/200 met 2026-07-19'],
      'ref-gansu-2015': ['strict 248/160 met 2026-08-25', 'generous 365/160 met 2026-06-09'],
      'ref-shanxi-2015': ['strict 248/166 met 2026-09-02', 'generous 365/166 met 2026-06-15'],
      'ref-baihe-2017': ['strict 23/20 met 2026-12-28', 'generous 31/20 met 2026-12-20'],
      'ref-dazu-2017': ['strict 23/21 met 2026-12-29', 'generous 31/21 met 2026-12-21'],
    },
  },
  {
    // 16 days of March are left, 12 of them working days; 291 days of the year, 201 of them working days.
    name: 'a posting that begins on 16 March 2026: the whole number, or its share rounded up',
    at: '2026-03-16',
    entries: {},
    posting: { from: '2026-03-16' },
    says: {
      'jining-2016-first-secretary': ['strict 0/20 impossible since start by 4, short 4', 'generous 0/11 notYet 11'],
      'county-2021-cadre': ['strict 0/22 impossible since start by 10, short 10', 'generous 0/12 notYet 12'],
      'jining-2013-city-leader': ['strict 0/10 notYet 10', 'generous 0/8 notYet 8'],
      'jining-2013-county-leader': ['strict 0/14 notYet 14', 'generous 0/8 notYet 8'],
      'jining-2013-joint-activity': ['only 0/1 notYet 1'],
      'ref-jiangxi-2018': ['strict 0/50 impossible since start by 38, short 38', 'generous 0/9 notYet 9'],
      'ref-ledu-2024': ['strict 0/200 notYet 200', 'generous 0/160 notYet 160'],
      'ref-gansu-2015': ['strict 0/160 notYet 160', 'generous 0/128 notYet 128'],
      'ref-shanxi-2015': ['strict 0/166 notYet 166', 'generous 0/134 notYet 134'],
      'ref-baihe-2017': ['strict 0/20 impossible since start by 8, short 8', 'generous 0/11 notYet 11'],
      'ref-dazu-2017': ['strict 0/21 impossible since start by 9, short 9', 'generous 0/11 notYet 11'],
    },
  },
  {
    // Errands on 1–3, leave on 4 and 5, in the village on 6 and 7: all public holidays; the 8th is a working day.
    // After it October has 17 working days and 23 days, the year 61 and 84; September ends with 273 days, 186 working.
    name: 'errands and leave on the National Day of 2026',
    at: '2026-10-08',
    entries: entriesOf(
      ['errand', '2026-10-01', '2026-10-03'],
      ['leave', '2026-10-04', '2026-10-05'],
      ['overnight', '2026-10-06', '2026-10-08'],
    ),
    says: {
      'jining-2016-first-secretary': ['strict 3/20 notYet 17', 'generous 8/20 notYet 12'],
      'county-2021-cadre': ['strict 1/22 impossible since start by 4, short 4', 'generous 8/18 notYet 10'],
      'jining-2013-city-leader': ['strict 3/10 notYet 7', 'generous 6/10 notYet 4'],
      'jining-2013-county-leader': ['strict 3/14 notYet 11', 'generous 6/10 notYet 4'],
      'jining-2013-joint-activity': ['only 3/1 met 2026-10-06'],
      'ref-jiangxi-2018': ['strict 1/50 notYet 49', 'generous 8/50 notYet 42'],
      'ref-ledu-2024': ['strict 1/200 unknown, 273 unrecorded', 'generous 8/200 unknown, 273 unrecorded'],
      'ref-gansu-2015': ['strict 1/160 unknown, 273 unrecorded', 'generous 8/160 unknown, 273 unrecorded'],
      'ref-shanxi-2015': ['strict 1/166 unknown, 273 unrecorded', 'generous 8/166 unknown, 273 unrecorded'],
      'ref-baihe-2017': ['strict 1/20 impossible since start by 2, short 2', 'generous 8/20 notYet 12'],
      'ref-dazu-2017': ['strict 1/21 impossible since start by 3, short 3', 'generous 8/21 notYet 13'],
    },
  },
  {
    // 29 days; Spring Festival 10–17, the 4th and the 18th worked: 18 working days. Two thirds of 29 are 19.3.
    name: 'February 2024, a leap year, all of it in the village',
    ...resident('2024-02'),
    says: {
      'jining-2016-first-secretary': ['strict 29/20 met 2024-02-20', 'generous 29/20 met 2024-02-20'],
      'county-2021-cadre': ['strict 18/22 impossible since start by 4, short 4', 'generous 29/18 met 2024-02-18'],
      'ref-baihe-2017': ['strict 18/20 impossible since start by 2, short 2', 'generous 29/20 met 2024-02-20'],
      'ref-dazu-2017': ['strict 18/20 impossible since start by 2, short 2', 'generous 29/20 met 2024-02-20'],
    },
  },
  {
    // March 2027: any day may be a holiday, any weekend worked. Two thirds of no working day up to 365 are 0 up to 244.
    name: 'the year 2027, whose holidays are not published, on 1 March',
    at: '2027-03-01',
    entries: {},
    says: {
      'jining-2016-first-secretary': ['strict 0/20 notYet 20', 'generous 0/20 notYet 20'],
      'county-2021-cadre': ['strict 0/22 unknown, holidays 2027', 'generous 0/0-22 unknown, holidays 2027'],
      'jining-2013-city-leader': ['strict 0/10 notYet 10', 'generous 0/10 notYet 10'],
      'jining-2013-county-leader': ['strict 0/14 notYet 14', 'generous 0/10 notYet 10'],
      'jining-2013-joint-activity': ['only 0/1 notYet 1'],
      'ref-jiangxi-2018': ['strict 0/50 unknown, holidays 2027', 'generous 0/50 unknown, 59 unrecorded'],
      'ref-ledu-2024': ['strict 0/200 unknown, holidays 2027', 'generous 0/200 notYet 200'],
      'ref-gansu-2015': ['strict 0/160 unknown, holidays 2027', 'generous 0/160 notYet 160'],
      'ref-shanxi-2015': ['strict 0/0-244 unknown, holidays 2027', 'generous 0/0-244 unknown, holidays 2027'],
      'ref-baihe-2017': ['strict 0/20 unknown, holidays 2027', 'generous 0/20 notYet 20'],
      'ref-dazu-2017': ['strict 0/21 unknown, holidays 2027', 'generous 0/21 notYet 21'],
    },
  },
];

describe.each(SCENES)('$name', ({ at, entries, posting, says }) => {
  it.each(Object.entries(says))('%s', (id, is) => {
    expect(assess({ rule: rule(id), at, entries, posting }).readings.map(line)).toEqual(is);
  });
  it('leaves out no rule that asks anything of such a period', () => {
    const meant = [...rules.values()].filter(({ period }) => !at.startsWith('2024') || period === 'month');
    expect(Object.keys(says).sort()).toEqual(meant.map(({ id }) => id).sort());
  });
});

/** Every quarter of 2026 spent in the village: working days 59, 61, 66, 62; days 90, 91, 92, 92. */
const QUARTERS: readonly (readonly [Day, readonly string[]])[] = [
  ['2026-03-31', ['strict 59/50 met 2026-03-18', 'generous 90/50 met 2026-02-19']],
  ['2026-06-30', ['strict 61/50 met 2026-06-12', 'generous 91/50 met 2026-05-20']],
  ['2026-09-30', ['strict 66/50 met 2026-09-08', 'generous 92/50 met 2026-08-19']],
  ['2026-12-31', ['strict 62/50 met 2026-12-15', 'generous 92/50 met 2026-11-19']],
];

describe('the quarters of a year in the village', () => {
  it.each(QUARTERS)('up to %s', (at, is) => {
    const entries = entriesOf(['overnight', '2026-01-01', '2026-12-31']);
    expect(assess({ rule: rule('ref-jiangxi-2018'), at, entries }).readings.map(line)).toEqual(is);
  });
});

/** A rule of one's own over a term of two years, 2025-03-01 to 2027-02-28: 730 days. Nobody was asked about anything. */
const TERMS: readonly (readonly [string, Day, Entries, readonly string[]])[] = [
  ['its first day', '2025-03-01', {}, ['strict 0/400 notYet 400', 'generous 0/400 notYet 400']],
  [
    'every day of it in the village, holidays and all',
    '2027-02-28',
    entriesOf(['overnight', '2025-03-01', '2027-02-28']),
    ['strict 730/400 met 2026-04-04', 'generous 730/400 met 2026-04-04'],
  ],
  [
    // 331 days at home leave 399.
    'a day too many at home',
    '2026-01-26',
    entriesOf(['rest', '2025-03-01', '2026-01-25']),
    ['strict 0/400 impossible since 2026-01-25, short 1', 'generous 0/400 impossible since 2026-01-25, short 1'],
  ],
];

describe('a rule over a term', () => {
  const own = ownCountingRule('own', { ...ownNumber(400, '任期'), period: 'term' });
  it.each(TERMS)('on %s', (_, at, entries, is) => {
    const posting = { from: '2025-03-01', to: '2027-02-28' };
    expect(assess({ rule: own, at, entries, posting }).readings.map(line)).toEqual(is);
  });
});
