import type { Day } from '../../domain/calendar/day.ts';
import type { Period } from '../../domain/calendar/period.ts';
import type { Assessed, Outcome, ReadingResult } from '../../domain/residency/types.ts';
import { periodName, shortDay, spanText } from './wording.ts';

/** What a count came to, in sentences; its one line above the calendar is in `wording.ts`. */

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
  return proRata
    ? `规则写 ${measure.days} 天；按任职天数折算为 ${asked} 天（任职的日子占全期的比例，零头算一天）。`
    : '';
}

/** What is left of the period, and what has not been entered. */
export function leftText({ daysLeft, unrecorded, period }: Assessed, today: Day): string {
  const missing =
    unrecorded.length > 0 ? `今天以前有 ${unrecorded.length} 天未记，未记的不计入。` : '今天以前的日子都已记。';
  if (period.to < today) return unrecorded.length > 0 ? `其中 ${unrecorded.length} 天未记，未记的不计入。` : '';
  return `到期末还有 ${daysLeft} 天。${period.from < today ? missing : ''}`;
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
