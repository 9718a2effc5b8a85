import { Packer } from 'docx';
import { expect, test } from 'vitest';
import { daysFromTo } from '../../src/domain/calendar/day.ts';
import type { Entries } from '../../src/domain/residency/types.ts';
import { excelBlob, formRows } from '../../src/islands/residency/more/excel.ts';
import { dayTable } from '../../src/islands/residency/more/rows.ts';
import { monthSheet, yearSheet } from '../../src/islands/residency/more/sheets.ts';
import { wordDocument } from '../../src/islands/residency/more/word.ts';
import type { Posted } from '../../src/islands/residency/posted.ts';
import { readResidencyRules } from '../../src/site/residency-rules.ts';
import { siteModel } from '../../src/site/model.ts';
import { residencyRuleView } from '../../src/site/residency-views.ts';
import { calendar, entriesOf, JINING, rule } from '../unit/residency/fixtures.ts';
import { linesOf, pagesOf, sheetsOf } from './office.ts';

const entries: Entries = {
  ...entriesOf(['overnight', '2026-10-01', '2026-10-20'], ['rest', '2026-10-25']),
  '2026-10-21': { status: 'leave', kind: 'leave-sick', reason: '=1+1', note: '＝复查，“下午”回村' },
};
const today = '2026-11-21';
const [found] = readResidencyRules().filter(({ data }) => data.id === JINING);
if (!found) throw new Error(`no rule ${JINING}`);
const view = residencyRuleView(found.data, siteModel());
const posted: Posted[] = [
  { view, rule: rule(JINING), settled: {}, posting: undefined, village: '某村', entries, today, calendar },
];
const data = { entries, posted, today };
const month = monthSheet('2026-10', data);
const year = yearSheet('2026', data);
const days = dayTable(daysFromTo('2026-10-01', '2026-10-31'), entries, { calendar, today });

/** LibreOffice fills the rows of a sheet up to the widest of them. */
const trimmed = (rows: readonly (readonly string[])[]) => rows.map((row) => row.join('\t').trimEnd());

test.each([
  ['month', month],
  ['year', year],
])('LibreOffice reads the workbook of a %s as it was written: nothing becomes a formula', async (_, sheet) => {
  const sheets = sheetsOf(new Uint8Array(await (await excelBlob(sheet, days)).arrayBuffer()));
  expect([...sheets.keys()]).toEqual(['表', '逐日明细']);
  expect(trimmed(sheets.get('表') ?? [])).toEqual(trimmed(formRows(sheet)));
  expect(sheets.get('逐日明细')).toEqual(days);
});

test.each([
  ['month', month],
  ['year', year],
])('LibreOffice reads all of the Word document of a %s', async (_, sheet) => {
  const lines = linesOf(await Packer.toBuffer(wordDocument(sheet)));
  for (const text of [sheet.title, ...sheet.rows.flat(), ...sheet.below, sheet.origin]) expect(lines).toContain(text);
  expect(lines.join()).toContain('乡镇党委：');
});

/** Every day of the month with a note of as many characters as a note may have, a place, a reason and an approver. */
const full: Entries = Object.fromEntries(
  daysFromTo('2026-10-01', '2026-10-31').map((day) => [
    day,
    {
      status: 'leave',
      kind: 'leave-sick',
      place: '市'.repeat(40),
      reason: '看'.repeat(80),
      approver: '镇'.repeat(30),
      leaveState: 'returned',
      note: '走'.repeat(300),
    },
  ]),
);

test.each<[string, Entries]>([
  ['with little written', entries],
  ['with all that can be written', full],
])('a month is one page in Word, %s', async (_, written) => {
  const sheet = monthSheet('2026-10', { entries: written, posted, today });
  expect(pagesOf(await Packer.toBuffer(wordDocument(sheet)))).toBe(1);
});

test('a year is one page in Word', async () => {
  expect(pagesOf(await Packer.toBuffer(wordDocument(year)))).toBe(1);
});
