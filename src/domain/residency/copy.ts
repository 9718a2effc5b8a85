import { addDays, type Day } from '../calendar/day.ts';
import { weekOf } from '../calendar/month.ts';
import { editDays, type Edit } from './edit.ts';
import type { DayEntry, DayStatus, Entries } from './types.ts';

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
  return editDays(entries, weekOf(day), (each, now) => {
    const before = entries[addDays(each, -7)];
    if (!before || before.status === 'none' || (now && now.status !== 'none')) return now;
    return { ...now, ...patternOf(before) };
  });
}

/** Gives the status to the days of the week of `day` that are 未记, up to and including today. */
export function fillWeek(entries: Entries, day: Day, today: Day, status: DayStatus): Edit {
  const past = weekOf(day).filter((each) => each <= today);
  return editDays(entries, past, (_, now) => (now && now.status !== 'none' ? now : { ...now, status }));
}
