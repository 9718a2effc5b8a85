import { daysFromTo, type Day } from '../calendar/day.ts';
import { firstOfMonth, lastOfMonth } from '../calendar/month.ts';
import type { PeriodKind } from '../calendar/period.ts';
import { assessPeriod, type AssessInput } from './assess.ts';
import { inOrder } from './postings.ts';
import { totalsOf, type Totals } from './spans.ts';
import type { Assessed, DayStatus, Entries } from './types.ts';

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
}

const two = (n: number) => String(n).padStart(2, '0');

/** A year of entries: every day with its status, totals by month, quarter and year. */
export function yearView(year: string, entries: Entries): YearView {
  const months = Array.from({ length: 12 }, (_, i): MonthOfYear => {
    const month = `${year}-${two(i + 1)}`;
    const [from, to] = [firstOfMonth(month), lastOfMonth(month)];
    const days = daysFromTo(from, to).map((day) => ({ day, status: entries[day]?.status ?? ('none' as const) }));
    return { month, from, to, days, totals: totalsOf(entries, from, to) };
  });
  return {
    year,
    months,
    quarters: [1, 4, 7, 10].map((m) => totalsOf(entries, `${year}-${two(m)}-01`, lastOfMonth(`${year}-${two(m + 2)}`))),
    total: totalsOf(entries, `${year}-01-01`, `${year}-12-31`),
  };
}

const STARTS: Record<Exclude<PeriodKind, 'term'>, readonly number[]> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [1, 4, 7, 10],
  'half-year': [1, 7],
  year: [1],
};

/** The days by which the periods of the year are asked for. A term is asked for once, by its posting's first day. */
function asked(year: string, { rule, posting }: Omit<AssessInput, 'at'>): Day[] {
  if (rule.period !== 'term') return STARTS[rule.period].map((month) => `${year}-${two(month)}-01`);
  return posting ? [posting.from] : [];
}

/** What one posting gives for one period. */
export interface PeriodOf<P> {
  posted: P;
  result: Assessed;
}

/**
 * What every period that touches the year gives, in order. A period in which one posting ends and another begins stands
 * there once for each, since each has its own rule.
 * @param posted one for each posting, or a single one where none is entered
 */
export function yearPeriods<P extends Omit<AssessInput, 'at'>>(year: string, posted: readonly P[]): PeriodOf<P>[] {
  const touches = ({ active }: Assessed) => active.from <= `${year}-12-31` && active.to >= `${year}-01-01`;
  return posted
    .flatMap((each) =>
      asked(year, each).flatMap((at) => {
        const result = assessPeriod({ ...each, at });
        return result.kind === 'assessed' && touches(result) ? [{ posted: each, result }] : [];
      }),
    )
    .sort((a, b) => inOrder(a.result.active, b.result.active));
}
