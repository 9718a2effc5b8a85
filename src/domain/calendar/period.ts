import { civil, type Day } from './day.ts';
import { addMonths, firstOfMonth, lastOfMonth, monthOf, type Month } from './month.ts';

/** Periods over which a rule counts. */
export type PeriodKind = 'month' | 'quarter' | 'half-year' | 'year';

/** A period, both ends included. `id` is stable: 2026-11, 2026-Q4, 2026-H2, 2026. */
export interface Period {
  kind: PeriodKind;
  id: string;
  from: Day;
  to: Day;
}

const LENGTH: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

function periodId(kind: PeriodKind, year: number, month: number): string {
  if (kind === 'year') return String(year);
  if (kind === 'quarter') return `${year}-Q${Math.ceil(month / 3)}`;
  if (kind === 'half-year') return `${year}-H${Math.ceil(month / 6)}`;
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** The period of this kind that holds the day. */
export function periodOf(kind: PeriodKind, day: Day): Period {
  const { year, month } = civil(day);
  const length = LENGTH[kind];
  const first: Month = addMonths(monthOf(day), -((month - 1) % length));
  const last = addMonths(first, length - 1);
  return { kind, id: periodId(kind, year, month), from: firstOfMonth(first), to: lastOfMonth(last) };
}
