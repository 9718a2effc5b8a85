import { isDay, type Day } from '../../../domain/calendar/day.ts';
import { tidy } from '../../../domain/residency/edit.ts';
import type { DayEntry, DayStatus, Entries } from '../../../domain/residency/types.ts';
import { parseCsv, type CsvRow } from '../../../domain/shared/csv.ts';
import { looksPrivate } from '../../../domain/shared/private-number.ts';
import { LEAVE_STATE_LABEL } from '../detail-words.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';
import { CSV_PROBLEM, SHEET } from './words.ts';

/** What a file would change. Rows that can't be read are listed with their line; the others are kept. */
export interface CsvPreview {
  changes: { day: Day; entry: DayEntry | null }[];
  same: number;
  bad: { line: number; why: string }[];
}

const byLabel = <K extends string>(labels: Record<K, string>) =>
  new Map(Object.entries<string>(labels).map(([key, label]) => [label, key as K]));
const STATUS = byLabel<DayStatus>(STATUS_LABEL);
const KIND = byLabel(KIND_LABEL);
const STATE = byLabel(LEAVE_STATE_LABEL);
const TEXTS = { 地点: ['place', 40], 事由: ['reason', 80], 批准人: ['approver', 30], 备注: ['note', 300] } as const;

type Read = { day: Day; entry: DayEntry | null } | { why: string };
type Cell = (column: string) => string;

function readTexts(cell: Cell): Partial<DayEntry> | { why: string } {
  const texts: Partial<DayEntry> = {};
  // Texts are kept as they stand, spaces included: what was exported comes back the same.
  for (const [column, [field, max]] of Object.entries(TEXTS)) {
    const text = cell(column);
    if (text.length > max) return { why: CSV_PROBLEM.long(column) };
    if (looksPrivate(text)) return { why: CSV_PROBLEM.private(column) };
    if (text) texts[field] = text;
  }
  return texts;
}

function readRow(cell: Cell): Read {
  const word = (column: string) => cell(column).trim();
  const day = word('日期');
  if (!isDay(day)) return { why: CSV_PROBLEM.day(day) };
  const status = STATUS.get(word('状态') || STATUS_LABEL.none);
  if (!status) return { why: CSV_PROBLEM.status(word('状态')) };
  const [kindText, stateText] = [word('种类'), word('请假状态')];
  const kind = KIND.get(kindText);
  if (kindText && !kind?.startsWith(`${status}-`)) return { why: CSV_PROBLEM.kind(kindText) };
  const leaveState = STATE.get(stateText);
  if (stateText && !leaveState) return { why: CSV_PROBLEM.leaveState(stateText) };
  const texts = readTexts(cell);
  if ('why' in texts) return { why: texts.why ?? '' };
  return { day, entry: tidy({ status, kind, leaveState, ...texts }) };
}

const sameEntry = (a: DayEntry | null, b: DayEntry | null) => JSON.stringify(a) === JSON.stringify(b);

/** Reads a CSV text against the entries that are there. Columns are found by their names, in any order. */
export function previewCsv(text: string, entries: Entries): CsvPreview {
  const [head, ...rows] = parseCsv(text);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  if (!names.includes('日期') || !names.includes('状态')) {
    return { changes: [], same: 0, bad: [{ line: head?.line ?? 1, why: CSV_PROBLEM.columns }] };
  }
  const preview: CsvPreview = { changes: [], same: 0, bad: [] };
  const seen = new Set<Day>();
  const cellOf = (row: CsvRow) => (column: string) => row.cells[names.indexOf(column)] ?? '';
  for (const row of rows) {
    const read = readRow(cellOf(row));
    if ('why' in read) preview.bad.push({ line: row.line, why: read.why });
    else if (seen.has(read.day)) preview.bad.push({ line: row.line, why: CSV_PROBLEM.twice(read.day) });
    else {
      seen.add(read.day);
      const now = entries[read.day] ?? null;
      if (sameEntry(now && tidy(now), read.entry)) preview.same += 1;
      else preview.changes.push(read);
    }
  }
  return preview;
}

/** The columns that an import knows, for the help beside it. */
export const CSV_COLUMNS: readonly string[] = SHEET.columns;
