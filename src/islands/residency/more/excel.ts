import writeExcelFile from 'write-excel-file/browser';
import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

const WIDTHS: Record<Sheet['kind'], readonly number[]> = {
  month: [6, 6, 16, 32, 18, 36],
  year: [12, 10, 10, 10, 10, 10],
};
const DAYS = [12, 6, 10, 10, 12, 16, 24, 16, 10, 36];

const bold = { fontWeight: 'bold' } as const;

/** Rows of text as cells of text: nothing in them becomes a formula or loses its leading zeros. */
const cells = (rows: readonly (readonly string[])[], style: (row: number) => object) =>
  rows.map((row, i) => row.map((value) => ({ value, type: String, ...style(i) })));

/** The form as rows: what stands above its table, the table, what stands below. Cells before the table span nothing. */
export const formRows = (sheet: Sheet): string[][] => [
  [sheet.title],
  [SHEET.sample],
  ...sheet.heads.map((head) => [head]),
  [...sheet.columns],
  ...sheet.rows.map((row) => [...row]),
  ...sheet.below.map((line) => [line]),
  ...sheet.signatures.map((line) => [`${line}：`]),
  [sheet.origin],
];

const sized = (widths: readonly number[]) => widths.map((width) => ({ width }));

/**
 * A workbook of two sheets: the form, and every day with all that was entered, in the columns that can be read back in.
 * @param days a table with its head
 */
export function excelBlob(sheet: Sheet, days: readonly (readonly string[])[]): Promise<Blob> {
  const head = 2 + sheet.heads.length;
  return writeExcelFile([
    {
      data: cells(formRows(sheet), (row) => (row === 0 || row === head ? bold : {})),
      sheet: SHEET.formSheet,
      columns: sized(WIDTHS[sheet.kind]),
    },
    { data: cells(days, (row) => (row === 0 ? bold : {})), sheet: SHEET.daySheet, columns: sized(DAYS) },
  ]).toBlob();
}
