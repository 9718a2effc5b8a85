import writeExcelFile from 'write-excel-file/browser';
import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

/** Characters that the columns hold, half as many Han: a form fits across an A4 page, the days across one laid sideways. */
const WIDTHS: Record<Sheet['kind'], readonly number[]> = {
  month: [4, 5, 12, 15, 11, 19],
  year: [11, 11, 11, 11, 11, 11],
};
const DAYS = [11, 5, 8, 8, 10, 10, 14, 10, 8, 16];
/** Height of a line in points, for type of 10 points. */
const LINE = 13.5;

const text = { type: String, fontSize: 10, wrap: true, alignVertical: 'top' } as const;
const bold = { fontWeight: 'bold' } as const;
const ruled = { borderStyle: 'thin' } as const;

/** A Han character is as wide as two others. */
const widthOf = (value: string) => [...value].reduce((sum, char) => sum + (char > '\u00ff' ? 2 : 1), 0);

/** How high a row has to be for its texts: spreadsheets don't all find out by themselves. */
const heightOf = (row: readonly string[], widths: readonly number[]) =>
  LINE * Math.max(1, ...row.map((value, i) => Math.ceil(widthOf(value) / (widths[i] ?? 1))));

/** Rows of text as cells of text: nothing in them becomes a formula or loses its leading zeros. The first is the head. */
const grid = (rows: readonly (readonly string[])[], widths: readonly number[]) =>
  rows.map((row, i) => {
    const height = heightOf(row, widths);
    return row.map((value) => ({ value, height, ...text, ...ruled, ...(i === 0 ? bold : {}) }));
  });

/** A line over all columns. */
function line(value: string, widths: readonly number[], style: object = {}) {
  const height = heightOf([value], [widths.reduce((sum, width) => sum + width, 0)]);
  return [{ value, ...text, columnSpan: widths.length, height, ...style }, ...widths.slice(1).map(() => null)];
}

/** The form as rows of text: what stands above its table, the table, what stands below. */
export const formRows = (sheet: Sheet): string[][] => [
  [sheet.title],
  [SHEET.sample],
  ...sheet.heads.map((head) => [head]),
  [...sheet.columns],
  ...sheet.rows.map((row) => [...row]),
  ...sheet.below.map((text) => [text]),
  ...sheet.signatures.map((name) => [`${name}：`]),
  [sheet.origin],
];

function formCells(sheet: Sheet) {
  const widths = WIDTHS[sheet.kind];
  const rows = formRows(sheet);
  const head = 2 + sheet.heads.length;
  const foot = head + 1 + sheet.rows.length;
  return [
    ...rows.slice(0, head).map(([value = ''], i) => line(value, widths, i === 0 ? bold : {})),
    ...grid(rows.slice(head, foot), widths),
    ...rows.slice(foot).map(([value = '']) => line(value, widths)),
  ];
}

const sized = (widths: readonly number[]) => widths.map((width) => ({ width }));

/**
 * A workbook of two sheets: the form, and every day with all that was entered, in the columns that can be read back in.
 * @param days a table with its head
 */
export function excelBlob(sheet: Sheet, days: readonly (readonly string[])[]): Promise<Blob> {
  return writeExcelFile([
    { data: formCells(sheet), sheet: SHEET.formSheet, columns: sized(WIDTHS[sheet.kind]) },
    {
      data: grid(days, DAYS),
      sheet: SHEET.daySheet,
      columns: sized(DAYS),
      orientation: 'landscape',
      stickyRowsCount: 1,
    },
  ]).toBlob();
}
