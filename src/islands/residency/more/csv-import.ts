import { isDay, type Day } from '../../../domain/calendar/day.ts';
import type { DayEntry, DayStatus, Entries } from '../../../domain/residency/types.ts';
import { parseCsv, type CsvRow } from '../../../domain/shared/csv.ts';
import { looksPrivate } from '../../../domain/shared/private-number.ts';
import { LEAVE_STATE_LABEL } from '../detail-words.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';
import { newPreview, type DayPreview, type ReadDay } from './day-preview.ts';
import { FILE_PROBLEM, SHEET } from './words.ts';

const byLabel = <K extends string>(labels: Record<K, string>) =>
  new Map(Object.entries<string>(labels).map(([key, label]) => [label, key as K]));
const STATUS = byLabel<DayStatus>(STATUS_LABEL);
const KIND = byLabel(KIND_LABEL);
const STATE = byLabel(LEAVE_STATE_LABEL);
const TEXTS = { 地点: ['place', 40], 事由: ['reason', 80], 批准人: ['approver', 30], 备注: ['note', 300] } as const;
/** How workbooks begin: .xlsx, and .xls in the letters that `decodeText` makes of it. */
const WORKBOOK = ['PK\u0003\u0004', '邢\u0011'];

/** Undefined where the table has no such column: of that it says nothing, and what is recorded stays. */
type Cell = (column: string) => string | undefined;

function readTexts(cell: Cell): Partial<DayEntry> | { why: string } {
  const texts: Partial<DayEntry> = {};
  // Texts are kept as they stand, spaces included: what was exported comes back the same.
  for (const [column, [field, max]] of Object.entries(TEXTS)) {
    const text = cell(column);
    if (text === undefined) continue;
    if (text.length > max) return { why: FILE_PROBLEM.long(column) };
    if (looksPrivate(text)) return { why: FILE_PROBLEM.private(column) };
    texts[field] = text;
  }
  return texts;
}

/**
 * As we write it, as a spreadsheet that saved the table again does (2026/11/3, with or without 0:00), without marks, or as
 * people do (2026年11月3日).
 */
function readDate(text: string): Day | null {
  const plain = text
    .replace(/\s+0?0:00(:00)?$/, '')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
    .replace(/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/, '$1-$2-$3');
  const [, year, , month = '', date = ''] = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(plain) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isDay(day) ? day : null;
}

function readRow(cell: Cell): ReadDay {
  const word = (column: string) => cell(column)?.trim() ?? '';
  const day = readDate(word('日期'));
  if (day === null) return { why: FILE_PROBLEM.day(word('日期')) };
  const status = STATUS.get(word('状态').replace(SHEET.planned, '') || STATUS_LABEL.none);
  if (!status) return { why: FILE_PROBLEM.status(word('状态')) };
  const [kindText, stateText] = [word('种类'), word('请假状态')];
  const kind = KIND.get(kindText);
  if (kindText && !kind?.startsWith(`${status}-`)) return { why: FILE_PROBLEM.kind(kindText) };
  const leaveState = STATE.get(stateText);
  if (stateText && !leaveState) return { why: FILE_PROBLEM.leaveState(stateText) };
  const texts = readTexts(cell);
  if ('why' in texts) return { why: texts.why ?? '' };
  const has = (column: string) => cell(column) !== undefined;
  return {
    day,
    entry: { status, ...(has('种类') ? { kind } : {}), ...(has('请假状态') ? { leaveState } : {}), ...texts },
  };
}

/** An office's table has its title, and perhaps its unit, above the names of the columns. */
const MOST_TITLES = 5;

/** Why the text is no table at all, where it can be told. A text file has no character 0. */
function notATable(text: string): string | null {
  if (/^\uFEFF?\s*$/.test(text)) return FILE_PROBLEM.empty;
  if (WORKBOOK.some((mark) => text.startsWith(mark))) return FILE_PROBLEM.workbook;
  return text.includes('\0') ? FILE_PROBLEM.binary : null;
}

/**
 * Reads a CSV text against the entries that are there, or says what is wrong with the whole of it. Columns are found by
 * their names, in any order, in one of the first rows.
 */
export function previewCsv(text: string, entries: Entries): DayPreview | string {
  const problem = notATable(text);
  if (problem !== null) return problem;
  // A spreadsheet saves empty rows as rows of commas.
  const table = parseCsv(text).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const at = table.slice(0, MOST_TITLES).findIndex(({ cells }) => cells.some((cell) => cell.trim() === '日期'));
  const names = table[at]?.cells.map((name) => name.trim()) ?? [];
  if (!names.includes('状态')) return FILE_PROBLEM.columns(names.includes('日期') ? '状态' : '日期');
  const rows = table.slice(at + 1);
  const cellOf = (row: CsvRow) => (column: string) => row.cells[names.indexOf(column)];
  const preview = newPreview(entries);
  for (const row of rows) preview.add(row.line, readRow(cellOf(row)));
  return preview.done();
}
