import type { Day } from '../calendar/day.ts';
import { possibleKinds, type HolidayCalendar } from '../calendar/holidays.ts';
import { dayCanCount, dayCounts, type DayCount } from './count.ts';
import type { Entries, Reading } from './types.ts';

/** One day of the period as a reading sees it. */
export interface Step {
  day: Day;
  recorded: boolean;
  /** What the entry gives. */
  counts: DayCount;
  /** What the day could give at best. */
  can: DayCount;
}

/** Holidays that are not published are taken at their worst, then at their best. */
export type World = 'worst' | 'best';

export const isRecorded = (entries: Entries, day: Day): boolean => {
  const entry = entries[day];
  return entry !== undefined && entry.status !== 'none';
};

export function stepOf(reading: Reading, day: Day, entries: Entries, calendar: HolidayCalendar): Step {
  const kinds = possibleKinds(calendar.info(day));
  return {
    day,
    recorded: isRecorded(entries, day),
    counts: dayCounts(reading, entries[day], kinds),
    can: dayCanCount(reading, kinds),
  };
}

/** What a day is worth in a world: 1 or 0. */
export const worth = (count: DayCount, world: World): 0 | 1 =>
  count === 'sure' || (count === 'maybe' && world === 'best') ? 1 : 0;

/** Days that are over or entered can't change any more; today without an entry, and every later day, still can. */
export const isClosed = (step: Step, today: Day): boolean => step.day < today || (step.day === today && step.recorded);

export const total = (steps: readonly Step[], value: (step: Step) => number): number =>
  steps.reduce((sum, step) => sum + value(step), 0);
