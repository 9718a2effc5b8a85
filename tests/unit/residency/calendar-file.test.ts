import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFile, icsEvents } from '../../../src/islands/residency/more/calendar-file.ts';
import { entriesOf } from './fixtures.ts';

describe('the calendar file', () => {
  it('says to an independent parser what was recorded', () => {
    const reason = '到市里复查；带材料，开证明\\明细。'.repeat(4);
    const entries = {
      ...entriesOf(
        ['leave', '2026-02-27', '2026-02-28'],
        ['overnight', '2026-12-01', '2026-12-03'],
        ['overnight', '2026-11-01'],
      ),
      '2026-11-05': { status: 'errand' as const, kind: 'errand-meeting' as const, place: '县里', reason },
    };
    const text = calendarFile(entries, '2026-01-01', '2026-12-31', '2026-11-21', '驻村安排', Date.UTC(2026, 10, 21, 2));
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    expect(events.map((e) => [e.startDate.toString(), e.endDate.toString(), e.startDate.isDate, e.summary])).toEqual([
      ['2026-02-27', '2026-03-01', true, '请假'],
      ['2026-11-05', '2026-11-06', true, '公务外出（开会）'],
      ['2026-12-01', '2026-12-04', true, '住村'],
    ]);
    expect(events[1]?.description).toBe(`县里，${reason}`);
    expect(events.map(({ uid }) => uid)).toEqual([
      'residency-2026-02-27-leave@zhucun-youshu',
      'residency-2026-11-05-errand@zhucun-youshu',
      'residency-2026-12-01-overnight@zhucun-youshu',
    ]);
    expect(text).toContain('DTSTAMP:20261121T020000Z');
  });

  it('holds the plan of every kind from today on, in order, and no day in the village that is over', () => {
    const entries = entriesOf(
      ['rest', '2026-11-28'],
      ['overnight', '2026-11-10', '2026-11-21'],
      ['daytime', '2026-11-23', '2026-11-24'],
      ['leave', '2026-11-25'],
    );
    const events = (from: string, today = '2026-11-21') =>
      icsEvents(entries, from, '2026-11-30', today).map((event) => `${event.from} ${event.to} ${event.summary}`);
    const plan = ['2026-11-23 2026-11-24 白天在村', '2026-11-25 2026-11-25 请假', '2026-11-28 2026-11-28 休息'];
    expect(events('2026-11-01')).toEqual(plan);
    expect(events('2026-11-24')).toEqual(plan);
    expect(events('2026-11-25')).toEqual(plan.slice(1));
    // A stay that goes on after today is named from today.
    expect(events('2026-11-01', '2026-11-20')).toEqual(['2026-11-20 2026-11-21 住村', ...plan]);
    expect(icsEvents(entries, '2026-11-25', '2026-11-25', '2026-11-21')[0]?.description).toBeUndefined();
    // A month that is over has no part in it.
    expect(
      icsEvents(entriesOf(['overnight', '2026-10-20', '2026-11-30']), '2026-10-01', '2026-10-31', '2026-11-21'),
    ).toEqual([]);
  });

  it('knows an event again in the export of the next month, and of the next day', () => {
    const entries = entriesOf(['leave', '2026-11-29', '2026-12-02'], ['overnight', '2026-11-20', '2026-11-25']);
    const events = (month: string, today: string) =>
      icsEvents(entries, `${month}-01`, `${month}-30`, today).map(({ uid, from, to }) => [uid, from, to]);
    const leave = ['residency-2026-11-29-leave@zhucun-youshu', '2026-11-29', '2026-12-02'];
    const stay = 'residency-2026-11-20-overnight@zhucun-youshu';
    expect(events('2026-11', '2026-11-21')).toEqual([[stay, '2026-11-21', '2026-11-25'], leave]);
    expect(events('2026-11', '2026-11-22')).toEqual([[stay, '2026-11-22', '2026-11-25'], leave]);
    expect(events('2026-12', '2026-11-22')).toEqual([leave]);
  });
});
