import type { Day } from '../../../domain/calendar/day.ts';
import { tidy } from '../../../domain/residency/edit.ts';
import type { DayEntry, Entries } from '../../../domain/residency/types.ts';
import { FILE_PROBLEM } from './words.ts';

/** What a file would change. Lines that can't be read are listed with their number; the others are kept. */
export interface DayPreview {
  changes: { day: Day; entry: DayEntry | null }[];
  same: number;
  bad: { line: number; why: string }[];
}

/** A day that was read out of a file (its entry tidied), or why it could not be. */
export type ReadDay = { day: Day; entry: DayEntry | null } | { why: string };

/** `tidy` gives every entry its fields in one order. */
const isSame = (a: DayEntry | null, b: DayEntry | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Collects the days of a file against the entries that are there. A day that comes twice counts once. */
export function newPreview(entries: Entries) {
  const preview: DayPreview = { changes: [], same: 0, bad: [] };
  const seen = new Set<Day>();
  const bad = (line: number, why: string) => void preview.bad.push({ line, why });
  return {
    bad,
    add(line: number, read: ReadDay): void {
      if ('why' in read) return bad(line, read.why);
      if (seen.has(read.day)) return bad(line, FILE_PROBLEM.twice(read.day));
      seen.add(read.day);
      const now = entries[read.day];
      if (isSame(now ? tidy(now) : null, read.entry)) preview.same += 1;
      else preview.changes.push(read);
    },
    done: (): DayPreview => preview,
  };
}
