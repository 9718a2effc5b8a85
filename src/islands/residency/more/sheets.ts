import type { Day } from '../../../domain/calendar/day.ts';
import { daysOfMonth, firstOfMonth, lastOfMonth, type Month } from '../../../domain/calendar/month.ts';
import { plannedIn, totalsOf, type Totals } from '../../../domain/residency/spans.ts';
import type { Entries } from '../../../domain/residency/types.ts';
import { yearPeriods, yearView } from '../../../domain/residency/year.ts';
import { postingName, resultsIn, type OneResult, type Posted } from '../posted.ts';
import { isOwnRule } from '../rule-in-force.ts';
import { STATUS_LABEL } from '../strings.ts';
import { arrivalText, outcomeText } from '../result-words.ts';
import { glanceText, periodLabel } from '../wording.ts';
import { sheetRow } from './rows.ts';
import { MORE, SHEET, STATUS_ORDER } from './words.ts';

/** A form in words: what is printed, and what goes into Excel and Word, is made from the same. */
export interface Sheet {
  kind: 'month' | 'year';
  title: string;
  /** Lines to fill in, above the table. */
  heads: readonly string[];
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Totals, the rule and what it gives. */
  below: readonly string[];
  signatures: readonly string[];
  origin: string;
}

interface Data {
  entries: Entries;
  posted: readonly Posted[];
  today: Day;
}

const totalsText = ({ byStatus }: Totals): string =>
  STATUS_ORDER.map((status) => `${STATUS_LABEL[status]} ${byStatus[status]} 天`).join('　');

/** Totals hold what is only planned, and say so; no line where nothing is. */
export function plannedLines({ entries, today }: Pick<Data, 'entries' | 'today'>, from: Day, to: Day): string[] {
  const days = plannedIn(entries, from, to, today);
  return days > 0 ? [MORE.withPlan(days)] : [];
}

/** Each rule once, however many periods it is counted over. */
const ruleLines = (results: readonly Pick<OneResult, 'posted'>[]): string[] => [
  ...new Set(results.map(({ posted: { view } }) => `规则：${view.title}（${view.scope}）。${view.statement}`)),
];

const SIDE = { only: '', strict: '从严：', generous: '从宽：' } as const;

function countLines({ posted, result }: OneResult, today: Day): string[] {
  const arrival = arrivalText(result, isOwnRule(posted.view));
  return [
    `${periodLabel(result.period)}，${glanceText(result)}。${arrival}`,
    ...result.readings.map((reading) => `${SIDE[reading.side]}${outcomeText(reading, result.period, today)}`),
  ];
}

function common(results: readonly OneResult[], today: Day): Pick<Sheet, 'heads' | 'signatures' | 'origin'> {
  const villages = [...new Set(results.map(({ posted: { village } }) => village))].filter(Boolean);
  return {
    heads: [SHEET.person, `${SHEET.post}　${villages.join('、')}`],
    signatures: [SHEET.self, SHEET.village, SHEET.township],
    origin: `${SHEET.origin}制表日期 ${today}。`,
  };
}

/** 驻村记实表: a month, a row a day. */
export function monthSheet(month: Month, data: Data): Sheet {
  const { entries, posted, today } = data;
  const [from, to] = [firstOfMonth(month), lastOfMonth(month)];
  const results = resultsIn(posted, from, to);
  return {
    kind: 'month',
    title: `${SHEET.title}（${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月）`,
    columns: SHEET.sheetColumns,
    rows: daysOfMonth(month).map((day) => sheetRow(day, entries[day], today)),
    below: [
      [totalsText(totalsOf(entries, from, to)), ...plannedLines(data, from, to)].join('　'),
      ...ruleLines(results),
      ...results.flatMap((one) => countLines(one, today)),
    ],
    ...common(results, today),
  };
}

/** 驻村年度汇总表: totals by month, and what each period gives. */
export function yearSheet(year: string, data: Data): Sheet {
  const { entries, posted, today } = data;
  const view = yearView(year, entries);
  const results = yearPeriods(year, posted);
  const row = (name: string, { byStatus }: Totals) => [name, ...STATUS_ORDER.map((status) => String(byStatus[status]))];
  return {
    kind: 'year',
    title: `${SHEET.yearTitle}（${year} 年）`,
    columns: [SHEET.month, ...STATUS_ORDER.map((status) => STATUS_LABEL[status])],
    rows: [
      ...view.months.map(({ totals }, i) => row(`${i + 1} 月`, totals)),
      ...view.quarters.map((totals, i) => row(`第 ${i + 1} 季度`, totals)),
      row(SHEET.total, view.total),
    ],
    below: [
      ...plannedLines(data, `${year}-01-01`, `${year}-12-31`),
      ...ruleLines(results),
      ...results.map(
        ({ posted: one, result }) => `${postingName(one, posted)}${periodLabel(result.period)}：${glanceText(result)}`,
      ),
    ],
    ...common(results, today),
  };
}
