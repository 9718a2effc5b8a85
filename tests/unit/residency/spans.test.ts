import { describe, expect, it } from 'vitest';
import { plannedIn, spansOf } from '../../../src/domain/residency/spans.ts';
import { yearPeriods, yearView } from '../../../src/domain/residency/year.ts';
import { ownCountingRule, ownNumber } from '../../../src/domain/residency/rule.ts';
import type { DayEntry, Entries } from '../../../src/domain/residency/types.ts';
import { calendar, entriesOf } from './fixtures.ts';

const LEAVE: DayEntry = { status: 'leave', kind: 'leave-sick', reason: '看病', approver: '镇长', place: '县城' };

/** The spans of two neighbouring days, of which the second differs in one thing. */
const spans = (second: DayEntry, day = '2026-11-04') =>
  spansOf({ '2026-11-03': LEAVE, [day]: second }, '2026-11-01', '2026-11-30').map(({ from, to, days }) => [
    from,
    to,
    days,
  ]);

describe('neighbouring days of one leave', () => {
  it('are one span', () => expect(spans({ ...LEAVE, note: '复查' })).toEqual([['2026-11-03', '2026-11-04', 2]]));

  it.each([
    ['given back on the last day', 'approved', 'returned', 'returned'],
    ['drawn out, and not approved yet', 'approved', 'applied', 'applied'],
    ['said of the first day alone', 'approved', undefined, 'approved'],
  ] as const)('have the last state that was said: %s', (_, first, second, is) => {
    const entries = { '2026-11-03': { ...LEAVE, leaveState: first }, '2026-11-04': { ...LEAVE, leaveState: second } };
    expect(spansOf(entries as Entries, '2026-11-01', '2026-11-30').map(({ entry }) => entry.leaveState)).toEqual([is]);
  });

  it.each<[string, DayEntry]>([
    ['an errand', { ...LEAVE, status: 'errand' }],
    ['another kind', { ...LEAVE, kind: 'leave-annual' }],
    ['another reason', { ...LEAVE, reason: '探亲' }],
    ['another approver', { ...LEAVE, approver: '书记' }],
    ['another place', { ...LEAVE, place: '市里' }],
  ])('are two where the second is %s', (_, second) =>
    expect(spans(second)).toEqual([
      ['2026-11-03', '2026-11-03', 1],
      ['2026-11-04', '2026-11-04', 1],
    ]),
  );

  it('are two with a day between them', () => expect(spans(LEAVE, '2026-11-05')).toHaveLength(2));

  it('are found in any order of entry, whole, if they touch the days that are asked about', () => {
    const entries: Entries = { '2026-11-05': LEAVE, '2026-11-03': LEAVE, '2026-11-04': LEAVE, '2026-11-02': LEAVE };
    const whole = [{ from: '2026-11-02', to: '2026-11-05', days: 4, entry: LEAVE }];
    expect(spansOf(entries, '2026-11-03', '2026-11-04')).toEqual(whole);
    expect(spansOf(entries, '2026-11-05', '2026-11-30')).toEqual(whole);
    expect(spansOf(entries, '2026-11-06', '2026-11-30')).toEqual([]);
    expect(spansOf(entries, '2026-10-01', '2026-11-01')).toEqual([]);
  });

  it('over the end of a month are one', () => {
    const entries = { '2026-02-28': LEAVE, '2026-03-01': LEAVE };
    expect(spansOf(entries, '2026-01-01', '2026-12-31')).toHaveLength(1);
  });

  it('over New Year are one in both years', () => {
    const entries = { '2025-12-31': LEAVE, '2026-01-01': LEAVE };
    for (const year of ['2025', '2026']) expect(spansOf(entries, `${year}-01-01`, `${year}-12-31`)[0]?.days).toBe(2);
  });
});

describe('what is planned among the days that are counted', () => {
  const entries = entriesOf(['overnight', '2026-11-18', '2026-11-24'], ['leave', '2026-12-01']);
  it.each([
    ['the month', '2026-11-01', '2026-11-30', 3],
    ['the year', '2026-01-01', '2026-12-31', 4],
    ['from a day within the plan to another', '2026-11-23', '2026-11-24', 2],
    ['a month that is over', '2026-10-01', '2026-10-31', 0],
  ])('%s', (_, from, to, days) => expect(plannedIn(entries, from, to, '2026-11-21')).toBe(days));

  it('is no day with only a note', () => {
    const noted = { '2026-11-22': { status: 'none', note: '开会' } } as const;
    expect(plannedIn(noted, '2026-11-01', '2026-11-30', '2026-11-21')).toBe(0);
  });
});

describe('a year', () => {
  it('has every day of every month with its status', () => {
    const { months } = yearView('2024', entriesOf(['rest', '2024-02-29'], ['overnight', '2024-12-31']));
    expect(months.map(({ days }) => days.length)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
    expect(months[1]?.days.slice(-2)).toEqual([
      { day: '2024-02-28', status: 'none' },
      { day: '2024-02-29', status: 'rest' },
    ]);
    expect(months[11]?.days[30]).toEqual({ day: '2024-12-31', status: 'overnight' });
  });

  it.each([
    ['begins on its last day', { from: '2025-12-31', to: '2027-01-01' }, '2025'],
    ['ends on its first day', { from: '2025-12-31', to: '2027-01-01' }, '2027'],
  ])('has a term that %s', (_, posting, year) => {
    const over = ownCountingRule('own', { ...ownNumber(100, '任期'), period: 'term' });
    const posted = { rule: over, settled: {}, entries: {}, today: '2026-11-21', calendar, posting };
    expect(yearPeriods(year, [posted])).toHaveLength(1);
  });
});
