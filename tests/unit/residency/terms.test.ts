import { describe, expect, it } from 'vitest';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { activityEntries } from '../../../src/domain/residency/activities.ts';
import { assessPeriod } from '../../../src/domain/residency/assess.ts';
import { ownCountingRule, ownNumber, withAnswers } from '../../../src/domain/residency/rule.ts';
import type { OwnRule } from '../../../src/schemas/residency-data.ts';
import { yearPeriods } from '../../../src/domain/residency/year.ts';
import { all, assess, calendar, entriesOf, holidayYears, line, rule } from './fixtures.ts';

const overTerm: OwnRule = { ...ownNumber(400, '任期要求'), period: 'term' };
const settled = { ...all, 'pro-rata': 'no' };
const posting = { from: '2025-05-16', to: '2027-05-15' };

describe('a rule over the term', () => {
  const input = { rule: ownCountingRule('own', overTerm), settled, entries: {}, today: '2026-11-21', calendar };

  it('counts from the first day of the posting to its last, over the years', () => {
    const entries = entriesOf(['overnight', '2025-05-01', '2026-06-18']);
    const result = assess({ ...input, at: '2026-11-21', posting, entries });
    expect(result.period).toEqual({ kind: 'term', id: 'term-2025-05-16', from: '2025-05-16', to: '2027-05-15' });
    expect(result.readings.map(line)).toEqual(['only 399/400 notYet 1']);
  });

  it('asks nothing about shares: a term is always whole', () => {
    const open = assess({ ...input, settled: { daytime: 'no', errand: 'no', leave: 'no' }, at: '2026-11-21', posting });
    expect(open.readings).toHaveLength(1);
  });

  it.each([undefined, { from: '2025-05-16' }])('can say nothing before the term is known: %j', (given) => {
    expect(assessPeriod({ ...input, at: '2026-11-21', posting: given })).toEqual({ kind: 'term-open' });
  });

  it('stands once in each year that it touches', () => {
    const years = ['2024', '2025', '2026', '2027', '2028'].map((year) => yearPeriods(year, [{ ...input, posting }]));
    expect(years.map((periods) => periods.length)).toEqual([0, 1, 1, 1, 0]);
    expect(yearPeriods('2026', [input])).toEqual([]);
  });
});

describe('joint activities in the same engine', () => {
  const half = (today: string, at: string, ...dates: string[]) => {
    const entries = activityEntries([
      { type: 'talk', date: at },
      ...dates.map((date) => ({ type: 'joint-activity' as const, date })),
    ]);
    return assess({ rule: rule('jining-2013-joint-activity'), today, at, entries }).readings.map(line);
  };
  it.each([
    ['none so far', '2026-11-21', '2026-11-21', [], 'only 0/1 notYet 1'],
    ['one', '2026-11-21', '2026-11-21', ['2026-09-03'], 'only 1/1 met 2026-09-03'],
    ['two on a day are one', '2026-11-21', '2026-11-21', ['2026-09-03', '2026-09-03'], 'only 1/1 met 2026-09-03'],
    ['one in the half-year before', '2026-11-21', '2026-11-21', ['2026-06-30'], 'only 0/1 notYet 1'],
    ['planned is not done', '2026-11-21', '2026-11-21', ['2026-12-01'], 'only 0/1 notYet 1'],
    ['on a public holiday', '2026-11-21', '2026-11-21', ['2026-10-01'], 'only 1/1 met 2026-10-01'],
    ['nothing entered for the past', '2026-11-21', '2026-06-30', [], 'only 0/1 unknown, 181 unrecorded'],
  ] as const)('%s', (_, today, at, dates, is) => expect(half(today, at, ...dates)).toEqual([is]));
});

describe('what the visitor was told about holidays of a year that is not published', () => {
  const published = { daytime: 'no', errand: 'no', leave: 'no', 'pro-rata': 'no', effect: 'not-counted' };
  const asked = (local: Parameters<typeof holidayCalendar>[1]) =>
    assess({
      rule: rule('county-2021-cadre'),
      at: '2027-03-01',
      settled: { ...published, covers: 'public' },
      calendar: holidayCalendar(holidayYears, local),
    }).readings.map(line);

  it('leaves open what nobody has said', () => expect(asked({})).toEqual(['only 0/22 unknown, holidays 2027']));

  it('is counted by, day by day', () => {
    const days = Array.from({ length: 31 }, (_, i) => `2027-03-${String(i + 1).padStart(2, '0')}`);
    const local = Object.fromEntries(
      days.map((day, i) => [day, { kind: i < 9 ? ('off' as const) : ('work' as const) }]),
    );
    expect(asked(local)).toEqual(['only 0/22 notYet 22']);
    expect(asked({ ...local, '2027-03-10': { kind: 'off' } })).toEqual([
      'only 0/22 impossible since start by 1, short 1',
    ]);
  });
});

describe('answers written into one’s own rule', () => {
  const own: OwnRule = { ...overTerm, holidays: { covers: 'unknown', effect: 'unknown' } };
  it('take the place of what was open, and leave the rest', () => {
    const next = withAnswers(own, { errand: 'yes', covers: 'public', 'pro-rata': 'no', leave: 'perhaps', days: '3' });
    expect(next).toEqual({
      ...own,
      counts: { ...own.counts, errand: 'yes' },
      holidays: { covers: 'public', effect: 'unknown' },
      proRata: 'no',
    });
  });
  it('count the same as the answers beside the rule', () => {
    const answers = { errand: 'yes', daytime: 'no', effect: 'not-demanded', covers: 'public-and-weekend' };
    const input = { at: '2026-11-21', posting, entries: entriesOf(['errand', '2026-01-05', '2026-06-30']) };
    const beside = assess({ ...input, rule: ownCountingRule('own', own), settled: answers }).readings.map(line);
    expect(assess({ ...input, rule: ownCountingRule('own', withAnswers(own, answers)) }).readings.map(line)).toEqual(
      beside,
    );
  });
  it('adds no clause about holidays where the rule has none', () => {
    expect(withAnswers(overTerm, { covers: 'public', constructor: 'yes' })).toEqual(overTerm);
  });
});
