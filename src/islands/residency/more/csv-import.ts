import { isDay, type Day } from '../../../domain/calendar/day.ts';
import { tidy } from '../../../domain/residency/edit.ts';
import type { DayEntry, DayStatus, Entries } from '../../../domain/residency/types.ts';
import { parseCsv, type CsvRow } from '../../../domain/shared/csv.ts';
import { looksPrivate } from '../../../domain/shared/private-number.ts';
import { LEAVE_STATE_LABEL } from '../detail-words.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';
import { newPreview, type DayPreview, type ReadDay } from './day-preview.ts';
import { FILE_PROBLEM } from './words.ts';

const byLabel = <K extends string>(labels: Record<K, string>) =>
  new Map(Object.entries<string>(labels).map(([key, label]) => [label, key as K]));
const STATUS = byLabel<DayStatus>(STATUS_LABEL);
const KIND = byLabel(KIND_LABEL);
const STATE = byLabel(LEAVE_STATE_LABEL);
const TEXTS = { 地点: ['place', 40], 事由: ['reason', 80], 批准人: ['approver', 30], 备注: ['note', 300] } as const;

type Cell = (column: string) => string;

function readTexts(cell: Cell): Partial<DayEntry> | { why: string } {
  const texts: Partial<DayEntry> = {};
  // Texts are kept as they stand, spaces included: what was exported comes back the same.
  for (const [column, [field, max]] of Object.entries(TEXTS)) {
    const text = cell(column);
    if (text.length > max) return { why: FILE_PROBLEM.long(column) };
    if (looksPrivate(text)) return { why: FILE_PROBLEM.private(column) };
    if (text) texts[field] = text;
  }
  return texts;
}

/** As we write it, or as a spreadsheet that saved the table again does: 2026/11/3. */
function readDate(text: string): Day | null {
  const [, year, , month = '', date = ''] = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function readRow(cell: Cell): ReadDay {
  const word = (column: string) => cell(column).trim();
  const day = readDate(word('日期'));
  if (day === null) return { why: FILE_PROBLEM.day(word('日期')) };
  const status = STATUS.get(word('状态') || STATUS_LABEL.none);
  if (!status) return { why: FILE_PROBLEM.status(word('状态')) };
  const [kindText, stateText] = [word('种类'), word('请假状态')];
  const kind = KIND.get(kindText);
  if (kindText && !kind?.startsWith(`${status}-`)) return { why: FILE_PROBLEM.kind(kindText) };
  const leaveState = STATE.get(stateText);
  if (stateText && !leaveState) return { why: FILE_PROBLEM.leaveState(stateText) };
  const texts = readTexts(cell);
  if ('why' in texts) return { why: texts.why ?? '' };
  return { day, entry: tidy({ status, kind, leaveState, ...texts }) };
}

/** Reads a CSV text against the entries that are there. Columns are found by their names, in any order. */
export function previewCsv(text: string, entries: Entries): DayPreview {
  const [head, ...rows] = parseCsv(text);
  const names = head?.cells.map((name) => name.trim()) ?? [];
  const preview = newPreview(entries);
  if (!names.includes('日期') || !names.includes('状态')) {
    preview.bad(head?.line ?? 1, FILE_PROBLEM.columns);
    return preview.done();
  }
  const cellOf = (row: CsvRow) => (column: string) => row.cells[names.indexOf(column)] ?? '';
  for (const row of rows) preview.add(row.line, readRow(cellOf(row)));
  return preview.done();
}
