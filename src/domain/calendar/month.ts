import { addDays, civil, daysFromTo, monthLength, toDay, weekday, type Day } from './day.ts';

/** A calendar month, `YYYY-MM`. */
export type Month = string;

export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

export function firstOfMonth(month: Month): Day {
  return `${month}-01`;
}

export function lastOfMonth(month: Month): Day {
  const { year, month: m } = civil(firstOfMonth(month));
  return toDay({ year, month: m, day: monthLength(year, m) });
}

export function daysOfMonth(month: Month): Day[] {
  return daysFromTo(firstOfMonth(month), lastOfMonth(month));
}

export function addMonths(month: Month, n: number): Month {
  const { year, month: m } = civil(firstOfMonth(month));
  const index = year * 12 + (m - 1) + n;
  return toDay({ year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1, day: 1 }).slice(0, 7);
}

/** The same day `n` months on, or the last day of a shorter month (31 January → 28 February). */
export function addMonthsToDay(day: Day, n: number): Day {
  const target = addMonths(monthOf(day), n);
  const last = lastOfMonth(target);
  const same = `${target}-${day.slice(8)}`;
  return same <= last ? same : last;
}

/** Monday of the week that holds `day`. */
export function startOfWeek(day: Day): Day {
  return addDays(day, 1 - weekday(day));
}

/** Monday to Sunday of the week that holds `day`. */
export function weekOf(day: Day): Day[] {
  const monday = startOfWeek(day);
  return daysFromTo(monday, addDays(monday, 6));
}

/** The month as weeks from Monday to Sunday; places outside the month are null. */
export function weeksOfMonth(month: Month): (Day | null)[][] {
  const days = daysOfMonth(month);
  const lead = weekday(days[0] as Day) - 1;
  const cells: (Day | null)[] = [...Array<null>(lead).fill(null), ...days];
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
