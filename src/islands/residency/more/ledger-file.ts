import { isDay, type Day } from '../../../domain/calendar/day.ts';
import type { DayEntry, Entries } from '../../../domain/residency/types.ts';
import { looksPrivate } from '../../../domain/shared/private-number.ts';
import { DAYS_TYPE } from '../../../schemas/backup-format.ts';
import { parseDayEntry } from '../../../schemas/residency-data.ts';
import { newPreview, type DayPreview, type ReadDay } from './day-preview.ts';
import { FILE_PROBLEM } from './words.ts';

/** Days as JSON of our own, one a line, so that a line that can't be read back can be named. */
export function ledgerFile(entries: Entries, days: readonly Day[]): string {
  const lines = days.flatMap((day) => (entries[day] ? [JSON.stringify({ day, ...entries[day] })] : []));
  return `{"type":"${DAYS_TYPE}","version":1,"days":[\n${lines.join(',\n')}\n]}\n`;
}

/** The list of days in such a file, or among the records of a whole backup; null where the text is neither. */
function daysIn(text: string): unknown[] | null {
  try {
    const raw: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    const file = raw as { type?: unknown; days?: unknown; tools?: { residency?: { records?: unknown } } };
    if (file.type === DAYS_TYPE) return Array.isArray(file.days) ? file.days : null;
    const records = file.tools?.residency?.records;
    if (!Array.isArray(records)) return null;
    return (records as { key?: unknown; value?: unknown }[]).flatMap(({ key, value }) =>
      typeof key === 'string' && key.startsWith('day:') ? [{ day: key.slice(4), ...(value as object) }] : [],
    );
  } catch {
    return null;
  }
}

/** Where a table may lack a column, a day of ours is told in full: what it does not name, it does not have. */
const UNSAID: Omit<DayEntry, 'status'> = {
  kind: undefined,
  place: undefined,
  reason: undefined,
  approver: undefined,
  leaveState: undefined,
  note: undefined,
};

function readDay(raw: unknown): ReadDay {
  const { day, ...rest } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  if (typeof day !== 'string' || !isDay(day)) return { why: FILE_PROBLEM.day(String(day ?? '')) };
  const entry = parseDayEntry(rest);
  if (!entry) return { why: FILE_PROBLEM.entry(day) };
  const texts = [entry.place, entry.reason, entry.approver, entry.note];
  if (texts.some((text) => text && looksPrivate(text))) return { why: FILE_PROBLEM.privateDay(day) };
  return { day, entry: { ...UNSAID, ...entry } };
}

/** Reads such a file against the entries that are there; a day that can't be read is listed by its place. Never throws. */
export function previewLedgerFile(text: string, entries: Entries): DayPreview | string {
  const days = daysIn(text);
  if (!days) return FILE_PROBLEM.notOurs;
  const preview = newPreview(entries);
  // The head is line 1, so that in a file of ours the place of a day is its line.
  for (const [i, raw] of days.entries()) preview.add(i + 2, readDay(raw));
  return preview.done();
}
