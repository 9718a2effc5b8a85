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

const heightOfRows = (rows: Sheet['rows'], { chars, line, row }: Type): number => {
  const linesOf = (cells: readonly string[]) =>
    Math.max(1, ...cells.map((cell, i) => Math.ceil(length(cell) / (chars[i] ?? 1))));
  return rows.reduce((sum, cells) => sum + linesOf(cells) * line + row, 0);
};

const heightBelow = (below: Sheet['below'], type: Type): number =>
  below.reduce((sum, text) => sum + Math.ceil(length(text) / BELOW_CHARS) * type.below, 0);

const isOnePage = ({ rows, below }: Sheet, type: Type): boolean =>
  heightOfRows(rows, type) + heightBelow(below, type) <= ROOM;

const clipped = (text: string, most: number): string =>
  length(text) > most ? `${[...text].slice(0, most - 1).join('')}…` : text;

/** The longest lines give way first; where one line of each is too much, those at the end go too. */
function clippedBelow(below: Sheet['below'], room: number): Sheet['below'] {
  const all = Math.floor(room / DENSE.below);
  for (let lines = all; lines > 1; lines -= 1) {
    const shorter = below.map((text) => clipped(text, lines * BELOW_CHARS));
    if (heightBelow(shorter, DENSE) <= room) return shorter;
  }
  return below.slice(0, all).map((text) => clipped(text, BELOW_CHARS));
}

/**
 * The monthly sheet so that it stands on one page: with smaller type where much was written, and with the beginning of
 * long texts alone where even that is too much, which it then says.
 */
export function onOnePage(sheet: Sheet): { sheet: Sheet; isDense: boolean } {
  if (sheet.kind === 'year' || isOnePage(sheet, NORMAL)) return { sheet, isDense: false };
  if (isOnePage(sheet, DENSE)) return { sheet, isDense: true };
  const rows = sheet.rows.map((cells) => cells.map((cell, i) => clipped(cell, DENSE.chars[i] ?? 1)));
  const below = clippedBelow([SHEET.clipped, ...sheet.below], ROOM - heightOfRows(rows, DENSE));
  return { sheet: { ...sheet, rows, below }, isDense: true };
}
