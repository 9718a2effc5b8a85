import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyPlan, compareVersions, planImport, type ToolPlan } from '../../../src/storage/merge.ts';
import type { RecordRow } from '../../../src/storage/rows.ts';
import { rivalRows } from './arbitraries.ts';

const row = (key: string, value: unknown, day: number, rev = 1): RecordRow => ({
  tool: 'assessment',
  key,
  value,
  rev,
  updatedAt: `2026-11-0${day}T08:00:00.000Z`,
});
const counts = ({ added, changed, removed, unchanged, keptNewer }: ToolPlan) => ({
  added,
  changed,
  removed,
  unchanged,
  keptNewer,
});
const merge = (a: RecordRow[], b: RecordRow[]) => applyPlan(a, planImport(a, b, 'merge'));
const sorted = (rows: RecordRow[]) => applyPlan(rows, planImport(rows, [], 'merge'));

const local = [row('a', '同', 1), row('b', '本机旧', 1), row('c', '本机新', 5), row('d', '只在本机', 1)];
const backup = [row('a', '同', 1), row('b', '备份新', 3), row('c', '备份旧', 3), row('e', '只在备份', 1)];

describe('a plan', () => {
  it('to merge keeps the later of two versions and everything either side has', () => {
    const plan = planImport(local, backup, 'merge');
    expect(counts(plan)).toEqual({ added: 1, changed: 1, removed: 0, unchanged: 2, keptNewer: 1 });
    expect(applyPlan(local, plan).map((each) => each.value)).toEqual([
      '同',
      '备份新',
      '本机新',
      '只在本机',
      '只在备份',
    ]);
  });

  it('to replace has what the backup has, no more, no less', () => {
    const plan = planImport(local, backup, 'replace');
    expect(counts(plan)).toEqual({ added: 1, changed: 2, removed: 1, unchanged: 1, keptNewer: 0 });
    expect(applyPlan(local, plan)).toEqual(backup);
  });

  it('counts a record whose value is the same as unchanged, and still takes the later time', () => {
    const plan = planImport([row('a', '同', 1)], [row('a', '同', 2)], 'merge');
    expect(counts(plan)).toMatchObject({ changed: 0, unchanged: 1 });
    expect(plan.put).toEqual([row('a', '同', 2)]);
  });

  it('takes the higher revision where the times are equal', () => {
    expect(merge([row('a', '二', 1, 2)], [row('a', '一', 1, 1)])).toEqual([row('a', '二', 1, 2)]);
    expect(merge([row('a', '一', 1, 1)], [row('a', '二', 1, 2)])).toEqual([row('a', '二', 1, 2)]);
  });
});

describe('for any two sides', () => {
  it('merging again changes nothing', () => {
    fc.assert(
      fc.property(rivalRows, rivalRows, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(planImport(once, b, 'merge').put).toEqual([]);
      }),
    );
  });

  it('it does not matter which is merged into which, nor in what order three are', () => {
    fc.assert(
      fc.property(rivalRows, rivalRows, rivalRows, (a, b, c) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  it('replacing gives the backup, and every record is counted once', () => {
    fc.assert(
      fc.property(rivalRows, rivalRows, fc.constantFrom('merge' as const, 'replace' as const), (a, b, mode) => {
        const plan = planImport(a, b, mode);
        if (mode === 'replace') expect(applyPlan(a, plan)).toEqual(sorted(b));
        const keys = new Set([...a, ...b].map((each) => each.key));
        expect(Object.values(counts(plan)).reduce((sum, n) => sum + n, 0)).toBe(keys.size);
        expect(plan.added - plan.removed).toBe(applyPlan(a, plan).length - a.length);
      }),
    );
  });

  it('the order of versions is a total one', () => {
    fc.assert(
      fc.property(rivalRows, rivalRows, (a, b) => {
        for (const left of a)
          for (const right of b) {
            expect(Math.sign(compareVersions(left, right))).toBe(-Math.sign(compareVersions(right, left)) + 0);
          }
      }),
    );
  });
});
