import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MergeRule } from '../../../src/schemas/records.ts';
import { canonicalJson } from '../../../src/storage/json.ts';
import { mergeValues } from '../../../src/storage/three-way.ts';
import { json } from './arbitraries.ts';

const DAY: MergeRule = { together: ['status', 'approver'], stamps: ['on'] };

const CASES: [what: string, base: unknown, earlier: unknown, later: unknown, value: unknown, clash: boolean][] = [
  ['nobody else changed it', { a: 1 }, { a: 1 }, { a: 2 }, { a: 2 }, false],
  ['only the other changed it', { a: 1 }, { a: 2 }, { a: 1 }, { a: 2 }, false],
  ['both changed it to the same', { a: 1 }, { a: 2 }, { a: 2 }, { a: 2 }, false],
  ['each changed a field', { a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 2 }, { a: 2, b: 2 }, false],
  ['one took a field away, one changed another', { a: 1, b: 1 }, { b: 1 }, { a: 1, b: 2 }, { b: 2 }, false],
  ['both changed one field', { a: 1, b: 1 }, { a: 2, b: 3 }, { a: 3, b: 1 }, { a: 3, b: 3 }, true],
  ['one took a field away that the other changed', { a: 1 }, {}, { a: 2 }, { a: 2 }, true],
  ['both made it new, with different fields', undefined, { a: 1 }, { b: 2 }, { a: 1, b: 2 }, false],
  ['both made it new, differently', undefined, { a: 1 }, { a: 2 }, { a: 2 }, true],
  ['lists are not mixed', { l: [1] }, { l: [1, 2] }, { l: [1, 3] }, { l: [1, 3] }, true],
  ['texts are not mixed', 'a', 'ab', 'ac', 'ac', true],
  [
    'inner fields are mixed',
    { s: { x: 1, y: 1 } },
    { s: { x: 2, y: 1 } },
    { s: { x: 1, y: 2 } },
    { s: { x: 2, y: 2 } },
    false,
  ],
  [
    'an inner clash keeps the part whole',
    { s: { x: 1 } },
    { s: { x: 2, y: 1 } },
    { s: { x: 3 } },
    { s: { x: 3 } },
    true,
  ],
  [
    'bound fields go together',
    { status: 'a', note: 'n' },
    { status: 'b', note: 'n' },
    { status: 'a', note: 'm' },
    { status: 'b', note: 'm' },
    false,
  ],
  [
    'bound fields clash together',
    { status: 'a' },
    { status: 'b' },
    { status: 'a', approver: 'x' },
    { status: 'a', approver: 'x' },
    true,
  ],
  [
    'a stamp is no clash',
    { on: 1, note: 'a' },
    { on: 2, note: 'b' },
    { on: 3, note: 'a' },
    { on: 3, note: 'b' },
    false,
  ],
];

describe('two versions of one record', () => {
  it.each(CASES)('%s', (_what, base, earlier, later, value, clash) => {
    expect(mergeValues(base, earlier, later, DAY)).toEqual({ value, clash });
  });

  it('never lose a change without saying so, whatever they are', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b', 'c'), json);
    fc.assert(
      fc.property(fields, fields, fields, (base, earlier, later) => {
        const merged = mergeValues(base, earlier, later);
        const of = (value: unknown, name: string) => canonicalJson((value as Record<string, unknown>)[name] ?? null);
        for (const name of ['a', 'b', 'c']) {
          const kept = [of(earlier, name), of(later, name)].filter((side) => side !== of(base, name));
          if (!merged.clash && kept.length === 1) expect(of(merged.value, name)).toBe(kept[0]);
          if (!merged.clash && kept.length === 2 && kept[0] === kept[1]) expect(of(merged.value, name)).toBe(kept[0]);
        }
      }),
    );
  });

  it('that do not clash give the same whichever came first', () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 2 }));
    fc.assert(
      fc.property(fields, fields, fields, (base, one, other) => {
        const merged = mergeValues(base, one, other);
        fc.pre(!merged.clash);
        expect(mergeValues(base, other, one)).toEqual(merged);
      }),
    );
  });
});
