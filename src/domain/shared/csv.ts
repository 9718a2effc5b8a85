/**
 * CSV that spreadsheets open as it is: a BOM (Excel takes the text for UTF-8 then), CRLF, and every cell that a
 * spreadsheet could take for a formula made text by a leading apostrophe.
 */

/** What makes a cell a formula: `= + - @`, TAB, CR, and their full-width forms; after apostrophes too, to read back the same. */
const isFormula = (cell: string) => /^'*[=+\-@\t\r＝＋－＠]/.test(cell);

export function csvCell(value: string): string {
  const safe = isFormula(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows of text cells as one CSV file, BOM first. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A row of a CSV file with the line it begins on (1 is the first). */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** Takes back the apostrophe that {@link csvCell} put before what looked like a formula. */
const unescape = (cell: string) => (cell.startsWith("'") && isFormula(cell) ? cell.slice(1) : cell);

/** Reads CSV (RFC 4180; LF, CR or CRLF; BOM or none). Empty lines are passed over. Never throws. */
export function parseCsv(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let begun = 1;
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const endRow = () => {
    cells.push(unescape(cell));
    if (cells.length > 1 || cells[0] !== '') rows.push({ line: begun, cells });
    [cells, cell] = [[], ''];
  };
  for (let i = 0; i < body.length; i += 1) {
    const c = body.charAt(i);
    if (c === '\n' || (c === '\r' && body.charAt(i + 1) !== '\n')) line += 1;
    if (isQuoted) {
      if (c !== '"') cell += c;
      else if (body.charAt(i + 1) === '"') {
        cell += c;
        i += 1;
      } else isQuoted = false;
    } else if (c === '"' && cell === '') isQuoted = true;
    else if (c === ',') {
      cells.push(unescape(cell));
      cell = '';
    } else if (c === '\n' || c === '\r') {
      // Between CR and LF lies an empty row, which is passed over like any other.
      endRow();
      begun = line;
    } else cell += c;
  }
  endRow();
  return rows;
}
