import { daysFromTo, type Day } from '../calendar/day.ts';
import { firstOfMonth, lastOfMonth } from '../calendar/month.ts';
import { assessPeriod, type AssessInput } from './assess.ts';
import { totalsOf, type Totals } from './spans.ts';
import type { DayStatus, PeriodResult } from './types.ts';

export interface MonthOfYear {
  /** `2026-03` */
  month: string;
  from: Day;
  to: Day;
  days: { day: Day; status: DayStatus }[];
  totals: Totals;
}

export interface YearView {
  year: string;
  months: MonthOfYear[];
  quarters: Totals[];
  total: Totals;
  /** The periods of the rule that begin in the year, in order: twelve, four, two or one. */
  periods: PeriodResult[];
}

const STARTS: Record<string, number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [1, 4, 7, 10],
  'half-year': [1, 7],
  year: [1],
};

const two = (n: number) => String(n).padStart(2, '0');

/** A year of entries: every day with its status, totals by month, quarter and year, and what each period gives. */
export function yearView(
  year: string,
  input: Omit<AssessInput, 'at'> | null,
  entries: AssessInput['entries'],
): YearView {
  const months = Array.from({ length: 12 }, (_, i): MonthOfYear => {
    const month = `${year}-${two(i + 1)}`;
    const [from, to] = [firstOfMonth(month), lastOfMonth(month)];
    const days = daysFromTo(from, to).map((day) => ({ day, status: entries[day]?.status ?? ('none' as const) }));
    return { month, from, to, days, totals: totalsOf(entries, from, to) };
  });
  const starts = input ? (STARTS[input.rule.period] ?? []) : [];
  return {
    year,
    months,
    quarters: [1, 4, 7, 10].map((m) => totalsOf(entries, `${year}-${two(m)}-01`, lastOfMonth(`${year}-${two(m + 2)}`))),
    total: totalsOf(entries, `${year}-01-01`, `${year}-12-31`),
    periods: input ? starts.map((m) => assessPeriod({ ...input, at: `${year}-${two(m)}-01` })) : [],
  };
}
