import { describe, expect, it } from 'vitest';
import { newestFirst } from '../../../src/domain/residency/activities.ts';
import { copyLastWeek, fillWeek } from '../../../src/domain/residency/copy.ts';
import { applyChanges } from '../../../src/domain/residency/edit.ts';
import { spansOf, totalsOf } from '../../../src/domain/residency/spans.ts';
import type { DayEntry, Entries } from '../../../src/domain/residency/types.ts';
import { yearPeriods, yearView } from '../../../src/domain/residency/year.ts';
import { icsEvents } from '../../../src/islands/residency/more/calendar-file.ts';
import { postingName, type Posted } from '../../../src/islands/residency/posted.ts';
import { plannedLines, yearSheet } from '../../../src/islands/residency/more/sheets.ts';
import { wholeNumber } from '../../../src/islands/residency/whole-number.ts';
import { calendar, entriesOf, JINING, rule } from './fixtures.ts';

const sick: DayEntry = { status: 'leave', kind: 'leave-sick', reason: '看病' };

describe('errands and leaves', () => {
  const entries: Entries = {
    ...entriesOf(
      ['overnight', '2026-11-01', '2026-11-30'],
      ['errand', '2026-11-05'],
      ['leave', '2026-12-30', '2026-12-31'],
    ),
    '2026-11-09': sick,
    '2026-11-10': { ...sick, leaveState: 'approved' },
    '2026-11-11': { ...sick, reason: '复查' },
  };

  it('join neighbouring days of one kind, and no others', () => {
    const spans = spansOf(entries, '2026-11-01', '2026-12-30');
    expect(spans.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-11-05', '2026-11-05', 1],
      ['2026-11-09', '2026-11-10', 2],
      ['2026-11-11', '2026-11-11', 1],
      ['2026-12-30', '2026-12-31', 2],
    ]);
    expect(spans[1]?.entry.leaveState).toBe('approved');
  });

  it('add up by status and kind', () => {
    const { byStatus, byKind } = totalsOf(entries, '2026-11-01', '2026-12-31');
    expect(byStatus).toEqual({ overnight: 26, daytime: 0, errand: 1, leave: 5, rest: 0, none: 0 });
    expect(byKind).toEqual({ errand: 1, 'leave-sick': 3, leave: 2 });
  });

  it('go into the calendar with what is planned, each with a name of its own', () => {
    const events = icsEvents(entries, '2026-11-01', '2026-11-30', '2026-11-20');
    expect(events.map(({ from, to, summary }) => `${from} ${to} ${summary}`)).toEqual([
      '2026-11-05 2026-11-05 公务外出',
      '2026-11-09 2026-11-10 请假（病假）',
      '2026-11-11 2026-11-11 请假（病假）',
      '2026-11-20 2026-11-30 住村',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

describe('copying last week', () => {
  it('fills what is 未记 with the pattern, not with notes or approvals', () => {
    const entries: Entries = {
      '2026-11-09': { status: 'overnight', note: '开会' },
      '2026-11-10': { status: 'errand', kind: 'errand-meeting', place: '县里', reason: '会', approver: '镇长' },
      '2026-11-11': { status: 'rest' },
      '2026-11-17': { status: 'none', note: '约好' },
      '2026-11-18': { status: 'overnight' },
    };
    const next = applyChanges(entries, copyLastWeek(entries, '2026-11-22').changes);
    expect(next['2026-11-16']).toEqual({ status: 'overnight' });
    expect(next['2026-11-17']).toEqual({ status: 'errand', kind: 'errand-meeting', place: '县里', note: '约好' });
    expect(next['2026-11-18']).toEqual({ status: 'overnight' });
    expect(Object.keys(next)).toHaveLength(6);
  });

  it('copies no place of a day that is 未记', () => {
    expect(copyLastWeek({ '2026-11-09': { status: 'none', place: '县里' } }, '2026-11-16').changes).toEqual([]);
  });
});

const counted = (id: string, posting?: { from: string; to?: string }) => ({
  rule: rule(id),
  settled: {},
  posting,
  entries: {},
  today: '2024-12-31',
  calendar,
});

describe('filling the week', () => {
  it('gives 住村 to what is 未记 up to today, keeps notes, and touches nothing else', () => {
    const entries: Entries = { '2026-11-16': { status: 'leave' }, '2026-11-17': { status: 'none', note: '约好' } };
    const next = applyChanges(entries, fillWeek(entries, '2026-11-22', '2026-11-19', 'overnight').changes);
    expect(next).toEqual({
      '2026-11-16': { status: 'leave' },
      '2026-11-17': { status: 'overnight', note: '约好' },
      '2026-11-18': { status: 'overnight' },
      '2026-11-19': { status: 'overnight' },
    });
    expect(fillWeek(next, '2026-11-16', '2026-11-19', 'overnight').changes).toEqual([]);
    expect(fillWeek({}, '2026-11-23', '2026-11-22', 'overnight').changes).toEqual([]);
  });
});

describe('the year', () => {
  it('has every day once, and totals that agree', () => {
    const entries = entriesOf(['overnight', '2024-02-20', '2024-04-02'], ['leave', '2023-12-30', '2024-01-02']);
    const view = yearView('2024', entries);
    expect(view.months.flatMap(({ days }) => days)).toHaveLength(366);
    expect(view.months.map(({ totals }) => totals.byStatus.overnight)).toEqual([0, 10, 31, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(view.quarters.map(({ byStatus }) => byStatus.overnight)).toEqual([41, 2, 0, 0]);
    expect(view.total.byStatus).toMatchObject({ overnight: 43, leave: 2 });
  });

  it.each([
    ['jining-2013-city-leader', ['2024']],
    ['ref-jiangxi-2018', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
  ])('has the periods of %s', (id, periods) => {
    const given = yearPeriods('2024', [counted(id)]);
    expect(given.map(({ result }) => result.period.id)).toEqual(periods);
    expect(yearPeriods('2024', [])).toEqual([]);
  });
});

describe('postings', () => {
  it('of one first day are judged in the same order, however they are entered', () => {
    const [short, long] = ['2024-01-10', '2024-01-20'].map((to) => counted(JINING, { from: '2024-01-01', to }));
    for (const posted of [
      [short, long],
      [long, short],
    ]) {
      const ends = yearPeriods(
        '2024',
        posted.flatMap((each) => each ?? []),
      );
      expect(ends.map(({ result }) => result.active.to)).toEqual(['2024-01-10', '2024-01-20']);
    }
  });

  it('one after another are judged each by its own rule, in the month where they meet twice', () => {
    const before = counted(JINING, { from: '2023-05-01', to: '2024-03-15' });
    const after = counted('ref-jiangxi-2018', { from: '2024-03-16' });
    const given = yearPeriods('2024', [after, before]);
    expect(given.map(({ result: { period, active } }) => `${period.id} ${active.from} ${active.to}`)).toEqual([
      '2024-01 2024-01-01 2024-01-31',
      '2024-02 2024-02-01 2024-02-29',
      '2024-03 2024-03-01 2024-03-15',
      '2024-Q1 2024-03-16 2024-03-31',
      '2024-Q2 2024-04-01 2024-06-30',
      '2024-Q3 2024-07-01 2024-09-30',
      '2024-Q4 2024-10-01 2024-12-31',
    ]);
    expect(given.map(({ posted }) => posted)).toEqual([before, before, before, after, after, after, after]);
  });
});

it('what is planned is said with the totals of a year, and not where nothing is', () => {
  const data = { entries: entriesOf(['overnight', '2026-11-19', '2026-11-22']), posted: [], today: '2026-11-20' };
  expect(plannedLines(data, '2026-01-01', '2026-12-31')).toEqual(['含今天以后的计划 2 天。']);
  expect(yearSheet('2026', data).below).toEqual(['含今天以后的计划 2 天。']);
  expect(plannedLines({ ...data, today: '2026-11-22' }, '2026-01-01', '2026-12-31')).toEqual([]);
});

it('a line of a year names its posting where there are several', () => {
  const [before, after] = ['甲村', '乙村'].map((village) => ({ village, view: { title: '每月 20 天' } }) as Posted);
  expect(postingName(after!, [before!, after!])).toBe('乙村 · 每月 20 天 ');
  expect(postingName(after!, [after!])).toBe('');
});

it('dated events stand newest first, those of one day in one order whatever order they came in', () => {
  const event = (date: string) => ({ date, type: 'talk' as const });
  const events = Object.entries({ b: event('2026-11-02'), a: event('2026-11-02'), c: event('2026-11-03') });
  const orders = [events, [...events].reverse()].map((list) => newestFirst(Object.fromEntries(list)).map(([id]) => id));
  expect(orders).toEqual([
    ['c', 'b', 'a'],
    ['c', 'b', 'a'],
  ]);
});

it.each([
  ['18', 18],
  ['１８', 18],
  [' ３1 ', 31],
  ['32', null],
  ['0', null],
  ['18.5', null],
  ['１８．５', null],
  ['1 8', null],
  ['十八', null],
  ['', null],
])('a number of days typed as %j is %j', (text, number) => expect(wholeNumber(text, 31)).toBe(number));
