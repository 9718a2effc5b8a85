import { civil, type Day } from './day.ts';
import { addMonths, firstOfMonth, lastOfMonth, monthOf, type Month } from './month.ts';

/** Periods that the calendar sets. */
export type CalendarPeriod = 'month' | 'quarter' | 'half-year' | 'year';

/** Periods over which a rule counts; a term (任期) is as long as its posting. */
export type PeriodKind = CalendarPeriod | 'term';

/** A period, both ends included. `id` is stable: 2026-11, 2026-Q4, 2026-H2, 2026, term-2026-05-16. */
export interface Period {
  kind: PeriodKind;
  id: string;
  from: Day;
  to: Day;
}

const LENGTH: Record<CalendarPeriod, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

function periodId(kind: CalendarPeriod, year: number, month: number): string {
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (kind === 'half-year') return `${year}-H${Math.ceil(month / 6)}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The period of this kind that holds the day. */
export function periodOf(kind: CalendarPeriod, day: Day): Period {
  const { year, month } = civil(day);
  const length = LENGTH[kind];
  const first: Month = addMonths(monthOf(day), -((month - 1) % length));
  const last = addMonths(first, length - 1);
  return { kind, id: periodId(kind, year, month), from: firstOfMonth(first), to: lastOfMonth(last) };
}

/** A term of office as a period. */
export const termPeriod = (from: Day, to: Day): Period => ({ kind: 'term', id: `term-${from}`, from, to });
