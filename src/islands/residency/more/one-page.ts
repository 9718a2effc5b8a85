import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

/** How a size of type of print.css fills an A4 page. */
interface Type {
  /** Han characters that a line of each column holds: 日, 星期, 状态, 地点事由, 批准, 备注. */
  chars: readonly number[];
  /** Millimetres of a line in the table, of what a row adds to its lines, and of a line below the table. */
  line: number;
  row: number;
  below: number;
}

const NORMAL: Type = { chars: [4, 4, 11, 12, 8, 18], line: 3.6, row: 1.3, below: 5.8 };
const DENSE: Type = { chars: [5, 5, 13, 14, 10, 22], line: 2.95, row: 1.1, below: 5.3 };
/** Millimetres for the rows and what stands below them; the head, the signatures and the last line take the rest. */
const ROOM = 205;
const BELOW_CHARS = 58;

const length = (text: string): number => [...text].length;

function isOnePage({ rows, below }: Sheet, { chars, line, row, below: belowLine }: Type): boolean {
  const linesOf = (cells: readonly string[]) =>
    Math.max(1, ...cells.map((cell, i) => Math.ceil(length(cell) / (chars[i] ?? 1))));
  const table = rows.reduce((sum, cells) => sum + linesOf(cells) * line + row, 0);
  const foot = below.reduce((sum, text) => sum + Math.ceil(length(text) / BELOW_CHARS) * belowLine, 0);
  return table + foot <= ROOM;
}

const clipped = (cell: string, most: number): string =>
  length(cell) > most ? `${[...cell].slice(0, most - 1).join('')}…` : cell;

/**
 * The monthly sheet so that it stands on one page: with smaller type where much was written, and with the beginning of
 * long texts alone where even that is too much, which it then says.
 */
export function onOnePage(sheet: Sheet): { sheet: Sheet; isDense: boolean } {
  if (sheet.kind === 'year' || isOnePage(sheet, NORMAL)) return { sheet, isDense: false };
  if (isOnePage(sheet, DENSE)) return { sheet, isDense: true };
  const rows = sheet.rows.map((cells) => cells.map((cell, i) => clipped(cell, DENSE.chars[i] ?? 1)));
  return { sheet: { ...sheet, rows, below: [SHEET.clipped, ...sheet.below] }, isDense: true };
}
