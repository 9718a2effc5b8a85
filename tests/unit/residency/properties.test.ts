import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { addDays, daysFromTo } from '../../../src/domain/calendar/day.ts';
import { assessPeriod, type AssessInput } from '../../../src/domain/residency/assess.ts';
import {
  commit,
  emptyHistory,
  redo,
  setDetails,
  setStatus,
  undo,
  type History,
} from '../../../src/domain/residency/edit.ts';
import { readAt } from '../../../src/domain/residency/reading.ts';
import type { Outcome } from '../../../src/domain/residency/types.ts';
import { anyDay, anyStatus, entriesAround, publishedDay, situation } from './arbitraries.ts';
import { assessed, calendar } from './fixtures.ts';

/** A slow shared machine must not turn a property into a time-out. */
vi.setConfig({ testTimeout: 60_000 });
const RUNS = { numRuns: Number(process.env.PROPERTY_RUNS ?? 250) };

const RANK: Record<Outcome['kind'], number> = { impossible: 0, unknown: 1, notYet: 2, met: 3 };

const both = (input: AssessInput) => {
  const { readings } = assessed(input);
  return [readings[0], readings[1] ?? readings[0]] as const;
};

/** Leaves out what happens outside every posting. */
const judged = (input: AssessInput) => fc.pre(assessPeriod(input).kind === 'assessed');

describe('counting', () => {
  it('strict is never above generous', () => {
    fc.assert(
      fc.property(situation(anyDay), (s) => {
        judged({ ...s, calendar });
        const [strict, generous] = both({ ...s, calendar });
        expect(strict.count.min).toBeLessThanOrEqual(generous.count.min);
        expect(strict.count.max).toBeLessThanOrEqual(generous.count.max);
        expect(strict.required.min).toBeGreaterThanOrEqual(generous.required.min);
        expect(strict.required.max).toBeGreaterThanOrEqual(generous.required.max);
      }),
      RUNS,
    );
  });

  it('strict is never better off than generous where holidays are published', () => {
    fc.assert(
      fc.property(situation(publishedDay.filter((day) => day < '2026-11-01' && day > '2024-03-01')), (s) => {
        judged({ ...s, calendar });
        const [strict, generous] = both({ ...s, calendar });
        expect(RANK[strict.outcome.kind]).toBeLessThanOrEqual(RANK[generous.outcome.kind]);
      }),
      RUNS,
    );
  });

  it('every reading between the two ends lies between their results', () => {
    fc.assert(
      fc.property(situation(publishedDay), fc.func(fc.boolean()), (s, pick) => {
        judged({ ...s, calendar });
        const { choices } = readAt(s.rule, s.settled, 'strict');
        const generous = new Map(readAt(s.rule, s.settled, 'generous').choices.map((c) => [c.point, c.value]));
        const mixed = Object.fromEntries(
          choices.map((c) => [c.point, pick(c.point) ? c.value : (generous.get(c.point) ?? '')]),
        );
        const [low, high] = both({ ...s, calendar });
        const [middle] = both({ ...s, settled: mixed, calendar });
        expect(middle.count.min).toBeGreaterThanOrEqual(low.count.min);
        expect(middle.count.max).toBeLessThanOrEqual(high.count.max);
        expect(middle.required.min).toBeGreaterThanOrEqual(high.required.min);
        expect(middle.required.max).toBeLessThanOrEqual(low.required.max);
      }),
      RUNS,
    );
  });

  it('a day in the village never lowers a count', () => {
    fc.assert(
      fc.property(situation(anyDay), fc.integer({ min: -40, max: 0 }), (s, n) => {
        const day = addDays(s.today, n);
        judged({ ...s, at: day, calendar });
        const before = both({ ...s, at: day, calendar });
        const after = both({ ...s, at: day, entries: { ...s.entries, [day]: { status: 'overnight' } }, calendar });
        const could = s.rule.counts.overnight === 'yes' || s.entries[day] === undefined;
        for (const side of [0, 1] as const) {
          if (!could && side === 0) continue; // a strict reading may not count a night in the village at all
          expect(after[side].count.min).toBeGreaterThanOrEqual(before[side].count.min);
          expect(after[side].count.max).toBeGreaterThanOrEqual(before[side].count.max);
        }
      }),
      RUNS,
    );
  });

  it('an outcome agrees with its numbers', () => {
    fc.assert(
      fc.property(situation(publishedDay), (s) => {
        judged({ ...s, at: s.today, calendar });
        for (const { outcome, count, required, left } of assessed({ ...s, at: s.today, calendar }).readings) {
          if (outcome.kind === 'met') expect(count.min).toBeGreaterThanOrEqual(required.max);
          else expect(count.max).toBeLessThan(required.min);
          if (outcome.kind === 'notYet') expect(count.min + left.min).toBeGreaterThanOrEqual(required.max);
          if (outcome.kind === 'impossible') expect(count.max + left.max).toBeLessThan(required.min);
        }
      }),
      RUNS,
    );
  });
});

describe('editing', () => {
  const act = fc.record({
    from: fc.integer({ min: -30, max: 30 }),
    to: fc.integer({ min: -30, max: 30 }),
    status: anyStatus,
  });

  it('a range equals its days one by one', () => {
    fc.assert(
      fc.property(
        anyDay.chain((d) => fc.tuple(fc.constant(d), entriesAround(d))),
        act,
        ([day, entries], { from, to, status }) => {
          const days = daysFromTo(addDays(day, from), addDays(day, to));
          const start = emptyHistory(entries);
          const atOnce = commit(start, setStatus(entries, days, status));
          const oneByOne = days.reduce<History>((h, d) => commit(h, setStatus(h.entries, [d], status)), start);
          expect(atOnce.entries).toEqual(oneByOne.entries);
        },
      ),
    );
  });

  it('undo after do is identity, redo after undo too', () => {
    fc.assert(
      fc.property(
        anyDay.chain((d) => fc.tuple(fc.constant(d), entriesAround(d))),
        fc.array(act, { maxLength: 8 }),
        ([day, entries], acts) => {
          const states = [emptyHistory(entries)];
          for (const { from, to, status } of acts) {
            const now = states[states.length - 1] as History;
            const days = daysFromTo(addDays(day, from), addDays(day, to));
            const next = commit(now, setStatus(now.entries, days, status));
            if (next !== now) states.push(next);
          }
          let h = states[states.length - 1] as History;
          for (const state of states.slice(0, -1).reverse()) {
            h = undo(h)?.history as History;
            expect(h.entries).toEqual(state.entries);
          }
          expect(undo(h)).toBeNull();
          for (const state of states.slice(1)) {
            h = redo(h)?.history as History;
            expect(h.entries).toEqual(state.entries);
          }
          expect(redo(h)).toBeNull();
        },
      ),
    );
  });

  it('typing is one act, taken back whole; every step that is left changes something', () => {
    const stroke = fc.record({ n: fc.constantFrom(0, 1), note: fc.constantFrom('', '雨', '雨大') });
    fc.assert(
      fc.property(anyDay, fc.array(stroke, { maxLength: 30, size: 'max' }), (from, strokes) => {
        const start = emptyHistory({ [from]: { status: 'rest', note: '雨' } });
        const done = strokes.reduce((h, { n, note }) => {
          const day = addDays(from, n);
          return commit(h, { ...setDetails(h.entries, [day], { note }), merge: day });
        }, start);
        let h = done;
        for (let back = undo(h); back; back = undo(h)) {
          expect(back.history.entries).not.toEqual(h.entries);
          h = back.history;
        }
        expect(h.entries).toEqual(start.entries);
        for (let again = redo(h); again; again = redo(h)) h = again.history;
        expect(h).toEqual(done);
      }),
    );
  });

  it('changing one day of a range leaves the others', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 30 }),
        fc.nat(),
        anyStatus.filter((s) => s !== 'leave'),
        (day, n, k, status) => {
          const days = daysFromTo(day, addDays(day, n));
          const range = commit(emptyHistory({}), setStatus({}, days, 'leave'));
          const one = days[k % days.length] as string;
          const changed = commit(range, setStatus(range.entries, [one], status));
          for (const other of days.filter((d) => d !== one))
            expect(changed.entries[other]).toEqual({ status: 'leave' });
          expect(undo(changed)?.history.entries).toEqual(range.entries);
          expect(setDetails(changed.entries, [one], {}).changes).toEqual([]);
        },
      ),
    );
  });
});
