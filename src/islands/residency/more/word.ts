import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

/** Half-points: 9 pt, so that a month fits on one A4 page. */
const SMALL = 18;
const MARGIN = 850;
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' };

const line = (text: string, bold = false) => new Paragraph({ children: [new TextRun({ text, bold })] });

function table({ columns, rows }: Sheet): Table {
  const row = (texts: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: texts.map((text) => new TableCell({ children: [line(text, isHead)] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(columns, true), ...rows.map((texts) => row(texts, false))],
  });
}

/** The form as a Word document, to be filled in further and signed. */
export function wordDocument(sheet: Sheet): Document {
  const children = [
    new Paragraph({ text: sheet.title, heading: 'Heading1' }),
    line(SHEET.sample),
    line(sheet.heads.map((head) => `${head}：`).join('　　　　')),
    table(sheet),
    ...sheet.below.map((text) => line(text)),
    line(sheet.signatures.map((name) => `${name}：`).join('　　　　　　')),
    line(sheet.origin),
  ];
  const margin = { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN };
  return new Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: FONT, size: SMALL } } } },
    sections: [{ properties: { page: { margin } }, children }],
  });
}

export const wordBlob = (sheet: Sheet): Promise<Blob> => Packer.toBlob(wordDocument(sheet));
