import { describe, expect, it } from 'vitest';
import { keyOf, placeKey, readHeld, shareKey } from '../../../src/domain/assessment/mapping.ts';
import { assessmentRecords } from '../../../src/schemas/assessment-data.ts';
import { answerOf, level } from './fixtures.ts';

const action = (id: string, created: string) => ({ id, indicator: 'a', text: '做', created });
const snapshot = (id: string, on: string) => ({ id, version: 1, on, title: '', answers: [], levels: [] });

describe('readHeld', () => {
  // Read within each test, so that a mutant is in force when it is read.
  const read = (model = 'four-tasks') =>
    readHeld(model, [
      [keyOf('four-tasks', 'answer', 'a'), answerOf('a', level(1))],
      [keyOf('four-tasks', 'answer', 'no-longer-there'), answerOf('no-longer-there', level(2))],
      [keyOf('township', 'answer', 'b'), answerOf('b', level(1))],
      [keyOf('four-tasks', 'snapshot', 'old'), snapshot('old', '2026-01-01')],
      [keyOf('four-tasks', 'snapshot', 'new-1'), snapshot('new-1', '2026-02-01')],
      [keyOf('four-tasks', 'snapshot', 'new-2'), snapshot('new-2', '2026-02-01')],
      [keyOf('four-tasks', 'action', 'z'), action('z', '2026-01-01')],
      [keyOf('four-tasks', 'action', 'w'), action('w', '2026-02-01')],
      [keyOf('four-tasks', 'action', 'y'), action('y', '2026-01-01')],
      [keyOf('four-tasks', 'action', 'x'), action('x', '2025-12-01')],
      [keyOf('four-tasks', 'target', 'a'), { indicator: 'a', level: 3, on: '2026-01-01' }],
      [placeKey('four-tasks'), { indicator: 'a' }],
      [shareKey('four-tasks'), { token: '0123456789abcdef' }],
      ['four-tasks:unheard-of:x', { what: 1 }],
    ]);

  it('keeps answers to unknown indicators, and leaves other models alone', () => {
    expect([...read().answers.keys()]).toEqual(['a', 'no-longer-there']);
    expect([...read('township').answers.keys()]).toEqual(['b']);
    expect(read('township').snapshots).toEqual([]);
    expect(read('no-such-model')).toEqual({
      answers: new Map(),
      snapshots: [],
      actions: [],
      targets: new Map(),
      place: undefined,
      share: undefined,
    });
  });

  it('puts snapshots newest first and actions by day, then id', () => {
    const held = read();
    expect(held.snapshots.map((s) => s.id)).toEqual(['new-2', 'new-1', 'old']);
    expect(held.actions.map((a) => a.id)).toEqual(['x', 'y', 'z', 'w']);
  });

  it('reads targets, the place and the number for groups', () => {
    const held = read();
    expect(held.targets.get('a')?.level).toBe(3);
    expect(held.place).toBe('a');
    expect(held.share).toBe('0123456789abcdef');
  });
});

describe('assessmentRecords', () => {
  const good: [string, unknown][] = [
    ['four-tasks:answer:branch-life', answerOf('branch-life', level(4), { redLine: 'no', note: '记' })],
    ['four-tasks:answer:an-indicator-of-tomorrow', answerOf('an-indicator-of-tomorrow', { kind: 'na', reason: '' })],
    ['four-tasks:snapshot:k1-2', snapshot('k1-2', '2026-01-01')],
    ['four-tasks:action:k1', { ...action('k1', '2026-01-01'), due: '2026-02-01', helper: '乡镇', sign: '看得到' }],
    ['four-tasks:target:a', { indicator: 'a', level: 3, on: '2026-01-01' }],
    ['four-tasks:place', { indicator: 'a' }],
    ['accountability:answer:a', answerOf('a', { kind: 'yes' })],
    ['accountability:answer:a', answerOf('a', { kind: 'no' })],
    ['four-tasks:share', { token: '0123456789abcdef' }],
  ];
  it.each(good)('takes %s as it is', (key, value) => {
    expect(assessmentRecords.parse(key, value)).toEqual({ ok: true, value });
  });

  const bad: [name: string, key: string, value: unknown][] = [
    ['a level of 5', 'four-tasks:answer:a', { ...answerOf('a', level(4)), given: { kind: 'level', level: 5 } }],
    [
      'a level between two',
      'four-tasks:answer:a',
      { ...answerOf('a', level(4)), given: { kind: 'level', level: 1.5 } },
    ],
    ['a field nobody knows', 'four-tasks:answer:a', { ...answerOf('a', level(4)), points: 100 }],
    ['a key of another indicator', 'four-tasks:answer:b', answerOf('a', level(4))],
    ['a snapshot under another id', 'four-tasks:snapshot:b', snapshot('a', '2026-01-01')],
    ['a day that is none', 'four-tasks:action:a', action('a', '2026-13-01')],
    ['a key of no kind', 'four-tasks:score:a', { level: 1 }],
    ['a token that is none', 'four-tasks:share', { token: '张三' }],
    ['a key without a model', 'answer:a', answerOf('a', level(4))],
  ];
  it.each(bad)('refuses %s', (_name, key, value) => {
    expect(assessmentRecords.parse(key, value)).toMatchObject({ ok: false });
  });
});
