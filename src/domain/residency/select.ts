import { addDays, daysFromTo, weekday, type Day } from '../calendar/day.ts';
import { addMonthsToDay, startOfWeek } from '../calendar/month.ts';

/** The cursor of the grid and, while a range is being chosen, where it began. */
export interface Selection {
  cursor: Day;
  anchor: Day | null;
}

/** Keys of the grid pattern; the view maps `KeyboardEvent.key` to these names unchanged. */
export const MOVES = {
  ArrowLeft: (day: Day) => addDays(day, -1),
  ArrowRight: (day: Day) => addDays(day, 1),
  ArrowUp: (day: Day) => addDays(day, -7),
  ArrowDown: (day: Day) => addDays(day, 7),
  Home: (day: Day) => startOfWeek(day),
  End: (day: Day) => addDays(startOfWeek(day), 6),
  PageUp: (day: Day) => addMonthsToDay(day, -1),
  PageDown: (day: Day) => addMonthsToDay(day, 1),
} as const;

export type MoveKey = keyof typeof MOVES;
export const isMoveKey = (key: string): key is MoveKey => Object.hasOwn(MOVES, key);

/** Moves the cursor; `extend` (Shift) keeps or sets the other end of the range. */
export function move(selection: Selection, key: MoveKey, extend: boolean): Selection {
  return { cursor: MOVES[key](selection.cursor), anchor: extend ? (selection.anchor ?? selection.cursor) : null };
}

/** The days that an action falls on: one day, or the range from its beginning to the cursor. */
export function selectedDays({ cursor, anchor }: Selection): Day[] {
  return anchor === null ? [cursor] : daysFromTo(anchor, cursor);
}

/** Those of the days that fall on one of the weekdays (Monday 1 … Sunday 7). */
export const onWeekdays = (days: readonly Day[], weekdays: readonly number[]): Day[] =>
  days.filter((day) => weekdays.includes(weekday(day)));
