import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLine, icsText, toIcs } from '../../../src/domain/shared/ics.ts';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const unfold = (text: string) => text.replaceAll('\r\n ', '');

describe('iCalendar', () => {
  it.each([
    ['a,b;c\\d', 'a\\,b\\;c\\\\d'],
    ['一\n二', '一\\n二'],
    ['一\r\n二\r三', '一\\n二\\n三'],
    ['x\u0000\u0007\u001f\u007fy\tz', 'xyz'],
  ])('%j is written %j', (text, is) => expect(icsText(text)).toBe(is));

  it('folds at 75 octets, whole characters only', () => {
    const line = `SUMMARY:${'驻村'.repeat(40)}`;
    const folded = foldLine(line);
    expect(folded.split('\r\n').map(bytes)).toEqual([74, 73, 73, 31]);
    expect(folded.split('\r\n').every((part) => bytes(part) <= 75)).toBe(true);
    expect(unfold(folded)).toBe(line);
    expect(foldLine('x'.repeat(75))).not.toContain('\r\n');
    expect(foldLine('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it.each([
    ['\u007f', 1],
    ['\u0080', 2],
    ['\u07ff', 2],
    ['\u0800', 3],
    ['\uffff', 3],
    ['\u{10000}', 4],
  ])('takes %j for %i octets: a line is as long as it can be', (char, octets) => {
    const [first = '', second = ''] = foldLine(char.repeat(160)).split('\r\n');
    expect([...first]).toHaveLength(Math.floor(75 / octets));
    expect([...second]).toHaveLength(1 + Math.floor(74 / octets));
  });

  it('folds and unfolds any text to itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'é', '村', '𠮷', ' '), maxLength: 300, size: 'max' }),
        (text) => {
          const parts = foldLine(text).split('\r\n');
          expect(parts.every((part) => bytes(part) <= 75)).toBe(true);
          expect(unfold(foldLine(text))).toBe(text);
          expect(parts.join('')).not.toContain('\uFFFD');
        },
      ),
    );
  });

  it('ends a whole-day event on the day after, over the end of a month too', () => {
    const text = toIcs(
      [{ uid: 'a@b', from: '2026-02-27', to: '2026-02-28', summary: '请假（病假）' }],
      '驻村安排',
      '20261121T020000Z',
    );
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//zhucun-youshu//residency//ZH',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:驻村安排',
      'BEGIN:VEVENT',
      'UID:a@b',
      'DTSTAMP:20261121T020000Z',
      'DTSTART;VALUE=DATE:20260227',
      'DTEND;VALUE=DATE:20260301',
      'SUMMARY:请假（病假）',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });
});
