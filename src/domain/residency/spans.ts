import { addDays, type Day } from '../calendar/day.ts';
import type { DayEntry, DayStatus, Entries } from './types.ts';

/** Neighbouring days of one errand or leave: the same kind, reason and approver. Both ends included. */
export interface Span {
  from: Day;
  to: Day;
  days: number;
  entry: DayEntry;
}

const isSame = (a: DayEntry, b: DayEntry) =>
  a.status === b.status &&
  a.kind === b.kind &&
  a.reason === b.reason &&
  a.approver === b.approver &&
  a.place === b.place;

/** Errands and leaves that touch the days `from`–`to`, whole, in order: a leave over New Year is one in both years. */
export function spansOf(
  entries: Entries,
  from: Day,
  to: Day,
  statuses: readonly DayStatus[] = ['errand', 'leave'],
): Span[] {
  const spans: Span[] = [];
  for (const day of Object.keys(entries).sort()) {
    const entry = entries[day];
    if (!entry || !statuses.includes(entry.status)) continue;
    const last = spans[spans.length - 1];
    if (last && addDays(last.to, 1) === day && isSame(last.entry, entry)) {
      last.to = day;
      last.days += 1;
      // The last word stands for the whole: a leave is given back on its last day, and one that is drawn out is asked
      // for again, so that the approval of its first days says nothing about the others.
      last.entry = { ...last.entry, ...(entry.leaveState ? { leaveState: entry.leaveState } : {}) };
    } else spans.push({ from: day, to: day, days: 1, entry });
  }
  return spans.filter((span) => span.from <= to && span.to >= from);
}

export interface Totals {
  byStatus: Record<DayStatus, number>;
  /** Days of errands and leave by kind; `errand` and `leave` hold those without a kind. */
  byKind: Partial<Record<string, number>>;
}

/** How many days of each status, and of each kind of errand and leave, in the days `from`–`to`. */
export function totalsOf(entries: Entries, from: Day, to: Day): Totals {
  const byStatus = { overnight: 0, daytime: 0, errand: 0, leave: 0, rest: 0, none: 0 };
  const byKind: Partial<Record<string, number>> = {};
  for (const [day, entry] of Object.entries(entries)) {
    if (day < from || day > to) continue;
    byStatus[entry.status] += 1;
    if (entry.status !== 'errand' && entry.status !== 'leave') continue;
    const kind = entry.kind ?? entry.status;
    byKind[kind] = (byKind[kind] ?? 0) + 1;
  }
  return { byStatus, byKind };
}

/** How many of the days `from`–`to` lie after today and have a status: a plan, which {@link totalsOf} counts along. */
export const plannedIn = (entries: Entries, from: Day, to: Day, today: Day): number =>
  Object.entries(entries).filter(([day, { status }]) => day > today && day >= from && day <= to && status !== 'none')
    .length;
