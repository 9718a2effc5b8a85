import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromTo } from '../../../src/domain/calendar/day.ts';
import { emptyHistory, tidy, type Edit } from '../../../src/domain/residency/edit.ts';
import type { DayEntry, Entries } from '../../../src/domain/residency/types.ts';
import { toCsv } from '../../../src/domain/shared/csv.ts';
import { looksPrivate } from '../../../src/domain/shared/private-number.ts';
import { previewCsv } from '../../../src/islands/residency/more/csv-import.ts';
import { changeText, type DayPreview } from '../../../src/islands/residency/more/day-preview.ts';
import { dayTable } from '../../../src/islands/residency/more/rows.ts';
import { makeActions, type LedgerState, type ReadyState } from '../../../src/islands/residency/store.ts';
import { KINDS, STATUSES } from '../../../src/schemas/residency-data.ts';
import type { Autosave } from '../../../src/storage/autosave.ts';
import type { RecordStore } from '../../../src/storage/port.ts';
import { decodeText, textOfFile } from '../../../src/ui/read-file.ts';
import { calendar, previewed } from './fixtures.ts';

const plain = (max: number) =>
  fc.string({ minLength: 1, maxLength: max }).filter((text) => looksPrivate(text) === null);
const anyEntry: fc.Arbitrary<DayEntry> = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    kind: fc.constantFrom(...KINDS),
    place: plain(40),
    reason: plain(80),
    approver: plain(30),
    leaveState: fc.constantFrom('applied' as const, 'approved' as const, 'returned' as const),
    note: plain(300),
  },
  { requiredKeys: ['status'] },
);

describe('CSV', () => {
  const days = daysFromTo('2026-10-25', '2026-11-05');

  it('export then import is identity', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyEntry), { minLength: days.length, maxLength: days.length }), (list) => {
        const entries: Record<string, DayEntry> = {};
        list.forEach((entry, i) => {
          const kept = entry && tidy(entry);
          if (kept) entries[days[i] as string] = kept;
        });
        const text = toCsv(dayTable(days, entries, { calendar, today: '2026-10-30' }));
        const fresh = previewed(previewCsv(text, {}));
        expect(fresh.bad).toEqual([]);
        expect(Object.fromEntries(fresh.changes.map(({ day, after }) => [day, after]))).toEqual(entries);
        expect(previewCsv(text, entries)).toEqual({ changes: [], same: days.length, kept: 0, bad: [] });
      }),
      { numRuns: 300 },
    );
  });

  it('lists what it can’t read with its line, and keeps the rest', () => {
    const text = [
      '状态,日期,种类,请假状态,备注',
      '住村,2026-11-01,,,',
      '在岗,2026-11-02,,,',
      '住村,2026-02-30,,,',
      '住村,2026-11-03,病假,,',
      '请假,2026-11-04,病假,批了,',
      '请假,2026-11-05,病假,已批准,电话 13800000000',
      '请假,2026-11-06,病假,已批准,看病',
      '休息,2026-11-01,,,',
      ',2026-11-07,,,',
      '休息,2026-11-08',
    ].join('\n');
    const preview = previewed(previewCsv(text, { '2026-11-07': { status: 'rest' } }));
    expect(preview.bad.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 9]);
    expect(preview.bad.map(({ why }) => why)).toEqual([
      '状态“在岗”不认识',
      '日期“2026-02-30”读不出来，可写成 2026-11-21、2026/11/21 或 2026年11月21日',
      '种类“病假”不认识或与状态不合',
      '请假状态“批了”不认识',
      '“备注”里像有身份证号或手机号',
      '2026-11-01 前面已经有一行',
    ]);
    const sick = { status: 'leave', kind: 'leave-sick', leaveState: 'approved', note: '看病' };
    expect(preview.changes).toEqual([
      { day: '2026-11-01', before: null, after: { status: 'overnight' } },
      { day: '2026-11-06', before: null, after: sick },
      { day: '2026-11-08', before: null, after: { status: 'rest' } },
    ]);
    expect(preview.kept).toBe(1);
  });

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026-1-2', '2026-01-02'],
    ['2026/11/21', '2026-11-21'],
    ['2026/1/2', '2026-01-02'],
    ['2026年11月4日', '2026-11-04'],
    ['2026 年 1 月 2 日', '2026-01-02'],
    ['2026年11月31日', null],
    ['2026年11月', null],
    ['11月4日', null],
    ['2026/02/30', null],
    ['2026/13/1', null],
    ['2026/11-21', null],
    ['2026/11/1 0:00', '2026-11-01'],
    ['2026-11-01 00:00:00', '2026-11-01'],
    ['20261101', '2026-11-01'],
    ['2026/11/1 8:30', null],
    ['26/11/21', null],
    ['11/21/2026', null],
    ['2026/11/', null],
    ['', null],
  ])('reads the date %j as %j', (written, day) => {
    const preview = previewed(previewCsv(`日期,状态\n${written},住村`, {}));
    expect(preview.changes.map((change) => change.day)).toEqual(day === null ? [] : [day]);
    expect(preview.bad).toHaveLength(day === null ? 1 : 0);
  });

  it('reads a table that a Chinese Excel has saved again: in GBK, with its own dates', async () => {
    // 日期,状态,备注 / 2026/11/1,住村,走访
    const hex = 'c8d5c6da2cd7b4ccac2cb1b8d7a20d0a323032362f31312f312cd7a1b4e52cd7dfb7c30d0a';
    const text = await textOfFile(new File([Buffer.from(hex, 'hex')], 'x.csv'), 100);
    expect(previewCsv(text ?? '', {})).toEqual({
      changes: [{ day: '2026-11-01', before: null, after: { status: 'overnight', note: '走访' } }],
      same: 0,
      kept: 0,
      bad: [],
    });
  });

  it('reads any text of UTF-8 as it stands, and no file that is too large', async () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeText(new TextEncoder().encode(`日期${text}`).buffer)).toBe(`日期${text}`);
      }),
    );
    expect(await textOfFile(new File(['日期'], 'x.csv'), 6)).toBe('日期');
    expect(await textOfFile(new File(['日期'], 'x.csv'), 5)).toBeNull();
    const gone = Object.assign(new File(['x'], 'x.csv'), { arrayBuffer: () => Promise.reject(new Error('gone')) });
    expect(await textOfFile(gone, 5)).toBeNull();
  });

  it('minds no spaces around heads and words, and takes texts up to their longest', () => {
    const [fits, long] = ['田'.repeat(40), '田'.repeat(41)];
    const text = [' 日期 , 状态 ,地点', ` 2026-11-01 , 住村 ,${fits}`, `2026-11-02,住村,${long}`].join('\n');
    expect(previewCsv(text, {})).toEqual({
      changes: [{ day: '2026-11-01', before: null, after: { status: 'overnight', place: fits } }],
      same: 0,
      kept: 0,
      bad: [{ line: 3, why: expect.stringContaining('地点') as string }],
    });
  });

  it.each([
    ['x', '日期'],
    ['a,b\n1,2', '日期'],
    ['日期,备注\n2026-11-01,x', '状态'],
    ['状态\n住村', '日期'],
  ])('says what is missing in %j', (text, column) => expect(previewCsv(text, {})).toContain(`没有找到“${column}”列`));

  it('passes over titles above the names of the columns, and rows of commas', () => {
    const preview = previewed(previewCsv('某镇驻村记录表,,\n,,\n日期,状态,备注\n,,\n2026-11-01,住村,\n,,\n', {}));
    expect(preview).toMatchObject({ changes: [{ day: '2026-11-01' }], bad: [] });
  });

  it.each([
    ['nothing', '', '是空的'],
    ['empty lines', 'efbbbf0d0a0d0a', '是空的'],
    ['a workbook of today', '504b0304140006000800', 'Excel 工作簿'],
    ['a workbook of before 2007', 'd0cf11e0a1b11ae10000', 'Excel 工作簿'],
    ['a picture', '89504e470d0a1a0a0000000d', '不是文字表格'],
  ])('says of %s what it is', (_, hex, what) =>
    expect(previewCsv(decodeText(Uint8Array.from(Buffer.from(hex, 'hex')).buffer), {})).toContain(what),
  );
});

describe('a table over what is recorded', () => {
  const sick: DayEntry = { status: 'leave', kind: 'leave-sick', place: '县医院', approver: '镇长', note: '看病' };
  const over = (table: string, entry: DayEntry): DayPreview =>
    previewed(previewCsv(table, { '2026-11-09': entry } satisfies Entries));

  it.each([
    ['an empty row of an older export', '日期,状态,备注\n2026-11-09,未记,'],
    ['a row with a day and no more', '日期,状态\n2026-11-09,'],
    ['a row that only has a note', '日期,状态,备注\n2026-11-09,未记,约好'],
  ])('%s takes nothing away', (_, table) =>
    expect(over(table, sick)).toEqual({ changes: [], same: 0, kept: 1, bad: [] }),
  );

  it.each([
    ['日期,状态\n2026-11-09,请假', sick],
    ['日期,状态\n2026-11-09,公务外出', { status: 'errand', place: '县医院', approver: '镇长', note: '看病' }],
    ['日期,状态\n2026-11-09,住村', { status: 'overnight', place: '县医院', note: '看病' }],
    ['日期,状态,备注\n2026-11-09,请假,', { ...sick, note: undefined }],
    ['日期,状态,备注,地点\n2026-11-09,请假,复查', { ...sick, note: '复查' }],
  ] as const)('%j leaves the columns it lacks', (table, after) => {
    const { changes, same } = over(table, sick);
    expect(changes[0]?.after ?? sick).toEqual(after);
    expect(changes.length + same).toBe(1);
  });

  it('never takes the record of a day away, whatever else it does', () => {
    const anyRow = fc.record({
      status: fc.constantFrom('住村', '白天在村', '公务外出', '请假', '休息', '未记', ''),
      note: fc.constantFrom('', '新'),
    });
    fc.assert(
      fc.property(anyEntry, anyRow, fc.boolean(), (entry, row, hasNote) => {
        const before = tidy(entry);
        fc.pre(before !== null && before.status !== 'none');
        const table = `日期,状态${hasNote ? ',备注' : ''}\n2026-11-09,${row.status}${hasNote ? `,${row.note}` : ''}`;
        const [change] = over(table, entry).changes;
        const after = change ? change.after : before;
        expect(after?.status).not.toBe('none');
        expect(after?.place).toBe(before?.place);
        if (!hasNote) expect(after?.note).toBe(before?.note);
      }),
    );
  });

  it('shows day by day what becomes of it, and what it no longer has', () => {
    const [change] = over('日期,状态\n2026-11-09,住村', { ...sick, place: undefined }).changes;
    expect(change && changeText(change)).toBe(
      '2026-11-09：请假（种类：病假，批准人：镇长，备注：看病） → 住村（备注：看病）。不再保留：种类、批准人',
    );
    const [fresh] = previewed(previewCsv('日期,状态\n2026-11-10,休息', {})).changes;
    expect(fresh && changeText(fresh)).toBe('2026-11-10：未记 → 休息');
  });
});

it('a day to come is marked as a plan in every table, and read back as what it is', () => {
  const entries: Entries = { '2026-11-20': { status: 'overnight' }, '2026-11-21': { status: 'overnight' } };
  const table = dayTable(daysFromTo('2026-11-20', '2026-11-22'), entries, { calendar, today: '2026-11-20' });
  expect(table.map((row) => row[3])).toEqual(['状态', '住村', '住村（计划）', '未记']);
  expect(previewed(previewCsv(toCsv(table), {})).changes.map(({ after }) => after)).toEqual([
    { status: 'overnight' },
    { status: 'overnight' },
  ]);
});

describe('days that are read in', () => {
  const read: Edit = { changes: [{ day: '2026-11-02', before: null, after: { status: 'rest' } }] };
  const told: string[] = [];
  const actions = (isKept: boolean) => {
    const state = { kind: 'ready', readOnly: false, history: emptyHistory({}) } as ReadyState;
    const live: { current: LedgerState } = { current: state };
    const store = { current: { keepCopy: async () => told.push('copy') > 0 && isKept } as unknown as RecordStore };
    const saver = { flush: async () => void told.push('flush'), change: () => void told.push('change') };
    const autosave = { current: saver as unknown as Autosave };
    const set = (next: LedgerState) => void (live.current = next);
    return { live, ...makeActions({ live, set, autosave, store }) };
  };

  it('come after a copy of what there was, unsaved changes among it', async () => {
    told.length = 0;
    const ledger = actions(true);
    expect(await ledger.readIn(read)).toBe(true);
    expect(told).toEqual(['flush', 'copy', 'change']);
    expect(ledger.live.current).toMatchObject({ history: { entries: { '2026-11-02': { status: 'rest' } } } });
  });

  it('change nothing where that could not be kept', async () => {
    told.length = 0;
    const ledger = actions(false);
    expect(await ledger.readIn(read)).toBe(false);
    expect(told).toEqual(['flush', 'copy']);
    expect(ledger.live.current).toMatchObject({ history: { entries: {}, past: [] } });
  });
});
