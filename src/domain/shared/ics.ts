import { addDays, type Day } from '../calendar/day.ts';

/** An event of whole days, both ends included. `uid` names the same event in every export. */
export interface IcsEvent {
  uid: string;
  from: Day;
  to: Day;
  summary: string;
  description?: string | undefined;
}

const compact = (day: Day) => day.replaceAll('-', '');

/** RFC 5545 TEXT: backslash, semicolon, comma and line breaks are escaped; other control characters are dropped. */
export function icsText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, '')
    .replace(/[\\;,]/g, (c) => `\\${c}`)
    .replaceAll('\n', '\\n');
}

function octets(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

/** Folds a line so that none is longer than 75 octets of UTF-8, never within a character. */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  let length = 0;
  for (const char of line) {
    const size = octets(char);
    if (length + size > 75) {
      parts.push(part);
      // The space that begins a continuation is an octet of its line.
      [part, length] = ['', 1];
    }
    part += char;
    length += size;
  }
  return [...parts, part].join('\r\n ');
}

/**
 * A calendar file.
 * @param stamp when it was made, `20261121T020000Z`, given by the caller
 */
export function toIcs(events: readonly IcsEvent[], name: string, stamp: string): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//zhucun-youshu//residency//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${icsText(name)}`,
  ];
  for (const event of events) {
    lines.push('BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${stamp}`);
    // DTEND of whole days is the day after the last.
    lines.push(`DTSTART;VALUE=DATE:${compact(event.from)}`, `DTEND;VALUE=DATE:${compact(addDays(event.to, 1))}`);
    lines.push(`SUMMARY:${icsText(event.summary)}`);
    if (event.description) lines.push(`DESCRIPTION:${icsText(event.description)}`);
    lines.push('TRANSP:TRANSPARENT', 'END:VEVENT');
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
