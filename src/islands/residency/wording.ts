import { civil, weekday, type Day } from '../../domain/calendar/day.ts';
import type { DayInfo } from '../../domain/calendar/holidays.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Assessed, DayEntry, Interval, Outcome } from '../../domain/residency/types.ts';
import { KIND_LABEL, STATUS_LABEL, TEXT, WEEKDAYS } from './strings.ts';

/** Sentences made from results. Pure, so that the words can be tested. */

export function shortDay(day: Day): string {
  const { month, day: dom } = civil(day);
  return `${month}月${dom}日`;
}

export const longDay = (day: Day): string => `${shortDay(day)} 星期${WEEKDAYS[weekday(day) - 1]}`;

/** `11月3日` or `11月3日到7日` or `10月30日到11月2日`. */
export function rangeLabel(days: readonly Day[]): string {
  const first = days[0] ?? '';
  const last = days[days.length - 1] ?? first;
  if (first === last) return longDay(first);
  const end = first.slice(0, 7) === last.slice(0, 7) ? `${civil(last).day}日` : shortDay(last);
  return `${shortDay(first)}到${end}（${days.length} 天）`;
}

/** `11月16日到22日`: the head of a week. */
export function weekLabel(days: readonly Day[]): string {
  const [first = '', last = ''] = [days[0], days[days.length - 1]];
  return `${shortDay(first)}到${first.slice(0, 7) === last.slice(0, 7) ? `${civil(last).day}日` : shortDay(last)}`;
}

/** What the live region says of a chosen range: `已选 11月2日 至 11月9日，8 天`. */
export function chosenText(days: readonly Day[]): string {
  const first = days[0] ?? '';
  const last = days[days.length - 1] ?? first;
  return `已选 ${shortDay(first)}${last === first ? '' : ` 至 ${shortDay(last)}`}，${days.length} 天`;
}

/** 2026 年 11 月, 2026 年第 4 季度, 2026 年下半年, 2026 年, 任期（2026-05-16 至 2028-05-15）. */
export function periodLabel({ kind, from, to }: Omit<Period, 'id'>): string {
  const { year, month } = civil(from);
  const names = {
    month: `${year} 年 ${month} 月`,
    quarter: `${year} 年第 ${Math.ceil(month / 3)} 季度`,
    'half-year': `${year} 年${month < 7 ? '上' : '下'}半年`,
    year: `${year} 年`,
    term: `任期（${from} 至 ${to}）`,
  };
  return names[kind];
}

const THIS = { month: '本月', quarter: '本季度', 'half-year': '本半年', year: '今年', term: '本任期' } as const;

export function periodName(period: Period, today: Day): string {
  return period.from <= today && today <= period.to ? THIS[period.kind] : periodLabel(period);
}

export const spanText = ({ min, max }: Interval): string => (min === max ? String(min) : `${min}～${max}`);

export const dayPart = (info: DayInfo): string => {
  if (info.kind === 'holiday') return `${info.name || '当地安排'}放假`;
  if (info.kind === 'workday' && info.makeup) return '调休上班';
  return info.kind === 'unpublished' ? '放假安排未公布' : '';
};

/** `计划请假（病假）`: what was entered for a day. */
export function entryText(day: Day, entry: DayEntry | undefined, today: Day): string {
  const kind = entry?.kind ? `（${KIND_LABEL[entry.kind]}）` : '';
  const plan = entry && entry.status !== 'none' && day > today ? TEXT.plan : '';
  return `${plan}${STATUS_LABEL[entry?.status ?? 'none']}${kind}`;
}

/** What a screen reader says of a cell: date, state, what is special, whether it counts as a plan. */
export function cellName(day: Day, entry: DayEntry | undefined, info: DayInfo, today: Day): string {
  const parts = [
    longDay(day),
    entryText(day, entry, today),
    dayPart(info),
    entry?.note ? '有备注' : '',
    day === today ? TEXT.today : '',
  ];
  return parts.filter(Boolean).join('，');
}

/** The count in one line, above the calendar: `取决于口径：从严 6/22 天，从宽 11/21 天`. */
export function glanceText(result: Assessed): string {
  const side = { only: '', strict: '从严 ', generous: '从宽 ' } as const;
  const counts = result.readings.map(
    ({ side: s, count, required }) => `${side[s]}${spanText(count)}/${spanText(required)} 天`,
  );
  return `${verdictText(result)}：${counts.join('，')}`;
}

const ONE: Record<Outcome['kind'], string> = {
  met: '已达到',
  notYet: '还没到，来得及',
  impossible: '按此口径无法达到',
  unknown: '还不能确定',
};
const BOTH: Record<Outcome['kind'], string> = {
  met: '两种口径都已达到',
  notYet: '两种口径都还没到，都来得及',
  impossible: '两种口径都无法达到',
  unknown: '两种口径都还不能确定',
};

export function verdictText({ readings, verdict }: Assessed): string {
  if (verdict.kind === 'depends') return '取决于口径';
  return readings.length === 1 ? ONE[verdict.outcome] : BOTH[verdict.outcome];
}
