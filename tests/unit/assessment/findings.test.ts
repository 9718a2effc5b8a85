import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lifts, strongest, uncertain, weakest } from '../../../src/domain/assessment/findings.ts';
import { findIndicator } from '../../../src/domain/assessment/model.ts';
import { levelOf, score } from '../../../src/domain/assessment/scoring.ts';
import { answerOf, answersFrom, anyCase, level, modelOf, na, UNSURE } from './fixtures.ts';

const model = modelOf([[3, 1], [2]]);
const answers = answersFrom({
  's0-g0-i0': level(2),
  's0-g0-i1': level(0),
  's0-g0-i2': level(4),
  's0-g1-i0': UNSURE,
  's1-g0-i0': level(0),
  's1-g0-i1': level(3),
});
const names = (list: { indicator: { id: string } }[]) => list.map((f) => f.indicator.id);

describe('findings', () => {
  it('weakest: the lowest first, equal ones in the order of the model, never level 4', () => {
    expect(names(weakest(model, answers, 9))).toEqual(['s0-g0-i1', 's1-g0-i0', 's0-g0-i0', 's1-g0-i1']);
    expect(names(weakest(model, answers, 2))).toEqual(['s0-g0-i1', 's1-g0-i0']);
  });

  it('gives the step up from the level at hand', () => {
    expect(weakest(model, answers, 9).map((f) => f.next)).toEqual([['零到一'], ['零到一'], ['二到三'], ['三到四']]);
    expect(strongest(model, answers, 1)[0]?.next).toEqual([]);
  });

  it('strongest: not merely in the order of the model', () => {
    const rising = answersFrom({ 's0-g0-i0': level(3), 's0-g0-i1': level(4) });
    expect(names(strongest(model, rising, 9))).toEqual(['s0-g0-i1', 's0-g0-i0']);
  });

  it('lifts: of equal gains the lower level first', () => {
    const equal = answersFrom({ 's0-g0-i0': level(3), 's0-g0-i1': level(1) });
    expect(names(lifts(modelOf([[2]]), equal, 9))).toEqual(['s0-g0-i1', 's0-g0-i0']);
  });

  it('lifts: none while the overall level is provisional', () => {
    expect(lifts(model, answersFrom({ 's0-g0-i0': level(3), 's1-g0-i1': level(1) }), 9)).toEqual([]);
  });

  it('finds an indicator with its section and group', () => {
    expect(findIndicator(model, 's0-g1-i0')).toMatchObject({ section: { id: 's0' }, group: { id: 's0-g1' } });
    expect(findIndicator(model, 'gone')).toBeUndefined();
  });

  it('strongest: level 3 and up, the highest first', () => {
    expect(names(strongest(model, answers, 9))).toEqual(['s0-g0-i2', 's1-g0-i1']);
  });

  it('uncertain: exactly those answered 不确定', () => {
    expect(names(uncertain(model, answers))).toEqual(['s0-g1-i0']);
    expect(uncertain(model, answersFrom({ 's0-g0-i0': na() }))).toEqual([]);
  });

  it('lifts: the gain is what the overall level really gains', () => {
    const [first] = lifts(model, answers, 9);
    expect(first?.indicator.id).toBe('s1-g0-i0');
    expect(first?.gain).toBeCloseTo(0.25);
    expect(names(lifts(model, answers, 9))).not.toContain('s0-g0-i2');
  });

  it('lifts agree with scoring, and none is negative', () => {
    fc.assert(
      fc.property(anyCase, (each) => {
        const before = levelOf(score(each.model, each.answers).outcome) ?? 0;
        const list = lifts(each.model, each.answers, 99);
        for (const lift of list) {
          const id = lift.indicator.id;
          const raised = new Map(each.answers).set(id, answerOf(id, level(lift.level + 1)));
          expect(before + lift.gain).toBeCloseTo(levelOf(score(each.model, raised).outcome) ?? -1);
          expect(lift.gain).toBeGreaterThan(0);
        }
        for (const [i, lift] of list.entries())
          expect(lift.gain).toBeGreaterThanOrEqual((list[i + 1]?.gain ?? 0) - 1e-6);
      }),
    );
  });
});
