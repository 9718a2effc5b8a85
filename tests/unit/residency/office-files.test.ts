import { Packer } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { excelBlob } from '../../../src/islands/residency/more/excel.ts';
import type { Sheet } from '../../../src/islands/residency/more/sheets.ts';
import { wordDocument } from '../../../src/islands/residency/more/word.ts';

/** What a spreadsheet could take for a formula, and what a document could take for its own markup. */
const HOSTILE = [
  '=HYPERLINK("http://x","点")',
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1+1',
  '<w:instrText>DDEAUTO c:\\x</w:instrText>',
  '</w:t></w:r>&amp;<script>',
  ']]>',
  '甲\uFFFE乙\uFFFF',
];

const sheet: Sheet = {
  kind: 'month',
  title: HOSTILE[0] ?? '',
  heads: HOSTILE,
  columns: HOSTILE,
  rows: [HOSTILE, [...HOSTILE].reverse()],
  below: HOSTILE,
  signatures: HOSTILE,
  origin: HOSTILE[6] ?? '',
};

/** Every part of an office file that is XML, by its name. */
const partsOf = (bytes: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('what was typed stays text', () => {
  it('in a workbook: no cell is a formula, and every cell holds a string', async () => {
    const parts = partsOf(new Uint8Array(await (await excelBlob(sheet, [HOSTILE])).arrayBuffer()));
    const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(2);
    for (const [, xml] of sheets) {
      expect(xml).not.toMatch(/<f[ >]/);
      // A cell that holds nothing, under a line over all columns, closes itself.
      const cells = [...xml.matchAll(/<c [^>]*[^/]>/g)].map(([tag]) => tag);
      expect(cells.length).toBeGreaterThanOrEqual(HOSTILE.length);
      expect(cells.filter((tag) => !/ t="(s|inlineStr)"/.test(tag))).toEqual([]);
    }
    expect([...parts.values()].join('')).not.toContain('<script>');
  });

  it('in a document: no field, no markup of its own', async () => {
    const xml = partsOf(await Packer.toBuffer(wordDocument(sheet))).get('word/document.xml') ?? '';
    expect(xml).not.toMatch(/<w:(instrText|fldSimple|fldChar|hyperlink)/);
    expect(xml).not.toContain('<script>');
    expect(xml).not.toMatch(/[\uFFFE\uFFFF]/);
    expect(xml).toContain('甲乙');
    expect(xml).toContain(escaped('<w:instrText>DDEAUTO c:\\x</w:instrText>'));
  });
});
