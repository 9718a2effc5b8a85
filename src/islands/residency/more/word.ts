import { Document, LineRuleType, Packer, Paragraph, Tab, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { xmlText } from '../../../domain/shared/xml-text.ts';
import { onOnePage } from './one-page.ts';
import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

/** Twentieths of a point: A4 with the margins of print.css, 18 mm and 16 mm. */
const MARGIN = { top: 1020, bottom: 1020, left: 907, right: 907 };
const WIDTH = 11906 - MARGIN.left - MARGIN.right;
/** The columns of a month as in print.css; a year has columns of one width. */
const MONTH = [0.07, 0.07, 0.19, 0.21, 0.15, 0.31];
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' };

/** A size of type in half-points with the height of its lines, and the room above and below a cell's text. */
interface Type {
  size: number;
  line: number;
  cell: number;
}
/** The sizes that `one-page.ts` reckons with. Lines have a fixed height: fonts differ in how much they take. */
const NORMAL: Type = { size: 16, line: 200, cell: 28 };
const DENSE: Type = { size: 13, line: 163, cell: 20 };
const BELOW: Type = { size: 17, line: 250, cell: 0 };

const spaced = ({ line }: Type, after = 0) => ({ line, lineRule: LineRuleType.EXACT, after });

const line = (text: string, type: Type, bold = false) =>
  new Paragraph({ spacing: spaced(type), children: [new TextRun({ text: xmlText(text), bold, size: type.size })] });

/** Names with lines to write on, side by side. */
function toFill(names: readonly string[]): Paragraph {
  const position = (i: number) => Math.floor((WIDTH * (i + 1)) / names.length);
  return new Paragraph({
    spacing: { before: 160, after: 120 },
    tabStops: names.map((_, i) => ({ type: 'left' as const, position: position(i), leader: 'underscore' as const })),
    children: names.map((name) => new TextRun({ children: [xmlText(name), new Tab()], size: BELOW.size })),
  });
}

function table({ kind, columns, rows }: Sheet, type: Type): Table {
  const shares = kind === 'month' ? MONTH : columns.map(() => 1 / columns.length);
  const columnWidths = shares.map((share) => Math.floor(WIDTH * share));
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text, i) => {
        const width = { size: columnWidths[i] ?? 0, type: WidthType.DXA };
        return new TableCell({ width, children: [line(text, type, isHead)] });
      }),
    });
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    columnWidths,
    layout: 'fixed',
    margins: { top: type.cell, bottom: type.cell, left: 57, right: 57, marginUnitType: WidthType.DXA },
    rows: [row(columns, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** The form as a Word document, to be filled in further and signed; a month on one page, as it is printed. */
export function wordDocument(full: Sheet): Document {
  const { sheet, isDense } = onOnePage(full);
  const title = new TextRun({ text: sheet.title, bold: true, size: 30, color: '000000' });
  const children = [
    new Paragraph({ heading: 'Heading1', alignment: 'center', spacing: { before: 0, after: 60 }, children: [title] }),
    line(SHEET.sample, BELOW),
    toFill(sheet.heads.map((name) => `${name}　`)),
    table(sheet, isDense ? DENSE : NORMAL),
    ...sheet.below.map((text) => line(text, BELOW)),
    toFill(sheet.signatures.map((name) => `${name}：`)),
    line(sheet.origin, BELOW),
  ];
  return new Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: FONT, size: BELOW.size } } } },
    sections: [{ properties: { page: { margin: MARGIN } }, children }],
  });
}

export const wordBlob = (sheet: Sheet): Promise<Blob> => Packer.toBlob(wordDocument(sheet));
