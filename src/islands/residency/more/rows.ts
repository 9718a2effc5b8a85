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

/** What was entered beside the status, in words under `SHEET.details`. */
export const detailWords = (entry: DayEntry | undefined): string[] => [
  entry?.kind ? KIND_LABEL[entry.kind] : '',
  entry?.place ?? '',
  entry?.reason ?? '',
  entry?.approver ?? '',
  entry?.leaveState ? LEAVE_STATE_LABEL[entry.leaveState] : '',
  entry?.note ?? '',
];

/** A day that has a status and is still to come is a plan, and says so wherever it is written down. */
const planText = (day: Day, entry: DayEntry | undefined, today: Day): string =>
  entry && entry.status !== 'none' && day > today ? SHEET.planned : '';

/** A table of days with its head, for CSV and Excel. */
export const dayTable = (
  days: readonly Day[],
  entries: Entries,
  { calendar, today }: { calendar: HolidayCalendar; today: Day },
): string[][] => [
  [...SHEET.columns],
  ...days.map((day) => [
    day,
    weekdayText(day),
    dayKindText(calendar.info(day)),
    STATUS_LABEL[entries[day]?.status ?? 'none'] + planText(day, entries[day], today),
    ...detailWords(entries[day]),
  ]),
];

/** One day as a row of the printed sheet, shorter than the exported one. */
export function sheetRow(day: Day, entry: DayEntry | undefined, today: Day): string[] {
  const status = entry && entry.status !== 'none' ? STATUS_LABEL[entry.status] : '';
  const kind = entry?.kind ? `（${KIND_LABEL[entry.kind]}）` : '';
  return [
    String(civil(day).day),
    weekdayText(day),
    `${status}${kind}${planText(day, entry, today)}`,
    [entry?.place, entry?.reason].filter(Boolean).join('，'),
    [entry?.approver, entry?.leaveState ? LEAVE_STATE_LABEL[entry.leaveState] : ''].filter(Boolean).join('，'),
    entry?.note ?? '',
  ];
}
