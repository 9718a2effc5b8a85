import { daysOfMonth } from '../../../domain/calendar/month.ts';
import { totalsOf } from '../../../domain/residency/spans.ts';
import type { PeriodResult } from '../../../domain/residency/types.ts';
import { isOwnRule } from '../rule-in-force.ts';
import type { SectionProps } from '../section-props.ts';
import { STATUS_LABEL } from '../strings.ts';
import { arrivalText, glanceText, outcomeText, periodLabel } from '../wording.ts';
import { sheetRow } from './rows.ts';
import { SHEET, STATUS_ORDER } from './words.ts';

interface Props extends Pick<SectionProps, 'entries' | 'today' | 'inForce'> {
  /** `2026-11` */
  month: string;
  village: string;
  result: PeriodResult | null;
}

function Signatures() {
  return (
    <p class="heads">
      <span>{SHEET.self}</span>
      <span>{SHEET.village}</span>
      <span>{SHEET.township}</span>
    </p>
  );
}

/** The rule and what it gives, as it stands on a sheet. */
function Count({ inForce, result, today }: Pick<Props, 'inForce' | 'result' | 'today'>) {
  if (!inForce || result?.kind !== 'assessed') return null;
  const arrival = arrivalText(result, isOwnRule(inForce.rule));
  const side = { only: '', strict: '从严：', generous: '从宽：' } as const;
  return (
    <div class="small">
      <p>{`规则：${inForce.rule.title}（${inForce.rule.scope}）。${inForce.rule.statement}`}</p>
      <p>{`${periodLabel(result.period)}，${glanceText(result)}。${arrival}`}</p>
      {result.readings.map((reading) => (
        <p key={reading.side}>{`${side[reading.side]}${outcomeText(reading, result.period, today)}`}</p>
      ))}
    </div>
  );
}

/** 驻村记实表: a month on one A4 page, with totals and lines to sign on. */
export function MonthSheet({ month, village, entries, today, inForce, result }: Props) {
  const { byStatus } = totalsOf(entries, `${month}-01`, `${month}-31`);
  return (
    <article>
      <h1>{`${SHEET.title}（${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月）`}</h1>
      <p class="small">{SHEET.sample}</p>
      <p class="heads">
        <span>{SHEET.person}</span>
        <span>{`${SHEET.post}　${village}`}</span>
      </p>
      <table class="form month">
        <thead>
          <tr>
            {SHEET.sheetColumns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {daysOfMonth(month).map((day) => (
            <tr key={day}>
              {sheetRow(day, entries[day], today).map((cell, i) => (
                <td key={i}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{STATUS_ORDER.map((status) => `${STATUS_LABEL[status]} ${byStatus[status]} 天`).join('　')}</p>
      <Count inForce={inForce} result={result} today={today} />
      <Signatures />
      <p class="small">{`${SHEET.origin}打印日期 ${today}。`}</p>
    </article>
  );
}
