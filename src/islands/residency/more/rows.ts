import { civil, weekday, type Day } from '../../../domain/calendar/day.ts';
import type { DayInfo, HolidayCalendar } from '../../../domain/calendar/holidays.ts';
import type { DayEntry, Entries } from '../../../domain/residency/types.ts';
import { LEAVE_STATE_LABEL } from '../detail-words.ts';
import { KIND_LABEL, STATUS_LABEL, WEEKDAYS } from '../strings.ts';
import { SHEET } from './words.ts';

/** What sort of day it is, in a word: 工作日, 周末, 国庆节, 调休上班, 未公布. */
export function dayKindText(info: DayInfo): string {
  if (info.kind === 'holiday') return info.name || SHEET.weekend;
  if (info.kind === 'unpublished') return SHEET.unpublished;
  if (info.kind === 'weekend') return SHEET.weekend;
  return info.makeup ? SHEET.makeup : SHEET.workday;
}

export const weekdayText = (day: Day): string => WEEKDAYS[weekday(day) - 1] ?? '';

/** One day as a row under `SHEET.columns`. */
export function dayRow(day: Day, entry: DayEntry | undefined, calendar: HolidayCalendar): string[] {
  return [
    day,
    weekdayText(day),
    dayKindText(calendar.info(day)),
    STATUS_LABEL[entry?.status ?? 'none'],
    entry?.kind ? KIND_LABEL[entry.kind] : '',
    entry?.place ?? '',
    entry?.reason ?? '',
    entry?.approver ?? '',
    entry?.leaveState ? LEAVE_STATE_LABEL[entry.leaveState] : '',
    entry?.note ?? '',
  ];
}

/** A table of days with its head, for CSV, Excel and Word. */
export const dayTable = (days: readonly Day[], entries: Entries, calendar: HolidayCalendar): string[][] => [
  [...SHEET.columns],
  ...days.map((day) => dayRow(day, entries[day], calendar)),
];

/** One day as a row of the printed sheet, shorter than the exported one. */
export function sheetRow(day: Day, entry: DayEntry | undefined, today: Day): string[] {
  const status = entry && entry.status !== 'none' ? STATUS_LABEL[entry.status] : '';
  const kind = entry?.kind ? `（${KIND_LABEL[entry.kind]}）` : '';
  const plan = status && day > today ? SHEET.planned : '';
  return [
    String(civil(day).day),
    weekdayText(day),
    `${status}${kind}${plan}`,
    [entry?.place, entry?.reason].filter(Boolean).join('，'),
    [entry?.approver, entry?.leaveState ? LEAVE_STATE_LABEL[entry.leaveState] : ''].filter(Boolean).join('，'),
    entry?.note ?? '',
  ];
}
