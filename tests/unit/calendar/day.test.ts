import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  civil,
  dayNumber,
  daysBetween,
  daysFromTo,
  fromDayNumber,
  isDay,
  weekday,
} from '../../../src/domain/calendar/day.ts';
import { shanghaiDay } from '../../../src/domain/calendar/today.ts';
import { DaySchema } from '../../../src/schemas/day.ts';
import { DateSchema } from '../../../src/schemas/shared.ts';

const anyDay = fc.integer({ min: -30_000, max: 60_000 }).map(fromDayNumber);

describe('days', () => {
  it.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['1900-02-29', false],
    ['2000-02-29', true],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-1-1', false],
    ['2026-11-21T00:00', false],
    ['', false],
  ])('%s is a day: %s', (text, yes) => expect(isDay(text)).toBe(yes));

  it('is what the records take for one', () => {
    const written = fc.stringMatching(/^\d{4}-[01]\d-[0-3]\d$/);
    fc.assert(
      fc.property(written, (text) => {
        for (const schema of [DaySchema, DateSchema]) expect(schema.safeParse(text).success).toBe(isDay(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['1970-01-01', 0, 4],
    ['2000-02-29', 11016, 2],
    ['2026-11-21', 20778, 6],
    ['1969-12-31', -1, 3],
    ['2024-02-29', 19782, 4],
  ])('%s is day %i of 1970, weekday %i', (day, n, wd) => {
    expect(dayNumber(day)).toBe(n);
    expect(fromDayNumber(n)).toBe(day);
    expect(weekday(day)).toBe(wd);
  });

  it('agrees with the UTC arithmetic of Date on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 60_000 }), (n) => {
        const date = new Date(n * 86_400_000);
        expect(fromDayNumber(n)).toBe(date.toISOString().slice(0, 10));
        expect(weekday(fromDayNumber(n)) % 7).toBe(date.getUTCDay());
      }),
    );
  });

  it('adds and subtracts without loss', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, n) => {
        expect(daysBetween(day, addDays(day, n))).toBe(n);
        expect(addDays(addDays(day, n), -n)).toBe(day);
      }),
    );
  });

  it('crosses leap February and the end of the year', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  });

  it('lists a range from either end', () => {
    expect(daysFromTo('2026-03-01', '2026-02-27')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
    expect(daysFromTo('2026-02-27', '2026-02-27')).toEqual(['2026-02-27']);
  });

  it('refuses what is no day', () => expect(() => civil('2026-02-30')).toThrow(RangeError));
});

describe('today in Shanghai', () => {
  it.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01'],
  ])('%s is %s', (instant, day) => expect(shanghaiDay(Date.parse(instant))).toBe(day));
});
