import { Packer } from 'docx';
import { expect, test } from 'vitest';
import { daysOfMonth } from '../../src/domain/calendar/month.ts';
import type { Entries } from '../../src/domain/residency/types.ts';
import { excelBlob } from '../../src/islands/residency/more/excel.ts';
import { dayTable } from '../../src/islands/residency/more/rows.ts';
import { wordDocument } from '../../src/islands/residency/more/word.ts';
import { calendar, entriesOf } from '../unit/residency/fixtures.ts';
import { linesOf, sheetsOf } from './office.ts';

const entries: Entries = {
  ...entriesOf(['overnight', '2026-10-01', '2026-10-20']),
  '2026-10-21': { status: 'leave', kind: 'leave-sick', reason: '=1+1', note: '＝复查，“下午”回村' },
};
const rows = dayTable(daysOfMonth('2026-10'), entries, calendar);

test('LibreOffice reads the workbook as it was written: nothing becomes a formula', async () => {
  const sheets = sheetsOf(new Uint8Array(await (await excelBlob(rows, '2026-10')).arrayBuffer()));
  expect([...sheets.keys()]).toEqual(['2026-10']);
  expect(sheets.get('2026-10')).toEqual(rows);
});

test('LibreOffice reads the Word document', async () => {
  const text = linesOf(await Packer.toBuffer(wordDocument(rows, '2026-10'))).join('\n');
  for (const part of ['驻村记实表（2026-10）', '2026-10-21', '病假', '=1+1', '＝复查，“下午”回村'])
    expect(text).toContain(part);
});
