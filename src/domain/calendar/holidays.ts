import { daysFromTo, weekday, type Day } from './day.ts';

/**
 * Public holidays by year as published by the State Council, taken at build time. `off` holds runs of days off
 * `[MM-DD, MM-DD, name]` (both ends included), `work` the weekend days worked in exchange. A year that is missing
 * has not been published: nothing is known of its days but the day of the week.
 */
export type HolidayYears = Record<string, { off: [string, string, string][]; work: string[] }>;

/** What the visitor entered for their own place: a day off, or a day worked. */
export type LocalDays = Record<Day, { kind: 'off' | 'work'; name?: string | undefined }>;

export type DayKind = 'workday' | 'weekend' | 'holiday';

/**
 * What sort of day it is. `unpublished`: the year's arrangement is not known, so the day may be any of `may`;
 * `weekend` tells what the day of the week says. Never guessed into one of them.
 */
export type DayInfo =
  | { kind: 'workday'; makeup: boolean }
  | { kind: 'weekend' }
  | { kind: 'holiday'; /** Empty where the visitor gave a local day off no name. */ name: string }
  | { kind: 'unpublished'; weekend: boolean; may: readonly DayKind[] };

export interface HolidayCalendar {
  info(day: Day): DayInfo;
  isPublished(year: string): boolean;
}

const MAY_WEEKDAY: readonly DayKind[] = ['workday', 'holiday'];
const MAY_WEEKEND: readonly DayKind[] = ['weekend', 'holiday', 'workday'];

function expand(years: HolidayYears): Map<Day, DayInfo> {
  const map = new Map<Day, DayInfo>();
  for (const [year, { off, work }] of Object.entries(years)) {
    for (const [from, to, name] of off) {
      for (const day of daysFromTo(`${year}-${from}`, `${year}-${to}`)) map.set(day, { kind: 'holiday', name });
    }
    for (const day of work) map.set(`${year}-${day}`, { kind: 'workday', makeup: true });
  }
  return map;
}

/** A calendar over the published years and the visitor's local days, which go first. */
export function holidayCalendar(years: HolidayYears, local: LocalDays = {}): HolidayCalendar {
  const special = expand(years);
  const isPublished = (year: string) => Object.hasOwn(years, year);
  const known = new Map<Day, DayInfo>();
  const find = (day: Day): DayInfo => {
    const own = Object.hasOwn(local, day) ? local[day] : undefined;
    const weekend = weekday(day) > 5;
    if (own?.kind === 'off') return { kind: 'holiday', name: own.name ?? '' };
    if (own) return { kind: 'workday', makeup: weekend };
    const published = special.get(day);
    if (published) return published;
    if (!isPublished(day.slice(0, 4)))
      return { kind: 'unpublished', weekend, may: weekend ? MAY_WEEKEND : MAY_WEEKDAY };
    return weekend ? { kind: 'weekend' } : { kind: 'workday', makeup: false };
  };
  return {
    isPublished,
    info(day) {
      const before = known.get(day);
      if (before) return before;
      const info = find(day);
      known.set(day, info);
      return info;
    },
  };
}

/** The kinds that a day may be: one where it is known. */
export function possibleKinds(info: DayInfo): readonly DayKind[] {
  return info.kind === 'unpublished' ? info.may : [info.kind];
}
