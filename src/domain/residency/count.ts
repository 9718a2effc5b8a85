import type { Day } from '../calendar/day.ts';
import { possibleKinds, type DayKind, type HolidayCalendar } from '../calendar/holidays.ts';
import type { Covers, DayEntry, Interval, Reading } from './types.ts';

/** `sure`: counts whatever the holidays turn out to be. `maybe`: only under some of them. */
export type DayCount = 'sure' | 'maybe' | 'no';

const isCovered = (covers: Covers | null, kind: DayKind) =>
  covers !== null && (kind === 'holiday' || (kind === 'weekend' && covers === 'public-and-weekend'));

function statusCounts(reading: Reading, entry: DayEntry): boolean {
  if (entry.status === 'rest' || entry.status === 'none') return false;
  const apart = entry.kind === undefined ? undefined : reading.details[entry.kind];
  return apart ?? reading.counts[entry.status];
}

function kindCounts(reading: Reading, kind: DayKind): boolean {
  if (isCovered(reading.excludes, kind)) return false;
  return kind === 'workday' || reading.counts[kind];
}

/** Whether a day with this entry counts under the reading. */
export function dayCounts(reading: Reading, entry: DayEntry | undefined, kinds: readonly DayKind[]): DayCount {
  if (!entry || !statusCounts(reading, entry)) return 'no';
  const counting = kinds.filter((kind) => kindCounts(reading, kind)).length;
  if (counting === 0) return 'no';
  return counting === kinds.length ? 'sure' : 'maybe';
}

const RESIDENT: DayEntry = { status: 'overnight' };

/** Whether a day could count at best, i.e. spent in the village by day and night. */
export function dayCanCount(reading: Reading, kinds: readonly DayKind[]): DayCount {
  return dayCounts(reading, RESIDENT, kinds);
}

export const ZERO: Interval = { min: 0, max: 0 };

/** Adds one day to a count. */
export function add(count: Interval, day: DayCount): Interval {
  if (day === 'no') return count;
  return { min: count.min + (day === 'sure' ? 1 : 0), max: count.max + 1 };
}

/** How many of the days are of the wanted sort: `min` surely, `max` at most. */
function tally(days: readonly Day[], calendar: HolidayCalendar, wanted: (kind: DayKind) => boolean): Interval {
  return days.reduce((sum, day) => {
    const kinds = possibleKinds(calendar.info(day));
    const hits = kinds.filter(wanted).length;
    return add(sum, hits === 0 ? 'no' : hits === kinds.length ? 'sure' : 'maybe');
  }, ZERO);
}

const map = (interval: Interval, f: (n: number) => number): Interval => ({
  min: f(interval.min),
  max: f(interval.max),
});

function uncapped(reading: Reading, whole: readonly Day[], part: readonly Day[], calendar: HolidayCalendar): Interval {
  const { measure } = reading;
  const base = reading.proRata ? part : whole;
  if (measure.kind === 'days') {
    const days = Math.ceil((measure.days * base.length) / whole.length);
    return { min: days, max: days };
  }
  const all =
    measure.of === 'workdays'
      ? tally(base, calendar, (kind) => kind === 'workday')
      : { min: base.length, max: base.length };
  const { numerator, denominator } = measure;
  return map(all, (n) =>
    measure.bound === 'at-least'
      ? Math.ceil((n * numerator) / denominator)
      : Math.floor((n * numerator) / denominator) + 1,
  );
}

/**
 * Days asked for in a period. `whole` are all its days, `part` those within a posting. An interval where public
 * holidays that are not published enter into it.
 */
export function requiredDays(
  reading: Reading,
  whole: readonly Day[],
  part: readonly Day[],
  calendar: HolidayCalendar,
): Interval {
  const asked = uncapped(reading, whole, part, calendar);
  const { caps } = reading;
  if (caps === null) return asked;
  const free = tally(part, calendar, (kind) => !isCovered(caps, kind));
  return { min: Math.min(asked.min, free.min), max: Math.min(asked.max, free.max) };
}
