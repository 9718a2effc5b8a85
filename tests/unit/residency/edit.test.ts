import { describe, expect, it } from 'vitest';
import {
  commit,
  commonEntry,
  emptyHistory,
  setDetails,
  setStatus,
  tidy,
  undo,
  type History,
} from '../../../src/domain/residency/edit.ts';
import { move, onWeekdays, selectedDays } from '../../../src/domain/residency/select.ts';
import { DETAIL_KINDS } from '../../../src/schemas/residency-rule.ts';
import { KINDS, residencyRecords } from '../../../src/schemas/residency-data.ts';

const day = '2026-11-21';
const type = (history: History, text: string) =>
  commit(history, { ...setDetails(history.entries, [day], { note: text }), merge: `note:${day}` });

describe('edits', () => {
  it('drop what does not belong to the new status', () => {
    const leave = {
      status: 'leave',
      kind: 'leave-sick',
      approver: '乡镇党委书记',
      leaveState: 'approved',
      note: '看病',
    } as const;
    expect(setStatus({ [day]: leave }, [day], 'overnight').changes[0]?.after).toEqual({
      status: 'overnight',
      note: '看病',
    });
    expect(setStatus({ [day]: leave }, [day], 'errand').changes[0]?.after).toEqual({
      status: 'errand',
      approver: '乡镇党委书记',
      leaveState: 'approved',
      note: '看病',
    });
  });

  it('keep nothing where nothing is said', () => {
    expect(tidy({ status: 'none' })).toBeNull();
    expect(tidy({ status: 'none', note: '' })).toBeNull();
    expect(tidy({ status: 'none', note: '下雨' })).toEqual({ status: 'none', note: '下雨' });
    expect(setStatus({ [day]: { status: 'rest' } }, [day], 'none').changes[0]?.after).toBeNull();
  });

  it('leave no step where nothing changed', () => {
    const history = emptyHistory({ [day]: { status: 'rest' } });
    expect(commit(history, setStatus(history.entries, [day], 'rest'))).toBe(history);
  });

  it('take typing back in one go, and what came before apart', () => {
    const started = commit(emptyHistory({}), setStatus({}, [day], 'errand'));
    const typed = ['开', '开会', '开会，晚归'].reduce(type, started);
    expect(typed.past).toHaveLength(2);
    expect(undo(typed)?.history.entries).toEqual({ [day]: { status: 'errand' } });
  });

  it('forget what was undone once something new is done', () => {
    const first = commit(emptyHistory({}), setStatus({}, [day], 'errand'));
    const back = undo(first)?.history as History;
    expect(back.future).toHaveLength(1);
    expect(commit(back, setStatus(back.entries, [day], 'leave')).future).toEqual([]);
  });
});

describe('details of a range', () => {
  const days = ['2026-11-19', '2026-11-20', day];
  const sick = { status: 'leave', kind: 'leave-sick', reason: '看病' } as const;
  const entries = { '2026-11-19': sick, [day]: { ...sick, reason: '复查' } };

  it('show what the days with a status have in common', () => {
    expect(commonEntry(entries, days)).toEqual({ status: 'leave', kind: 'leave-sick' });
    expect(commonEntry({ ...entries, '2026-11-20': { status: 'rest' } }, days)).toEqual({ status: 'none' });
    expect(commonEntry({ '2026-11-20': { status: 'none', note: '约好' } }, days)).toBeUndefined();
  });

  it('are written to the days with a status, in one act', () => {
    const done = commit(emptyHistory(entries), setDetails(entries, days, { approver: '镇长' }));
    expect(done.entries).toEqual({
      '2026-11-19': { ...sick, approver: '镇长' },
      [day]: { ...sick, reason: '复查', approver: '镇长' },
    });
    expect(undo(done)?.history.entries).toEqual(entries);
  });

  it('of a single day that is 未记 are its note', () => {
    expect(setDetails({}, [day], { note: '下雨' }).changes[0]?.after).toEqual({ status: 'none', note: '下雨' });
  });
});

describe('choosing days', () => {
  it('takes the weekdays that are meant', () => {
    expect(onWeekdays(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'], [6, 1])).toEqual([
      '2026-11-21',
      '2026-11-23',
    ]);
  });

  const at = { cursor: '2026-11-21', anchor: null };
  it.each([
    ['ArrowLeft', '2026-11-20'],
    ['ArrowRight', '2026-11-22'],
    ['ArrowUp', '2026-11-14'],
    ['ArrowDown', '2026-11-28'],
    ['Home', '2026-11-16'],
    ['End', '2026-11-22'],
    ['PageUp', '2026-10-21'],
    ['PageDown', '2026-12-21'],
  ] as const)('%s goes to %s', (key, to) => expect(move(at, key, false)).toEqual({ cursor: to, anchor: null }));

  it('extends from where it began, in both directions', () => {
    const once = move(at, 'ArrowLeft', true);
    const twice = move(once, 'ArrowLeft', true);
    expect(selectedDays(twice)).toEqual(['2026-11-19', '2026-11-20', '2026-11-21']);
    expect(selectedDays(move(twice, 'ArrowRight', false))).toEqual(['2026-11-20']);
  });
});

describe('records', () => {
  const entry = { status: 'overnight' };
  it.each([
    ['day:2026-11-21', entry, true],
    ['day:2026-02-29', entry, false],
    ['day:2024-02-29', entry, true],
    ['day:2026-11-31', entry, false],
    ['day:2026-11-21', { status: 'present' }, false],
    ['day:2026-11-21', { ...entry, villager: 'x' }, false],
    ['day:2026-11-21', { ...entry, note: '' }, false],
    ['day:2026-11-21', { ...entry, note: '写'.repeat(301) }, false],
    ['settings', { ruleId: 'own', settled: { own: { errand: 'yes' } } }, true],
    ['settings', { ruleId: 'Own', settled: {} }, false],
    ['local:2026-11-21', { kind: 'off', name: '县庆' }, true],
    ['local:2026-02-30', { kind: 'off' }, false],
    ['posting:a1', { from: '2026-05-16', village: '某村' }, true],
    ['event:e1', { date: '2026-05-16', type: 'talk' }, true],
    ['rank:1', {}, false],
  ])('%s %j is kept: %s', (key, value, ok) => expect(residencyRecords.parse(key, value).ok).toBe(ok));

  it('know the same kinds as the rules', () => expect([...KINDS]).toEqual([...DETAIL_KINDS]));
});
