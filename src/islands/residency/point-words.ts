import type { PointId } from '../../domain/residency/types.ts';
import { KIND_LABEL } from './strings.ts';

/** Words of counts and of open points: their parts load when there is a rule to count by. */
export const RESULT = {
  termOpen: '这条规则按整个任期算，还要知道任期从哪天到哪天。到下面“任职时间与当地安排”里填起止日期。',
  otherPosting: (from: string, village: string) => `${from}起的另一段任职${village ? `（${village}）` : ''}`,
  seeThere: '去看这一段',
  openTitle: '原文没有说明的几点',
  ownOpenTitle: '你填的要求没有说明的几点',
  twoReadings: '原文有几点没有说明，以下按从严、从宽两种口径分别计算。',
  ownTwoReadings: '你填的要求有几点没有说明，以下按从严、从宽两种口径分别计算。',
  strict: '从严',
  generous: '从宽',
} as const;

export const POINT_LABEL: Record<PointId, string> = {
  overnight: '住村',
  daytime: '白天在村、晚上不住',
  errand: '公务外出',
  leave: '请假',
  weekend: '周末在村',
  holiday: '节日放假期间在村',
  ...KIND_LABEL,
  covers: '“节假日”指哪些天',
  effect: '“除节假日外”怎么算',
  days: '要求的天数',
  'pro-rata': '到任、离任当期',
};

const VALUE_LABEL: Partial<Record<PointId, Record<string, string>>> = {
  covers: { public: '只指节日放假的日子', 'public-and-weekend': '节日放假和周末都算' },
  effect: { 'not-counted': '这些天在村也不计入', 'not-demanded': '这些天不作要求，在村仍计入' },
  'pro-rata': { yes: '按任职天数折算', no: '仍按全期要求' },
};

/** The value of a point in words; `days` takes them from the rule. */
export function valueLabel(point: PointId, value: string, dayWords: Readonly<Record<string, string>>): string {
  if (point === 'days') return dayWords[value] ?? `${value} 天`;
  return VALUE_LABEL[point]?.[value] ?? (value === 'yes' ? '计入' : '不计入');
}
