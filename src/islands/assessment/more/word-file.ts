import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { xmlText } from '../../../domain/shared/xml-text.ts';
import type { Block } from './blocks.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: '宋体' };

/** A Word file of a report. The first line is bold. */
export function wordDocument(title: string, blocks: readonly Block[]): Document {
  const children = blocks.flatMap((block, i) => partsOf(block, i === 0));
  return new Document({
    title,
    styles: { default: { document: { run: { font: FONT, size: 22 } } } },
    sections: [{ children }],
  });
}

export async function wordFile(name: string, title: string, blocks: readonly Block[]) {
  return { name, type: TYPE, text: await Packer.toBlob(wordDocument(title, blocks)) };
}

type Part = ISectionOptions['children'][number];

function partsOf(block: Block, bold: boolean): Part[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          text: xmlText(block.text),
          heading: block.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
        }),
      ];
    case 'text':
      return [paragraph(block.text, bold)];
    case 'list':
      return block.items.map((text) => new Paragraph({ text: xmlText(text), bullet: { level: 0 } }));
    case 'table':
      return [tableOf(block.head, block.rows), new Paragraph('')];
  }
}

const paragraph = (text: string, bold = false): Paragraph =>
  new Paragraph({ children: [new TextRun({ text: xmlText(text), bold })] });

function tableOf(head: string[], rows: string[][]): Table {
  const row = (cells: string[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      children: cells.map((text) => new TableCell({ children: [paragraph(text, isHead)] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [row(head, true), ...rows.map((cells) => row(cells, false))],
  });
}
