import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram, PROGRAMS } from '../../scripts/lib/programs.mjs';
import { parseCsv } from '../../src/domain/shared/csv.ts';

/** `44,34,76`: comma, double quote, UTF-8; the last `-1` writes every sheet into a file of its own. */
const EVERY_SHEET_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** Has LibreOffice convert a file in a folder and a profile of its own; gives what it wrote, by name. */
function convert(bytes: Uint8Array, name: string, filter: string): Map<string, Buffer> {
  const soffice = findProgram(PROGRAMS.office);
  if (!soffice) throw new Error('LibreOffice is not there: run `npm run test:office`, which installs it.');
  const dir = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const out = join(dir, 'out');
    mkdirSync(out);
    writeFileSync(join(dir, name), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', filter, '--outdir', out, join(dir, name)];
    const { status, stderr } = spawnSync(soffice, args, { timeout: 120_000, encoding: 'utf8' });
    if (status !== 0) throw new Error(`LibreOffice could not open ${name}: ${stderr}`);
    return new Map(readdirSync(out).map((file) => [basename(file), readFileSync(join(out, file))]));
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** The sheets of a workbook as LibreOffice reads them: rows of cells by the name of the sheet. */
export function sheetsOf(bytes: Uint8Array): Map<string, string[][]> {
  const files = convert(bytes, 'book.xlsx', EVERY_SHEET_AS_CSV);
  const sheetName = (file: string) => /^book-(.*)\.csv$/.exec(file)?.[1] ?? file;
  return new Map(
    [...files].map(([file, text]) => [sheetName(file), parseCsv(text.toString()).map(({ cells }) => cells)]),
  );
}

/** The text of a Word document as LibreOffice reads it, one line a paragraph or cell. */
export function linesOf(bytes: Uint8Array): string[] {
  const [text = ''] = convert(bytes, 'text.docx', 'txt:Text (encoded):UTF8').values();
  return text
    .toString()
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
}

/** How many pages LibreOffice lays a document out on: the objects of type Page in the PDF that it makes. */
export function pagesOf(bytes: Uint8Array): number {
  const [pdf] = convert(bytes, 'text.docx', 'pdf').values();
  return pdf?.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
