import { civil, weekday, type Day } from '../../domain/calendar/day.ts';
import type { DayInfo } from '../../domain/calendar/holidays.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Assessed, DayEntry, Interval, Outcome, ReadingResult } from '../../domain/residency/types.ts';
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

export function outcomeText(result: ReadingResult, period: Period, today: Day): string {
  const { outcome } = result;
  switch (outcome.kind) {
    case 'met':
      return `已达到：到 ${shortDay(outcome.on)}记满 ${spanText(result.required)} 天。`;
    case 'notYet':
      return `还差 ${spanText(outcome.need)} 天；到期末还有 ${spanText(result.left)} 天可以计入。`;
    case 'impossible':
      return impossibleText(outcome, result.required.max, period, today);
    case 'unknown':
      return outcome.because === 'unrecorded'
        ? `还不能确定：已过去的日子里有 ${outcome.unrecorded} 天未记，补记后再看。`
        : `还不能确定：这个口径要用到 ${outcome.years.join('、')} 年放假安排，该安排未公布。`;
  }
}

const THE_PERIOD = {
  month: '这个月',
  quarter: '这个季度',
  'half-year': '这半年',
  year: '这一年',
  term: '这个任期',
} as const;

function impossibleText(
  { since, short }: Extract<Outcome, { kind: 'impossible' }>,
  required: number,
  period: Period,
  today: Day,
): string {
  const isOver = period.to < today;
  const head = `按此口径${periodName(period, today)}${isOver ? '没有达到' : '无法达到'}`;
  const all = isOver ? '没记的日子都算上' : '没记的和剩下的日子全记上';
  const most = `${all}，最多 ${required - short} 天，比 ${required} 天少 ${short} 天`;
  const never = `${THE_PERIOD[period.kind]}本来就不够`;
  if (since.at === 'day') return `${head}：${most}；从 ${shortDay(since.day)}起就够不到了。`;
  return `${head}：${most}；${short > since.short ? `其中 ${since.short} 天是${never}` : never}。`;
}

const FULL = { month: '一个月', quarter: '一个季度', 'half-year': '半年', year: '一年', term: '一个任期' } as const;

/** That the posting begins within the period, and whether anything says what is then asked; else empty. */
export function arrivalText({ active, period, readings }: Assessed, isOwn: boolean): string {
  if (active.from === period.from) return '';
  const isOpen = readings[0].choices.some(({ point, from }) => point === 'pro-rata' && from === 'open');
  const part = `你 ${shortDay(active.from)}到任，${THE_PERIOD[period.kind]}不满${FULL[period.kind]}`;
  return isOpen ? `${part}；${isOwn ? '你填的要求' : '规则'}没说怎么折算。` : `${part}。`;
}

/** How the number asked for came about, where it is not the number that the rule names. */
export function requiredText({ reading, required }: ReadingResult): string {
  const { measure, caps, proRata } = reading;
  const asked = spanText(required);
  if (measure.kind === 'share') {
    const of = measure.of === 'workdays' ? '工作日' : '日历天数';
    return `要求期内${of}的 ${measure.numerator}/${measure.denominator}，合 ${asked} 天。`;
  }
  if (required.min === measure.days && required.max === measure.days) return '';
  if (caps !== null) return `规则写 ${measure.days} 天；扣去不作要求的日子，最多要求 ${asked} 天。`;
  return proRata ? `规则写 ${measure.days} 天；按任职天数折算为 ${asked} 天。` : '';
}

/** What is left of the period, and what has not been entered. */
export function leftText({ daysLeft, unrecorded, period }: Assessed, today: Day): string {
  const missing =
    unrecorded.length > 0 ? `今天以前有 ${unrecorded.length} 天未记，未记的不计入。` : '今天以前的日子都已记。';
  if (period.to < today) return unrecorded.length > 0 ? `其中 ${unrecorded.length} 天未记，未记的不计入。` : '';
  return `到期末还有 ${daysLeft} 天。${period.from < today ? missing : ''}`;
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

/** What lies ahead under a reading, one sentence each; empty where there is nothing to say. */
export function forecastText({ forecast, planned }: ReadingResult): string[] {
  if (!forecast) return [];
  const { away, backBy, plan } = forecast;
  const room =
    away > 0
      ? `余下的日子里最多还能有 ${away} 天不计入；最晚 ${shortDay(backBy)}起天天都要计入。`
      : '余下的日子天天都要计入。';
  if (plan.kind === 'none') return [room];
  const days = `照已填的计划，再计入 ${spanText(planned)} 天`;
  return [room, plan.kind === 'meets' ? `${days}，${shortDay(plan.on)}达到。` : `${days}，仍差 ${plan.by} 天。`];
}
