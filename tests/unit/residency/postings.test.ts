import { describe, expect, it } from 'vitest';
import { postingAt, postingsIn } from '../../../src/domain/residency/postings.ts';

/** Two postings with a gap of a week, and one that lasts; not in order, as the store gives them. */
const SECOND = { from: '2025-03-01', to: '2025-12-31' };
const FIRST = { from: '2024-01-10', to: '2025-02-20' };
const THIRD = { from: '2026-01-08' };
const POSTINGS = [SECOND, THIRD, FIRST];

describe('the posting of a day', () => {
  it.each([
    ['before all of them', '2023-12-31', FIRST],
    ['the first day', '2024-01-10', FIRST],
    ['the last day', '2025-02-20', FIRST],
    ['in a gap: the one that ended before it', '2025-02-21', FIRST],
    ['the day before the next', '2025-02-28', FIRST],
    ['the first day of the next', '2025-03-01', SECOND],
    ['its last day', '2025-12-31', SECOND],
    ['in the second gap', '2026-01-07', SECOND],
    ['the first day of the one that lasts', '2026-01-08', THIRD],
    ['long after it began', '2030-06-01', THIRD],
  ])('%s', (_, day, is) => expect(postingAt(POSTINGS, day)).toBe(is));

  it('is none where none is entered', () => expect(postingAt([], '2026-01-01')).toBeUndefined());
});

/** Entered on two devices and put together: the form refuses it, a merge can't. */
describe('the posting of a day where two overlap', () => {
  const lasting = { from: '2024-01-01' };
  const ended = { from: '2024-01-01', to: '2024-09-30' };
  const short = { from: '2024-06-01', to: '2024-06-30' };
  it.each([
    ['after the short one, the one that lasts', [short, lasting], '2024-07-15', lasting],
    ['on the last day of the longer one', [short, ended], '2024-09-30', ended],
    ['after both, the one that began last', [short, ended], '2024-10-01', short],
  ])('%s', (_, postings, day, is) => expect(postingAt(postings, day)).toBe(is));

  it('is the same in whatever order they are entered: those of one first day stand by their last', () => {
    const all = [short, lasting, ended];
    for (const postings of [all, [...all].reverse()]) {
      expect(postingsIn(postings, '', '9999')).toEqual([ended, lasting, short]);
      expect(postingAt(postings, '2024-02-01')).toBe(ended);
    }
  });
});

describe('the postings of some days', () => {
  it.each([
    ['all, in order', '2024-01-01', '2026-12-31', [FIRST, SECOND, THIRD]],
    ['those that end and begin in it', '2025-02-01', '2025-03-31', [FIRST, SECOND]],
    ['its last day is one of them', '2025-02-20', '2025-02-28', [FIRST]],
    ['its first day is one of them', '2025-02-21', '2025-03-01', [SECOND]],
    ['none in the gap', '2025-02-21', '2025-02-28', []],
    ['the one that lasts, long after it began', '2030-01-01', '2030-01-31', [THIRD]],
  ])('%s', (_, from, to, is) => expect(postingsIn(POSTINGS, from, to)).toEqual(is));
});
