import { useState } from 'preact/hooks';
import type { Day } from '../../domain/calendar/day.ts';
import { addMonthsToDay } from '../../domain/calendar/month.ts';
import { chosenText } from './wording.ts';
import { move, onWeekdays, selectedDays, type MoveKey, type Selection } from '../../domain/residency/select.ts';

/** Where choosing a range by tapping has got to: its first day is asked for, or its last. */
export type Picking = 'first' | 'last' | null;

const EVERY_DAY: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** Which days are chosen, by whatever hand: keys, taps, a drag. A range is said aloud whenever it changes. */
export function useSelection(today: Day, announce: (message: string) => void) {
  const [selection, setSelection] = useState<Selection>({ cursor: today, anchor: null });
  const [picking, setPicking] = useState<Picking>(null);
  const [weekdays, setWeekdays] = useState<readonly number[]>(EVERY_DAY);
  const { cursor } = selection;
  const range = selectedDays(selection);
  const isRange = range.length > 1;
  const select = (next: Selection) => {
    setSelection(next);
    if (next.anchor !== null && next.anchor !== next.cursor) announce(chosenText(selectedDays(next)));
  };

  return {
    cursor,
    /** The chosen days, first to last. */
    range,
    isRange,
    /** Those that a status would be given to. */
    days: isRange ? onWeekdays(range, weekdays) : range,
    picking,
    weekdays,
    toggleWeekday: (n: number) =>
      setWeekdays((now) => (now.includes(n) ? now.filter((each) => each !== n) : [...now, n])),
    move: (key: MoveKey, extend: boolean) => select(move(selection, key, extend || picking === 'last')),
    pick(day: Day, extend: boolean) {
      const ends = extend || picking === 'last';
      select({ cursor: day, anchor: ends ? (selection.anchor ?? cursor) : picking === 'first' ? day : null });
      setPicking(picking === 'first' ? 'last' : null);
    },
    /** The cursor goes where the focus has gone; a range that is being chosen goes on. */
    follow: (day: Day) => select({ cursor: day, anchor: picking === 'last' ? selection.anchor : null }),
    drag(from: Day, to: Day) {
      select({ cursor: to, anchor: from });
      setPicking(null);
    },
    /** Space in the grid: a range begins at the cursor, or ends there. */
    toggleRange() {
      if (picking !== 'last') select({ cursor, anchor: cursor });
      setPicking(picking === 'last' ? null : 'last');
    },
    /** The button beside the grid, for taps. */
    togglePicking: () => setPicking(picking === null ? 'first' : null),
    cancel() {
      select({ cursor, anchor: null });
      setPicking(null);
    },
    /** After the chosen days have been given a status. */
    settle: () => setPicking(null),
    toMonth: (n: number) => {
      select({ cursor: addMonthsToDay(cursor, n), anchor: picking === 'last' ? selection.anchor : null });
    },
    toDay: (day: Day) => select({ cursor: day, anchor: null }),
  };
}

export type SelectionControl = ReturnType<typeof useSelection>;
