import { describe, expect, it } from 'vitest';
import {
  commit,
  commonEntry,
  emptyHistory,
  redo,
  setDetails,
  setStatus,
  tidy,
  undo,
  type History,
} from '../../../src/domain/residency/edit.ts';
import { move, onWeekdays, selectedDays } from '../../../src/domain/residency/select.ts';
import type { DayEntry, Entries } from '../../../src/domain/residency/types.ts';
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

  it.each<[DayEntry, DayEntry]>([
    [{ status: 'overnight', place: '', reason: '', approver: '', note: '' }, { status: 'overnight' }],
    [{ status: 'overnight', reason: '开会', approver: '镇长', leaveState: 'approved' }, { status: 'overnight' }],
    [{ status: 'leave', place: '', reason: '', approver: '', note: '' }, { status: 'leave' }],
    [
      { status: 'leave', kind: 'errand-trip', reason: '看病' },
      { status: 'leave', reason: '看病' },
    ],
    [
      { status: 'overnight', place: '村委会', note: '值班' },
      { status: 'overnight', place: '村委会', note: '值班' },
    ],
  ])('keep no empty field, and none of another status: %j', (entry, is) => expect(tidy(entry)).toStrictEqual(is));

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

  it('take back what was typed first of all, and typing over days of which some had the word before', () => {
    expect(undo(type(emptyHistory({}), '下雨'))?.history.entries).toEqual({});
    const before: Entries = { [day]: { status: 'rest', note: '雨' }, '2026-11-22': { status: 'rest' } };
    const typeAll = (history: History, note: string) =>
      commit(history, { ...setDetails(history.entries, [day, '2026-11-22'], { note }), merge: 'note' });
    const typed = ['雨', '雨大'].reduce(typeAll, emptyHistory(before));
    expect(typed.entries['2026-11-22']).toEqual({ status: 'rest', note: '雨大' });
    expect(typed.past).toHaveLength(1);
    expect(undo(typed)?.history.entries).toEqual(before);
  });

  it('leave no step where what was typed was deleted again', () => {
    const started = commit(emptyHistory({}), setStatus({}, [day], 'errand'));
    const typed = ['开', '开会', '开', ''].reduce(type, started);
    expect(typed).toEqual(started);
  });

  it('take back one after another all that was done, and do it again', () => {
    const statuses = ['overnight', 'rest', 'leave'] as const;
    const done = statuses.reduce(
      (history, status) => commit(history, setStatus(history.entries, [day], status)),
      ['开', '开会'].reduce(type, emptyHistory({})),
    );
    const steps = [done];
    for (let back = undo(done); back; back = undo(back.history)) steps.push(back.history);
    expect(steps.map(({ entries }) => entries[day]?.status)).toEqual(['leave', 'rest', 'overnight', 'none', undefined]);
    let again = steps[steps.length - 1] as History;
    for (let step = redo(again); step; step = redo(again)) again = step.history;
    expect(again).toEqual(done);
    // A word after them joins no act but its own.
    const more = ['晚', '晚归'].reduce(type, done);
    expect(undo(more)?.history).toMatchObject({ entries: done.entries, past: done.past });
  });

  it('remember the last two hundred acts', () => {
    let history = emptyHistory({});
    for (let i = 0; i < 205; i += 1) {
      history = commit(history, setStatus(history.entries, [day], i % 2 ? 'rest' : 'overnight'));
    }
    expect(history.past).toHaveLength(200);
    expect(history.past[0]?.changes[0]?.before).toEqual({ status: 'overnight' });
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

  it('leave the days of a range alone that are 未记', () => {
    expect(setDetails(entries, days, { note: '下雨' }).changes.map((change) => change.day)).toEqual([
      '2026-11-19',
      day,
    ]);
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
    ['posting:a1', { from: '2026-02-30' }, false],
    ['posting:a1', { from: '2026-02-01', to: '2026-02-29' }, false],
    ['posting:a1', { from: '0026-05-16' }, false],
    ['posting:a1', { from: '1989-12-31' }, false],
    ['posting:a1', { from: '1990-01-01', to: '2100-12-31' }, true],
    ['posting:a1', { from: '2026-05-16', to: '2101-01-01' }, false],
    ['event:e1', { date: '2026-05-16', type: 'talk' }, true],
    ['event:e1', { date: '2026-02-30', type: 'talk' }, false],
    // A device whose clock was never set.
    ['event:e1', { date: '1970-01-01', type: 'talk' }, true],
    ['rank:1', {}, false],
  ])('%s %j is kept: %s', (key, value, ok) => expect(residencyRecords.parse(key, value).ok).toBe(ok));

  it('know the same kinds as the rules', () => expect([...KINDS]).toEqual([...DETAIL_KINDS]));
});
