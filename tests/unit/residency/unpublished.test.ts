import { describe, expect, it } from 'vitest';
import { daysFromTo } from '../../../src/domain/calendar/day.ts';
import { holidayCalendar } from '../../../src/domain/calendar/holidays.ts';
import { ownCountingRule, ownNumber } from '../../../src/domain/residency/rule.ts';
import type { Entries } from '../../../src/domain/residency/types.ts';
import { all, assess, COUNTY, entriesOf, holidayYears, rule } from './fixtures.ts';

/** 2027 is not published, but the visitor entered 1–20 March as worked: those surely count, the later days perhaps. */
const local = Object.fromEntries(daysFromTo('2027-03-01', '2027-03-20').map((day) => [day, { kind: 'work' as const }]));
const calendar = holidayCalendar(holidayYears, local);
/** So many days a month; a public holiday in the village does not count. */
const asks = (days: number) => {
  const own = ownNumber(days, '本县');
  const counts = { ...own.counts, daytime: 'no', errand: 'no', leave: 'no', holiday: 'no' } as const;
  return ownCountingRule('own', { ...own, counts, proRata: 'no' });
};
const march = (days: number, today: string, entries: Entries) =>
  assess({ rule: asks(days), at: '2027-03-01', today, entries, calendar }).readings[0];

describe('a month of which some days are known', () => {
  it('tells how many days are needed at least and at most', () => {
    const entries = entriesOf(['overnight', '2027-03-01', '2027-03-03'], ['overnight', '2027-03-21']);
    const { count, outcome } = march(5, '2027-03-15', { ...entries, '2027-03-21': { status: 'overnight' } });
    expect([count, outcome]).toEqual([
      { min: 3, max: 3 },
      { kind: 'notYet', need: { min: 2, max: 2 } },
    ]);
  });

  it('looks ahead to the days that surely count alone', () => {
    // On the 15th six days are sure to be left, and eleven that may turn out to be holidays.
    const none = march(4, '2027-03-15', {});
    expect(none.left).toEqual({ min: 6, max: 17 });
    expect(none.forecast).toEqual({ away: 2, backBy: '2027-03-17', plan: { kind: 'none' } });
    const planned = march(4, '2027-03-15', entriesOf(['overnight', '2027-03-18', '2027-03-25']));
    expect(planned.forecast?.plan).toEqual({ kind: 'short', by: 1 });
    const enough = march(4, '2027-03-15', entriesOf(['overnight', '2027-03-16', '2027-03-25']));
    expect(enough.forecast?.plan).toEqual({ kind: 'meets', on: '2027-03-19' });
  });

  it('leaves open by how many days, where a day already spent may be a holiday', () => {
    const own = entriesOf(['overnight', '2027-03-01', '2027-03-03'], ['overnight', '2027-02-01', '2027-02-28']);
    const known = holidayCalendar(
      holidayYears,
      Object.fromEntries(daysFromTo('2027-03-02', '2027-03-31').map((day) => [day, { kind: 'work' as const }])),
    );
    const first = assess({ rule: asks(5), at: '2027-03-03', entries: own, calendar: known }).readings[0];
    expect(first.outcome).toEqual({ kind: 'notYet', need: { min: 2, max: 3 } });
    // Over, and two days were never entered: both worlds wait for them.
    const gap = entriesOf(['overnight', '2027-03-01', '2027-03-03'], ['rest', '2027-03-06', '2027-03-31']);
    const over = assess({ rule: asks(5), at: '2027-03-01', today: '2027-04-02', entries: gap, calendar: known });
    expect(over.readings[0].outcome).toMatchObject({ kind: 'unknown', because: 'holidays-unpublished' });
    const four = assess({ rule: asks(4), at: '2027-03-01', today: '2027-04-02', entries: gap, calendar: known });
    expect(four.readings[0].outcome).toEqual({
      kind: 'unknown',
      because: 'unrecorded',
      unrecorded: 2,
      need: { min: 1, max: 2 },
    });
  });

  it('is open where the unpublished days decide it, and names those years alone', () => {
    const posting = { from: '2026-11-01', to: '2027-03-31' };
    const term = { ...asks(150), period: 'term' as const };
    const { outcome } = assess({ rule: term, at: '2026-11-01', posting }).readings[0];
    expect(outcome).toEqual({ kind: 'unknown', because: 'holidays-unpublished', years: ['2027'] });
  });

  it('asks for nothing surely where every day may be a holiday, long before the month too', () => {
    const settled = { ...all, covers: 'public', effect: 'not-demanded' };
    const ahead = assess({ rule: rule(COUNTY), settled, today: '2026-11-21', at: '2027-03-15' }).readings[0];
    expect(ahead.required).toEqual({ min: 0, max: 22 });
    expect(ahead.outcome).toMatchObject({ kind: 'unknown', because: 'holidays-unpublished' });
  });
});
