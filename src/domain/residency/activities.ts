import type { LedgerEvent } from '../../schemas/residency-data.ts';
import type { Day } from '../calendar/day.ts';
import type { DayEntry, Entries } from './types.ts';

/**
 * The joint activities (联建活动) among the dated events in the form that the counting takes: a day of the activity is
 * a day in the village. Two on one day are one.
 */
export function activityEntries(events: readonly LedgerEvent[]): Entries {
  const entries: Record<Day, DayEntry> = {};
  for (const { type, date } of events) if (type === 'joint-activity') entries[date] = { status: 'daytime' };
  return entries;
}

/** The dated events by day, the last first; those of one day by their ids, wherever they came from. */
export function newestFirst(events: Readonly<Record<string, LedgerEvent>>): [id: string, event: LedgerEvent][] {
  const place = ([id, { date }]: [string, LedgerEvent]) => `${date} ${id}`;
  return Object.entries(events).sort((a, b) => (place(a) < place(b) ? 1 : -1));
}
