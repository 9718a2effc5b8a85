import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, readHeld } from '../../../src/domain/assessment/mapping.ts';
import { score } from '../../../src/domain/assessment/scoring.ts';
import { answersOf, compare, lastDifferent, takeSnapshot } from '../../../src/domain/assessment/snapshots.ts';
import { assessmentRecords } from '../../../src/schemas/assessment-data.ts';
import { answerOf, answersFrom, anyCase, checklistOf, indicatorOf, level, modelOf, UNSURE } from './fixtures.ts';

const stamp = { id: 'k1', today: '2026-05-04', title: '' };

describe('takeSnapshot', () => {
  it('taken, saved, loaded and read back, it gives the same answers and the same result', () => {
    fc.assert(
      fc.property(anyCase, ({ model, answers }) => {
        const kept = new Map(answers).set('gone', answerOf('gone', level(1)));
        const snapshot = takeSnapshot(model, kept, stamp);
        const key = keyOf(model.id, 'snapshot', snapshot.id);
        const parsed = assessmentRecords.parse(key, JSON.parse(JSON.stringify(snapshot)));
        if (!parsed.ok) throw new Error(parsed.reason);
        const [loaded] = readHeld(model.id, [[key, parsed.value]]).snapshots;
        expect(loaded).toEqual(snapshot);
        const back = answersOf(loaded!);
        expect(new Map([...back].sort())).toEqual(new Map([...kept].sort()));
        expect(score(model, back)).toEqual(score(model, kept));
      }),
    );
  });

  it('keeps answers in the order of their ids, whatever the order of answering', () => {
    const snapshot = takeSnapshot(modelOf([[3]]), answersFrom({ c: level(1), a: level(1), b: level(1) }), stamp);
    expect(snapshot.answers.map((each) => each.indicator)).toEqual(['a', 'b', 'c']);
  });

  it('stays as it was when the answers change later', () => {
    const answers = answersFrom({ 's0-g0-i0': level(1) });
    const snapshot = takeSnapshot(modelOf([[1]]), answers, stamp);
    answers.get('s0-g0-i0')!.note = '后来写的';
    expect(snapshot.answers[0]).not.toHaveProperty('note');
  });

  it('keeps the level of each section as worked out that day', () => {
    const snapshot = takeSnapshot(
      modelOf([[2], [1]]),
      answersFrom({ 's0-g0-i0': level(1), 's0-g0-i1': level(2) }),
      stamp,
    );
    expect(snapshot.levels).toEqual([
      { section: 's0', level: 1.5 },
      { section: 's1', level: null },
    ]);
  });
});

describe('compare', () => {
  const model = modelOf([[4]], 3);
  model.sections[0]!.groups[0]!.indicators = [
    indicatorOf('up'),
    indicatorOf('same'),
    indicatorOf('redefined', { comparableSince: 2 }),
    indicatorOf('first'),
  ];
  const before = answersFrom({ up: level(1), same: level(2), redefined: level(0), gone: level(4) });
  const after = answersFrom({ up: level(3), same: level(2), redefined: level(4), first: level(4) });

  it('tells what changed, what did not, and what cannot be compared', () => {
    const { changes, retired } = compare(model, before, after);
    expect(changes.map((c) => [c.indicator.id, c.kind])).toEqual([
      ['up', 'changed'],
      ['same', 'same'],
      ['redefined', 'not-comparable'],
      ['first', 'unscored'],
    ]);
    expect(changes[0]).toMatchObject({ from: 1, to: 3 });
    expect(retired).toEqual(['gone']);
  });

  it('compares nothing that has a level only once, and names what is retired in one order', () => {
    const once = compare(model, answersFrom({ up: level(1), z: level(1), y: level(1) }), answersFrom({ up: UNSURE }));
    expect(once.changes[0]).toMatchObject({ kind: 'unscored', before: { kind: 'level' }, after: { kind: 'unsure' } });
    expect(once.retired).toEqual(['y', 'z']);
  });

  it('scores sections over the comparable indicators alone', () => {
    const [section] = compare(model, before, after).sections;
    expect(section?.before.outcome).toMatchObject({ level: 1.5 });
    expect(section?.after.outcome).toMatchObject({ level: 2.5 });
    expect(section?.before.share.scored).toBe(2);
  });

  it('compares answers of the version since which the levels mean the same', () => {
    const [then, now] = [1, 4].map((n) => new Map([['redefined', answerOf('redefined', level(n), { version: 2 })]]));
    const change = compare(model, then!, now!).changes.find((c) => c.indicator.id === 'redefined');
    expect(change).toMatchObject({ kind: 'changed', from: 1, to: 4 });
  });

  it('finds no change between a set of answers and itself', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const { changes } = compare(each.model, each.answers, each.answers);
        expect(changes.every((c) => c.kind === 'same' || c.kind === 'unscored')).toBe(true);
      }),
    );
  });

  it('calls 不确定 then and a level now unscored, not a rise', () => {
    const { changes } = compare(model, answersFrom({ up: UNSURE }), after);
    expect(changes[0]).toMatchObject({ kind: 'unscored', before: { kind: 'unsure' } });
  });
});

describe('lastDifferent', () => {
  const model = modelOf([[2]]);
  const [a, b] = ['s0-g0-i0', 's0-g0-i1'] as const;
  const kept = (id: string, given: Parameters<typeof answersFrom>[0]) =>
    takeSnapshot(model, answersFrom(given), { ...stamp, id });
  const now = answersFrom({ [a]: level(3), [b]: level(1) });

  it('passes over kept results that are as today, and those without a level to compare', () => {
    const snapshots = [kept('same', { [a]: level(3) }), kept('none', { [b]: UNSURE }), kept('then', { [a]: level(2) })];
    const last = lastDifferent(model, now, snapshots);
    expect(last?.snapshot.id).toBe('then');
    expect(last?.comparison.changes[0]).toMatchObject({ kind: 'changed', from: 2, to: 3 });
    expect(lastDifferent(model, now, snapshots.slice(0, 2))).toBeUndefined();
  });

  it('stops at one that can no longer be compared', () => {
    const newer = modelOf([[1]], 2);
    newer.sections[0]!.groups[0]!.indicators = [indicatorOf(a, { comparableSince: 2 })];
    const today = new Map([[a, answerOf(a, level(3), { version: 2 })]]);
    expect(lastDifferent(newer, today, [kept('old', { [a]: level(3) })])?.comparison.changes[0]?.kind).toBe(
      'not-comparable',
    );
  });
});

it('a checklist keeps its answers and no level', () => {
  const snapshot = takeSnapshot(checklistOf([{ id: 'a' }]), answersFrom({ a: { kind: 'yes' } }), stamp);
  expect(snapshot.levels).toEqual([]);
  expect(answersOf(snapshot).get('a')?.given).toEqual({ kind: 'yes' });
});
