import type { Day } from '../../../domain/calendar/day.ts';
import { tidy, type DayChange } from '../../../domain/residency/edit.ts';
import type { DayEntry, Entries } from '../../../domain/residency/types.ts';
import { STATUS_LABEL } from '../strings.ts';
import { detailWords } from './rows.ts';
import { FILE_PROBLEM, MORE, SHEET } from './words.ts';

/** What a file would change. Lines that can't be read are listed with their number; the others are kept. */
export interface DayPreview {
  changes: DayChange[];
  same: number;
  /** Days that the file calls 未记 and that are recorded here: they stay. */
  kept: number;
  bad: { line: number; why: string }[];
}

/** A day that was read out of a file, or why it could not be. What the file has no word for is no field of the entry. */
export type ReadDay = { day: Day; entry: DayEntry } | { why: string };

/** `tidy` gives every entry its fields in one order. */
const isSame = (a: DayEntry | null, b: DayEntry | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Collects the days of a file against the entries that are there. A day that comes twice counts once. */
export function newPreview(entries: Entries) {
  const preview: DayPreview = { changes: [], same: 0, kept: 0, bad: [] };
  const seen = new Set<Day>();
  const bad = (line: number, why: string) => void preview.bad.push({ line, why });
  return {
    add(line: number, read: ReadDay): void {
      if ('why' in read) return bad(line, read.why);
      const { day, entry } = read;
      if (seen.has(day)) return bad(line, FILE_PROBLEM.twice(day));
      seen.add(day);
      const now = entries[day];
      const before = now ? tidy(now) : null;
      const after = tidy({ ...before, ...entry });
      if (isSame(before, after)) preview.same += 1;
      // A table has a row for every day of its month: one that was not filled in takes nothing away.
      else if (before && entry.status === 'none') preview.kept += 1;
      else preview.changes.push({ day, before, after });
    },
    done: (): DayPreview => preview,
  };
}

/** The details that a day has, by the names of their columns. */
const detailsOf = (entry: DayEntry | null): [name: string, words: string][] =>
  detailWords(entry ?? undefined).flatMap((words, i) => (words ? [[SHEET.details[i] ?? '', words]] : []));

function dayText(entry: DayEntry | null): string {
  const details = detailsOf(entry).map(([name, words]) => `${name}：${words}`);
  return `${STATUS_LABEL[entry?.status ?? 'none']}${details.length > 0 ? `（${details.join('，')}）` : ''}`;
}

/** `2026-11-09：请假（种类：病假） → 住村。不再保留：种类`: what becomes of a day. */
export function changeText({ day, before, after }: DayChange): string {
  const stays = new Set(detailsOf(after).map(([name]) => name));
  const lost = detailsOf(before).flatMap(([name]) => (stays.has(name) ? [] : [name]));
  return `${day}：${dayText(before)} → ${dayText(after)}${lost.length > 0 ? MORE.importLost(lost.join('、')) : ''}`;
}
