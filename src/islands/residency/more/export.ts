import { daysFromTo } from '../../../domain/calendar/day.ts';
import { daysOfMonth } from '../../../domain/calendar/month.ts';
import { toCsv } from '../../../domain/shared/csv.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { SectionProps } from '../section-props.ts';
import { calendarFile } from './calendar-file.ts';
import { ledgerFile } from './ledger-file.ts';
import { dayTable } from './rows.ts';
import { monthSheet, plannedLines, yearSheet, type Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

export type Range = 'month' | 'year';
/** `totals`: the months and quarters of a year as CSV; `csv` has its days. */
export type Format = 'csv' | 'totals' | 'xlsx' | 'ics' | 'docx' | 'json';

const CSV = 'text/csv;charset=utf-8';
const TYPE: Record<Format, string> = {
  csv: CSV,
  totals: CSV,
  ics: 'text/calendar;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** `2026-11` or `2026`: the month or the year of the cursor's day. */
const spanOf = (range: Range, at: string): string => at.slice(0, range === 'month' ? 7 : 4);

export const sheetOf = (range: Range, props: SectionProps): Sheet =>
  range === 'month' ? monthSheet(spanOf(range, props.at), props) : yearSheet(spanOf(range, props.at), props);

async function contentOf(format: Format, range: Range, props: SectionProps): Promise<string | Blob> {
  const { at, entries, today } = props;
  const span = spanOf(range, at);
  const days = range === 'month' ? daysOfMonth(span) : daysFromTo(`${span}-01-01`, `${span}-12-31`);
  switch (format) {
    case 'csv':
      return toCsv(dayTable(days, entries, props));
    case 'totals': {
      const { columns, rows } = sheetOf(range, props);
      return toCsv([columns, ...rows, ...plannedLines(props, `${span}-01-01`, `${span}-12-31`).map((line) => [line])]);
    }
    case 'json':
      return ledgerFile(entries, days);
    case 'ics':
      return calendarFile(entries, days[0] ?? at, days[days.length - 1] ?? at, today, SHEET.calendar, Date.now());
    case 'xlsx':
      return (await import('./excel.ts')).excelBlob(sheetOf(range, props), dayTable(days, entries, props));
    case 'docx':
      return (await import('./word.ts')).wordBlob(sheetOf(range, props));
  }
}

/** Hands the month or year of the cursor's day to the browser as a file; gives its name. */
export async function exportAs(format: Format, range: Range, props: SectionProps): Promise<string> {
  const [title, ending] = format === 'totals' ? [SHEET.yearTitle, 'csv'] : [SHEET.fileName, format];
  const name = `${title} ${spanOf(range, props.at)}.${ending}`;
  saveFile({ name, type: TYPE[format], text: await contentOf(format, range, props) });
  return name;
}
