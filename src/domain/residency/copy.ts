import { addDays, daysFromTo, type Day } from '../calendar/day.ts';
import { startOfWeek } from '../calendar/month.ts';
import { editDays, type Edit } from './edit.ts';
import type { DayEntry, Entries } from './types.ts';

/** What of a day is a pattern: where one was, and what sort of errand. Notes, reasons and approvals belong to their day. */
const patternOf = (entry: DayEntry): DayEntry => ({
  status: entry.status,
  ...(entry.kind ? { kind: entry.kind } : {}),
  ...(entry.place ? { place: entry.place } : {}),
});

/**
 * Fills the week of `day` (Monday to Sunday) with the pattern of the week before. Days that already have a status stay
 * as they are, and so do those that the week before says nothing of.
 */
export function copyLastWeek(entries: Entries, day: Day): Edit {
  const monday = startOfWeek(day);
  return editDays(entries, daysFromTo(monday, addDays(monday, 6)), (each, now) => {
    const before = entries[addDays(each, -7)];
    if (!before || before.status === 'none' || (now && now.status !== 'none')) return now;
    return { ...now, ...patternOf(before) };
  });
}
