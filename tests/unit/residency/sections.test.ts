import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromTo } from '../../../src/domain/calendar/day.ts';
import { copyLastWeek, fillWeek } from '../../../src/domain/residency/copy.ts';
import { applyChanges, tidy } from '../../../src/domain/residency/edit.ts';
import { spansOf, totalsOf } from '../../../src/domain/residency/spans.ts';
import type { DayEntry, Entries } from '../../../src/domain/residency/types.ts';
import { yearPeriods, yearView } from '../../../src/domain/residency/year.ts';
import { toCsv } from '../../../src/domain/shared/csv.ts';
import { decodeText, textOfFile } from '../../../src/ui/read-file.ts';
import { looksPrivate } from '../../../src/domain/shared/private-number.ts';
import { KINDS, STATUSES } from '../../../src/schemas/residency-data.ts';
import { previewCsv } from '../../../src/islands/residency/more/csv-import.ts';
import { icsEvents } from '../../../src/islands/residency/more/calendar-file.ts';
import { dayTable } from '../../../src/islands/residency/more/rows.ts';
import { calendar, entriesOf, JINING, rule } from './fixtures.ts';

const sick: DayEntry = { status: 'leave', kind: 'leave-sick', reason: '看病' };

describe('errands and leaves', () => {
  const entries: Entries = {
    ...entriesOf(
      ['overnight', '2026-11-01', '2026-11-30'],
      ['errand', '2026-11-05'],
      ['leave', '2026-12-30', '2026-12-31'],
    ),
    '2026-11-09': sick,
    '2026-11-10': { ...sick, leaveState: 'approved' },
    '2026-11-11': { ...sick, reason: '复查' },
  };

  it('join neighbouring days of one kind, and no others', () => {
    const spans = spansOf(entries, '2026-11-01', '2026-12-30');
    expect(spans.map(({ from, to, days }) => [from, to, days])).toEqual([
      ['2026-11-05', '2026-11-05', 1],
      ['2026-11-09', '2026-11-10', 2],
      ['2026-11-11', '2026-11-11', 1],
      ['2026-12-30', '2026-12-30', 1],
    ]);
    expect(spans[1]?.entry.leaveState).toBe('approved');
  });

  it('add up by status and kind', () => {
    const { byStatus, byKind } = totalsOf(entries, '2026-11-01', '2026-12-31');
    expect(byStatus).toEqual({ overnight: 26, daytime: 0, errand: 1, leave: 5, rest: 0, none: 0 });
    expect(byKind).toEqual({ errand: 1, 'leave-sick': 3, leave: 2 });
  });

  it('go into the calendar with what is planned, each with a name of its own', () => {
    const events = icsEvents(entries, '2026-11-01', '2026-11-30', '2026-11-20');
    expect(events.map(({ from, to, summary }) => `${from} ${to} ${summary}`)).toEqual([
      '2026-11-05 2026-11-05 公务外出',
      '2026-11-09 2026-11-10 请假（病假）',
      '2026-11-11 2026-11-11 请假（病假）',
      '2026-11-20 2026-11-30 住村',
    ]);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });
});

describe('copying last week', () => {
  it('fills what is 未记 with the pattern, not with notes or approvals', () => {
    const entries: Entries = {
      '2026-11-09': { status: 'overnight', note: '开会' },
      '2026-11-10': { status: 'errand', kind: 'errand-meeting', place: '县里', reason: '会', approver: '镇长' },
      '2026-11-11': { status: 'rest' },
      '2026-11-17': { status: 'none', note: '约好' },
      '2026-11-18': { status: 'overnight' },
    };
    const next = applyChanges(entries, copyLastWeek(entries, '2026-11-22').changes);
    expect(next['2026-11-16']).toEqual({ status: 'overnight' });
    expect(next['2026-11-17']).toEqual({ status: 'errand', kind: 'errand-meeting', place: '县里', note: '约好' });
    expect(next['2026-11-18']).toEqual({ status: 'overnight' });
    expect(Object.keys(next)).toHaveLength(6);
  });

  it('copies no place of a day that is 未记', () => {
    expect(copyLastWeek({ '2026-11-09': { status: 'none', place: '县里' } }, '2026-11-16').changes).toEqual([]);
  });
});

const counted = (id: string, posting?: { from: string; to?: string }) => ({
  rule: rule(id),
  settled: {},
  posting,
  entries: {},
  today: '2024-12-31',
  calendar,
});

describe('filling the week', () => {
  it('gives 住村 to what is 未记 up to today, keeps notes, and touches nothing else', () => {
    const entries: Entries = { '2026-11-16': { status: 'leave' }, '2026-11-17': { status: 'none', note: '约好' } };
    const next = applyChanges(entries, fillWeek(entries, '2026-11-22', '2026-11-19', 'overnight').changes);
    expect(next).toEqual({
      '2026-11-16': { status: 'leave' },
      '2026-11-17': { status: 'overnight', note: '约好' },
      '2026-11-18': { status: 'overnight' },
      '2026-11-19': { status: 'overnight' },
    });
    expect(fillWeek(next, '2026-11-16', '2026-11-19', 'overnight').changes).toEqual([]);
    expect(fillWeek({}, '2026-11-23', '2026-11-22', 'overnight').changes).toEqual([]);
  });
});

describe('the year', () => {
  it('has every day once, and totals that agree', () => {
    const entries = entriesOf(['overnight', '2024-02-20', '2024-04-02'], ['leave', '2023-12-30', '2024-01-02']);
    const view = yearView('2024', entries);
    expect(view.months.flatMap(({ days }) => days)).toHaveLength(366);
    expect(view.months.map(({ totals }) => totals.byStatus.overnight)).toEqual([0, 10, 31, 2, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(view.quarters.map(({ byStatus }) => byStatus.overnight)).toEqual([41, 2, 0, 0]);
    expect(view.total.byStatus).toMatchObject({ overnight: 43, leave: 2 });
  });

  it.each([
    ['jining-2013-city-leader', ['2024']],
    ['ref-jiangxi-2018', ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']],
  ])('has the periods of %s', (id, periods) => {
    const given = yearPeriods('2024', [counted(id)]);
    expect(given.map(({ result }) => result.period.id)).toEqual(periods);
    expect(yearPeriods('2024', [])).toEqual([]);
  });
});

describe('postings', () => {
  it('of one first day are judged in the same order, however they are entered', () => {
    const [short, long] = ['2024-01-10', '2024-01-20'].map((to) => counted(JINING, { from: '2024-01-01', to }));
    for (const posted of [
      [short, long],
      [long, short],
    ]) {
      const ends = yearPeriods(
        '2024',
        posted.flatMap((each) => each ?? []),
      );
      expect(ends.map(({ result }) => result.active.to)).toEqual(['2024-01-10', '2024-01-20']);
    }
  });

  it('one after another are judged each by its own rule, in the month where they meet twice', () => {
    const before = counted(JINING, { from: '2023-05-01', to: '2024-03-15' });
    const after = counted('ref-jiangxi-2018', { from: '2024-03-16' });
    const given = yearPeriods('2024', [after, before]);
    expect(given.map(({ result: { period, active } }) => `${period.id} ${active.from} ${active.to}`)).toEqual([
      '2024-01 2024-01-01 2024-01-31',
      '2024-02 2024-02-01 2024-02-29',
      '2024-03 2024-03-01 2024-03-15',
      '2024-Q1 2024-03-16 2024-03-31',
      '2024-Q2 2024-04-01 2024-06-30',
      '2024-Q3 2024-07-01 2024-09-30',
      '2024-Q4 2024-10-01 2024-12-31',
    ]);
    expect(given.map(({ posted }) => posted)).toEqual([before, before, before, after, after, after, after]);
  });
});

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
        const text = toCsv(dayTable(days, entries, calendar));
        const fresh = previewCsv(text, {});
        expect(fresh.bad).toEqual([]);
        expect(Object.fromEntries(fresh.changes.map(({ day, entry }) => [day, entry]))).toEqual(entries);
        expect(previewCsv(text, entries)).toEqual({ changes: [], same: days.length, bad: [] });
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
    const preview = previewCsv(text, { '2026-11-07': { status: 'rest' } });
    expect(preview.bad.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7, 9]);
    expect(preview.bad.map(({ why }) => why)).toEqual([
      '状态“在岗”不认识',
      '日期“2026-02-30”读不出来，要写成 2026-11-21',
      '种类“病假”不认识或与状态不合',
      '请假状态“批了”不认识',
      '“备注”里像有身份证号或手机号',
      '2026-11-01 前面已经有一行',
    ]);
    expect(preview.changes).toEqual([
      { day: '2026-11-01', entry: { status: 'overnight' } },
      { day: '2026-11-06', entry: { status: 'leave', kind: 'leave-sick', leaveState: 'approved', note: '看病' } },
      { day: '2026-11-07', entry: null },
      { day: '2026-11-08', entry: { status: 'rest' } },
    ]);
  });

  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026-1-2', '2026-01-02'],
    ['2026/11/21', '2026-11-21'],
    ['2026/1/2', '2026-01-02'],
    ['2026/02/30', null],
    ['2026/13/1', null],
    ['2026/11-21', null],
    ['26/11/21', null],
    ['11/21/2026', null],
    ['2026/11/', null],
    ['', null],
  ])('reads the date %j as %j', (written, day) => {
    const preview = previewCsv(`日期,状态\n${written},住村`, {});
    expect(preview.changes.map((change) => change.day)).toEqual(day === null ? [] : [day]);
    expect(preview.bad).toHaveLength(day === null ? 1 : 0);
  });

  it('reads a table that a Chinese Excel has saved again: in GBK, with its own dates', async () => {
    // 日期,状态,备注 / 2026/11/1,住村,走访
    const hex = 'c8d5c6da2cd7b4ccac2cb1b8d7a20d0a323032362f31312f312cd7a1b4e52cd7dfb7c30d0a';
    const text = await textOfFile(new File([Buffer.from(hex, 'hex')], 'x.csv'), 100);
    expect(previewCsv(text ?? '', {})).toEqual({
      changes: [{ day: '2026-11-01', entry: { status: 'overnight', note: '走访' } }],
      same: 0,
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
      changes: [{ day: '2026-11-01', entry: { status: 'overnight', place: fits } }],
      same: 0,
      bad: [{ line: 3, why: expect.stringContaining('地点') as string }],
    });
  });

  it.each(['', 'x', 'a,b\n1,2', '\u0000\u0001', '日期,备注\n2026-11-01,x', '状态\n住村'])(
    'says what is missing in %j',
    (text) => {
      expect(previewCsv(text, {}).bad).toHaveLength(1);
      expect(previewCsv(text, {}).bad[0]?.why).toBe('缺少“日期”或“状态”列');
    },
  );
});
