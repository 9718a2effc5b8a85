import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFromTo } from '../../../src/domain/calendar/day.ts';
import { tidy } from '../../../src/domain/residency/edit.ts';
import { ownNumber } from '../../../src/domain/residency/rule.ts';
import type { DayEntry } from '../../../src/domain/residency/types.ts';
import { looksPrivate } from '../../../src/domain/shared/private-number.ts';
import { ledgerFile, previewLedgerFile } from '../../../src/islands/residency/more/ledger-file.ts';
import { draftOf, ruleOf } from '../../../src/islands/residency/more/rule-draft.ts';
import { readRuleFile, readRuleHash, ruleFile, ruleHash } from '../../../src/islands/residency/more/rule-file.ts';
import type { OwnRule } from '../../../src/schemas/residency-data.ts';
import { anyEntry } from './arbitraries.ts';
import { previewed } from './fixtures.ts';

const days = daysFromTo('2026-10-25', '2026-11-05');

describe('days as JSON', () => {
  it('export then import is identity', () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyEntry), { minLength: days.length, maxLength: days.length }), (list) => {
        const entries: Record<string, DayEntry> = {};
        list.forEach((entry, i) => {
          const kept = entry && looksPrivate(entry.note ?? '') === null ? tidy(entry) : null;
          if (kept) entries[days[i] as string] = kept;
        });
        const text = ledgerFile(entries, days);
        const fresh = previewed(previewLedgerFile(text, {}));
        expect(fresh.bad).toEqual([]);
        expect(Object.fromEntries(fresh.changes.map(({ day, after }) => [day, after]))).toEqual(entries);
        const same = Object.keys(entries).length;
        expect(previewLedgerFile(text, entries)).toEqual({ changes: [], same, kept: 0, bad: [] });
      }),
    );
  });

  it('lists a day that can’t be read with its line, and keeps the others', () => {
    const lines = [
      '{"day":"2026-11-01","status":"overnight"}',
      '{"day":"2026-02-30","status":"overnight"}',
      '{"day":"2026-11-02","status":"present"}',
      '{"day":"2026-11-03","status":"rest","villager":"x"}',
      '{"day":"2026-11-04","status":"rest","note":"电话 13800000000"}',
      '{"day":"2026-11-01","status":"rest"}',
      '7',
      '{"day":"2026-11-05","status":"leave","kind":"leave-sick"}',
    ];
    const text = `{"type":"zhucun-youshu-days","version":1,"days":[\n${lines.join(',\n')}\n]}\n`;
    const preview = previewed(previewLedgerFile(text, { '2026-11-05': { kind: 'leave-sick', status: 'leave' } }));
    expect(preview.changes).toEqual([{ day: '2026-11-01', before: null, after: { status: 'overnight' } }]);
    expect(preview.same).toBe(1);
    expect(preview.bad.map(({ line, why }) => `${line} ${why}`)).toEqual([
      '3 日期“2026-02-30”读不出来，可写成 2026-11-21、2026/11/21 或 2026年11月21日',
      '4 2026-11-02 这一天的内容不认识',
      '5 2026-11-03 这一天的内容不认识',
      '6 2026-11-04 的文字里像有身份证号或手机号',
      '7 2026-11-01 前面已经有一行',
      '8 日期“”读不出来，可写成 2026-11-21、2026/11/21 或 2026年11月21日',
    ]);
  });

  it('takes a day for the same whatever the order of its fields', () => {
    const entries = { '2026-11-02': { note: '走访', status: 'overnight', place: '村委会' } } as const;
    const text =
      '{"type":"zhucun-youshu-days","days":[{"day":"2026-11-02","place":"村委会","status":"overnight","note":"走访"}]}';
    expect(previewLedgerFile(text, entries)).toEqual({ changes: [], same: 1, kept: 0, bad: [] });
  });

  it('says all there is to a day: what it does not name goes, but never a whole record', () => {
    const entries = {
      '2026-11-02': { status: 'leave', kind: 'leave-sick', note: '走访' },
      '2026-11-03': { status: 'overnight' },
    } as const;
    const lines = '{"day":"2026-11-02","status":"leave"},{"day":"2026-11-03","status":"none","note":"约好"}';
    const preview = previewed(previewLedgerFile(`{"type":"zhucun-youshu-days","days":[${lines}]}`, entries));
    expect(preview).toMatchObject({ kept: 1, changes: [{ day: '2026-11-02', after: { status: 'leave' } }] });
    expect(preview.changes[0]?.after).toEqual({ status: 'leave' });
  });

  it.each([
    ['a backup without this tool', '{"tools":{}}'],
    ['a backup without tools', '{"tools":null}'],
    ['a tool without records', '{"tools":{"residency":{}}}'],
    ['records that are no list', '{"tools":{"residency":{"records":{}}}}'],
    ['records that are nothing', '{"tools":{"residency":{"records":[null]}}}'],
    ['nothing', 'null'],
  ])('%s is no file of ours', (_, text) => {
    expect(previewLedgerFile(text, {})).toContain('不是台账导出');
  });

  it('passes over the other records of a backup', () => {
    const records = [
      { key: 'settings', value: { ruleId: 'own', settled: {} } },
      { key: 7, value: {} },
      { key: 'day:2026-11-02', value: { status: 'rest' } },
    ];
    const text = `\uFEFF${JSON.stringify({ tools: { residency: { records } } })}`;
    expect(previewLedgerFile(text, {})).toEqual({
      changes: [{ day: '2026-11-02', before: null, after: { status: 'rest' } }],
      same: 0,
      kept: 0,
      bad: [],
    });
  });

  it('finds the days of a whole backup', () => {
    const records = [
      { key: 'settings', value: {} },
      { key: 'day:2026-11-01', value: { status: 'rest' }, rev: 1 },
    ];
    const backup = JSON.stringify({ type: 'backup', tools: { residency: { version: 1, records } } });
    expect(previewed(previewLedgerFile(backup, {})).changes).toEqual([
      { day: '2026-11-01', before: null, after: { status: 'rest' } },
    ]);
  });

  it.each(['', '{', '[]', 'null', '3', '{"type":"zhucun-youshu-days"}', '{"tools":{"residency":{"records":3}}}'])(
    'refuses %j whole',
    (text) => expect(previewLedgerFile(text, {})).toContain('不是台账导出'),
  );
});

const full: OwnRule = {
  ...ownNumber(55, '某县 2026 ＝“规则”'),
  period: 'quarter',
  holidays: { covers: 'public', effect: 'unknown' },
  leaveApproval: [{ upToDays: 3, by: '乡镇党委书记' }, { by: '县委组织部' }],
  basis: '县委办〔2026〕1 号',
};

describe('a rule for a colleague', () => {
  it('travels as file and as link', () => {
    expect(readRuleFile(ruleFile(full))).toEqual(full);
    expect(readRuleHash(ruleHash(full))).toEqual(full);
    expect(ruleHash(full)).toMatch(/^#rule=[\w-]+$/);
  });

  it.each([
    ['#rule='],
    ['#rule=%%%'],
    ['#rule=bm9wZQ'],
    ['#other'],
    [ruleHash(full).slice(0, -9)],
    [ruleHash({ ...full, extra: 1 } as OwnRule)],
    [ruleHash({ ...full, measure: { kind: 'days', days: 0 } })],
  ])('is refused unless the strict schema knows it: %s', (hash) => expect(readRuleHash(hash)).toBeNull());

  it.each(['', '[]', 'null', '{"type":"zhucun-youshu-rule"}', '{"type":"x","rule":{}}'])('no such file: %j', (text) =>
    expect(readRuleFile(text)).toBeNull(),
  );
});

describe('the form of one’s own rule', () => {
  const draft = draftOf(full);
  it('gives back the rule that it shows', () => {
    expect(ruleOf(draft)).toEqual(full);
    const share: OwnRule = {
      ...ownNumber(1, '三分之二'),
      measure: { kind: 'share', of: 'workdays', numerator: 2, denominator: 3, bound: 'more-than' },
    };
    expect(ruleOf(draftOf(share))).toEqual(share);
  });

  it.each([
    ['no name', { title: ' ' }],
    ['no number', { days: '' }],
    ['no whole number', { days: '5.5' }],
    ['no whole number, however long', { days: '20.000' }],
    ['more days than the quarter has', { days: '93' }],
    ['more than the whole', { measure: 'workdays', numerator: '4', denominator: '3' }],
    ['days of approval without a name', { approval: [{ upToDays: '3', by: '' }] }],
    ['a name with no number of days', { approval: [{ upToDays: 'x', by: '镇长' }] }],
  ] as const)('takes no rule with %s', (_, part) => expect(ruleOf({ ...draft, ...part } as typeof draft)).toBeNull());

  it('takes numbers from a Chinese keyboard', () =>
    expect(ruleOf({ ...draft, period: 'month', days: '１８' })?.measure).toEqual({ kind: 'days', days: 18 }));

  it.each([
    ['month', '31', true],
    ['month', '32', false],
    ['year', '366', true],
    ['term', '400', true],
  ] as const)('%s takes %s days: %s', (period, number, isTaken) =>
    expect(ruleOf({ ...draft, period, days: number }) !== null).toBe(isTaken),
  );
});
