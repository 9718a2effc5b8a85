import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addMonthsToDay,
  daysOfMonth,
  lastOfMonth,
  startOfWeek,
  weeksOfMonth,
} from '../../../src/domain/calendar/month.ts';
import { periodOf } from '../../../src/domain/calendar/period.ts';
import { periodLabel } from '../../../src/islands/residency/wording.ts';

describe('months', () => {
  it.each([
    ['2026-02', '2026-02-28', 28],
    ['2024-02', '2024-02-29', 29],
    ['2026-04', '2026-04-30', 30],
    ['2026-12', '2026-12-31', 31],
  ])('%s ends on %s after %i days', (month, last, n) => {
    expect(lastOfMonth(month)).toBe(last);
    expect(daysOfMonth(month)).toHaveLength(n);
  });

  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-12', 1, '2027-01'],
    ['2026-06', -18, '2024-12'],
    ['2026-06', 30, '2028-12'],
  ])('%s and %i months is %s', (month, n, to) => expect(addMonths(month, n)).toBe(to));

  it('stays within a shorter month', () => {
    expect(addMonthsToDay('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonthsToDay('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonthsToDay('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonthsToDay('2026-11-21', 1)).toBe('2026-12-21');
  });

  it('lays a month out from Monday to Sunday', () => {
    const weeks = weeksOfMonth('2026-11');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks[5]?.[0]).toBe('2026-11-30');
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeksOfMonth('2027-02')).toHaveLength(4);
  });

  it('finds the Monday', () => {
    expect(startOfWeek('2026-11-01')).toBe('2026-10-26');
    expect(startOfWeek('2026-11-02')).toBe('2026-11-02');
  });
});

describe('periods', () => {
  it.each([
    ['month', '2026-02-10', '2026-02', '2026-02-01', '2026-02-28', '2026 年 2 月'],
    ['quarter', '2026-05-31', '2026-Q2', '2026-04-01', '2026-06-30', '2026 年第 2 季度'],
    ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31', '2026 年第 4 季度'],
    ['half-year', '2026-06-30', '2026-H1', '2026-01-01', '2026-06-30', '2026 年上半年'],
    ['half-year', '2026-07-01', '2026-H2', '2026-07-01', '2026-12-31', '2026 年下半年'],
    ['year', '2024-02-29', '2024', '2024-01-01', '2024-12-31', '2024 年'],
  ] as const)('%s of %s is %s', (kind, day, id, from, to, label) => {
    const period = periodOf(kind, day);
    expect(period).toEqual({ kind, id, from, to });
    expect(periodLabel(period)).toBe(label);
  });
});
