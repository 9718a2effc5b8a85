import { useState } from 'preact/hooks';
import type { Totals } from '../../../domain/residency/spans.ts';
import type { PeriodResult } from '../../../domain/residency/types.ts';
import { yearView } from '../../../domain/residency/year.ts';
import type { SectionProps } from '../section-props.ts';
import { STATUS_LABEL } from '../strings.ts';
import { glanceText, periodLabel } from '../wording.ts';
import { HeatMap } from './HeatMap.tsx';
import { MORE, STATUS_ORDER } from './words.ts';

function TotalCells({ totals }: { totals: Totals }) {
  return (
    <>
      {STATUS_ORDER.map((status) => (
        <td key={status} data-label={STATUS_LABEL[status]}>
          {totals.byStatus[status]}
        </td>
      ))}
    </>
  );
}

const resultText = (result: PeriodResult | undefined): string => (result?.kind === 'assessed' ? glanceText(result) : '');

/** What each period of the rule gives, where it is not the month. */
function Periods({ periods }: { periods: readonly PeriodResult[] }) {
  return (
    <ul>
      {periods.map((result) => (
        <li key={result.period.id}>{`${periodLabel(result.period)}：${resultText(result)}`}</li>
      ))}
    </ul>
  );
}

/** The year: heat map, totals by month and quarter, and what the rule in force gives for each of its periods. */
export function YearSection({ entries, calendar, today, at, inForce, posting, goTo }: SectionProps) {
  const [year, setYear] = useState(Number(at.slice(0, 4)));
  const input = inForce && { rule: inForce.rule.counting, settled: inForce.settled, posting, entries, today, calendar };
  const view = yearView(String(year), input, entries);
  const isMonthly = inForce?.rule.counting.period === 'month';
  return (
    <div>
      <div class="month-bar">
        <button type="button" class="button quiet" aria-label={MORE.previous} onClick={() => setYear(year - 1)}>
          ‹
        </button>
        <h3 aria-live="polite">{`${year} 年`}</h3>
        <button type="button" class="button quiet" aria-label={MORE.next} onClick={() => setYear(year + 1)}>
          ›
        </button>
      </div>
      <HeatMap view={view} />
      {input && !isMonthly ? <Periods periods={view.periods} /> : null}
      <table class="data year-table">
        <thead>
          <tr>
            <th scope="col">{MORE.month}</th>
            {STATUS_ORDER.map((status) => (
              <th key={status} scope="col">
                {STATUS_LABEL[status]}
              </th>
            ))}
            {isMonthly ? <th scope="col">{MORE.result}</th> : null}
          </tr>
        </thead>
        <tbody>
          {view.months.map(({ month, from, totals }, i) => (
            <tr key={month}>
              <th scope="row">
                <button type="button" class="link" aria-label={MORE.goto(`${i + 1} 月`)} onClick={() => goTo(from)}>
                  {`${i + 1} 月`}
                </button>
              </th>
              <TotalCells totals={totals} />
              {isMonthly ? <td data-label={MORE.result}>{resultText(view.periods[i])}</td> : null}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {view.quarters.map((totals, i) => (
            <tr key={i}>
              <th scope="row">{`第 ${i + 1} 季度`}</th>
              <TotalCells totals={totals} />
              {isMonthly ? <td /> : null}
            </tr>
          ))}
          <tr>
            <th scope="row">{MORE.total}</th>
            <TotalCells totals={view.total} />
            {isMonthly ? <td /> : null}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
