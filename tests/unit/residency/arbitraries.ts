import fc from 'fast-check';
import { addDays, fromDayNumber, type Day } from '../../../src/domain/calendar/day.ts';
import { KINDS, STATUSES } from '../../../src/schemas/residency-data.ts';
import type { CountingRule, DayEntry, Entries, Tri } from '../../../src/domain/residency/types.ts';

/** 2024-01-01 … 2027-12-31: a leap year, and a year whose holidays are not published. */
export const anyDay = fc.integer({ min: 19_723, max: 21_183 }).map(fromDayNumber);
export const publishedDay = fc.integer({ min: 19_723, max: 20_818 }).map(fromDayNumber);

export const anyStatus = fc.constantFrom(...STATUSES);
const anyTri = fc.constantFrom<Tri>('yes', 'no', 'unknown');

export const anyEntry: fc.Arbitrary<DayEntry> = fc.record(
  { status: anyStatus, kind: fc.constantFrom(...KINDS), note: fc.string({ minLength: 1, maxLength: 5 }) },
  { requiredKeys: ['status'] },
);

/** Entries in the 400 days around a day. */
export const entriesAround = (day: Day): fc.Arbitrary<Entries> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: -200, max: 200 }), anyEntry), {
      maxLength: 120,
      size: 'max',
      selector: ([n]) => n,
    })
    .map((list) => Object.fromEntries(list.map(([n, entry]) => [addDays(day, n), entry])));

const measure: fc.Arbitrary<CountingRule['measure']> = fc.oneof(
  fc.record({
    kind: fc.constant('days' as const),
    options: fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 2 }),
  }),
  fc.record({
    kind: fc.constant('share' as const),
    of: fc.constantFrom('workdays' as const, 'calendar-days' as const),
    numerator: fc.integer({ min: 1, max: 3 }),
    denominator: fc.integer({ min: 3, max: 4 }),
    bound: fc.constantFrom('at-least' as const, 'more-than' as const),
  }),
);

export const anyRule: fc.Arbitrary<CountingRule> = fc.record({
  id: fc.constant('any'),
  period: fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const),
  measure,
  counts: fc.record({
    overnight: fc.constantFrom<Tri>('yes', 'unknown'),
    daytime: anyTri,
    errand: anyTri,
    leave: anyTri,
    weekend: anyTri,
    holiday: anyTri,
  }),
  details: fc.record({ 'errand-meeting': anyTri, 'leave-sick': anyTri }, { requiredKeys: [] }),
  holidays: fc.option(
    fc.record({
      covers: fc.constantFrom('public' as const, 'public-and-weekend' as const, 'unknown' as const),
      effect: fc.constantFrom('not-counted' as const, 'not-demanded' as const, 'unknown' as const),
    }),
  ),
  proRata: anyTri,
});

export const anyPosting = (day: Day) =>
  fc.option(
    fc
      .record({ from: fc.integer({ min: -60, max: 10 }), length: fc.option(fc.integer({ min: 0, max: 300 })) })
      .map((p) => ({
        from: addDays(day, p.from),
        to: p.length === null ? undefined : addDays(day, p.from + p.length),
      })),
    { nil: undefined },
  );

/** A rule with some points answered, a posting, records around today, and a day that is asked about. */
export const situation = (days: typeof anyDay) =>
  days.chain((today) =>
    fc.record({
      rule: anyRule,
      today: fc.constant(today),
      at: fc.integer({ min: -40, max: 40 }).map((n) => addDays(today, n)),
      entries: entriesAround(today),
      posting: anyPosting(today),
      settled: fc.dictionary(
        fc.constantFrom('errand', 'leave', 'covers', 'effect'),
        fc.constantFrom('yes', 'no', 'public', 'not-counted'),
      ),
    }),
  );
