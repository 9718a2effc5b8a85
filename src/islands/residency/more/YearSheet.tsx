import type { YearView } from '../../../domain/residency/year.ts';
import { STATUS_LABEL } from '../strings.ts';
import { glanceText, periodLabel } from '../wording.ts';
import type { InForce } from '../rule-in-force.ts';
import { SHEET, STATUS_ORDER } from './words.ts';

interface Props {
  view: YearView;
  inForce: InForce | null;
  village: string;
  today: string;
}

/** 驻村年度汇总表: totals by month, and what the rule gives for each of its periods. */
export function YearSheet({ view, inForce, village, today }: Props) {
  const results = view.periods.flatMap((result) => (result.kind === 'assessed' ? [result] : []));
  return (
    <article>
      <h1>{`${SHEET.yearTitle}（${view.year} 年）`}</h1>
      <p class="small">{SHEET.sample}</p>
      <p class="heads">
        <span>{SHEET.person}</span>
        <span>{`${SHEET.post}　${village}`}</span>
      </p>
      <table class="form">
        <thead>
          <tr>
            <th scope="col">月份</th>
            {STATUS_ORDER.map((status) => (
              <th key={status} scope="col">
                {STATUS_LABEL[status]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...view.months.map(({ totals }, i) => [`${i + 1} 月`, totals] as const), ['合计', view.total] as const].map(
            ([name, totals]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {STATUS_ORDER.map((status) => (
                  <td key={status}>{totals.byStatus[status]}</td>
                ))}
              </tr>
            ),
          )}
        </tbody>
      </table>
      {inForce ? (
        <div class="small">
          <p>{`规则：${inForce.rule.title}（${inForce.rule.scope}）。${inForce.rule.statement}`}</p>
          {results.map((result) => (
            <p key={result.period.id}>{`${periodLabel(result.period)}：${glanceText(result)}`}</p>
          ))}
        </div>
      ) : null}
      <p class="heads">
        <span>{SHEET.self}</span>
        <span>{SHEET.village}</span>
        <span>{SHEET.township}</span>
      </p>
      <p class="small">{`${SHEET.origin}打印日期 ${today}。`}</p>
    </article>
  );
}
