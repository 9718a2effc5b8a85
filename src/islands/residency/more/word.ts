import { Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { SHEET } from './words.ts';

/** A table of days as a Word document. */
export function wordDocument(rows: readonly (readonly string[])[], title: string): Document {
  const table = new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, i) =>
        new TableRow({
          tableHeader: i === 0,
          children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })),
        }),
    ),
  });
  const heading = new Paragraph({ text: `${SHEET.title}（${title}）`, heading: 'Heading1' });
  return new Document({
    sections: [{ children: [heading, new Paragraph(SHEET.sample), table, new Paragraph(SHEET.origin)] }],
  });
}

export const wordBlob = (rows: readonly (readonly string[])[], title: string): Promise<Blob> =>
  Packer.toBlob(wordDocument(rows, title));
