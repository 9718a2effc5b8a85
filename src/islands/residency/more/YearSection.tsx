import { useMemo, useState } from 'preact/hooks';
import { plannedIn, type Totals } from '../../../domain/residency/spans.ts';
import { yearPeriods, yearView } from '../../../domain/residency/year.ts';
import { postingName, type Posted } from '../posted.ts';
import type { SectionProps } from '../section-props.ts';
import { STATUS_LABEL, STATUS_SHORT } from '../strings.ts';
import { glanceText, periodLabel } from '../wording.ts';
import { HeatKey, HeatMap } from './HeatMap.tsx';
import { MORE, STATUS_ORDER } from './words.ts';

function TotalCells({ totals }: { totals: Totals }) {
  return (
    <>
      {STATUS_ORDER.map((status) => (
        <td key={status}>{totals.byStatus[status]}</td>
      ))}
    </>
  );
}

/** What each period gives; periods in which nothing was entered would only say so. */
function Periods({ year, posted }: { year: string; posted: readonly Posted[] }) {
  const told = yearPeriods(year, posted).filter(({ result }) =>
    result.readings.some(({ count, planned }) => count.max + planned.max > 0),
  );
  return (
    <ul>
      {told.map(({ posted: one, result }) => (
        <li key={`${result.period.id} ${result.active.from}`}>
          <span class="hint">{postingName(one, posted)}</span>
          {`${periodLabel(result.period)}：${glanceText(result)}`}
        </li>
      ))}
    </ul>
  );
}

/** The year: heat map, totals by month and quarter, and what the rule in force gives for each of its periods. */
export function YearSection({ entries, at, today, posted, goTo }: SectionProps) {
  const [year, setYear] = useState(Number(at.slice(0, 4)));
  const view = useMemo(() => yearView(String(year), entries), [year, entries]);
  const planned = plannedIn(entries, `${year}-01-01`, `${year}-12-31`, today);
  const periods = useMemo(() => <Periods year={String(year)} posted={posted} />, [year, posted]);
  // The same element again lets the renderer pass over 365 cells where nothing of the year has changed.
  const heatMap = useMemo(() => <HeatMap view={view} />, [view]);
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
      {heatMap}
      <HeatKey />
      <table class="data year-table">
        <thead>
          <tr>
            <th scope="col">{MORE.month}</th>
            {STATUS_ORDER.map((status) => (
              <th key={status} scope="col">
                <abbr title={STATUS_LABEL[status]}>{STATUS_SHORT[status]}</abbr>
              </th>
            ))}
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
            </tr>
          ))}
        </tbody>
        <tfoot>
          {view.quarters.map((totals, i) => (
            <tr key={i}>
              <th scope="row">{`第 ${i + 1} 季度`}</th>
              <TotalCells totals={totals} />
            </tr>
          ))}
          <tr>
            <th scope="row">{MORE.total}</th>
            <TotalCells totals={view.total} />
          </tr>
        </tfoot>
      </table>
      {planned > 0 ? <p class="hint">{MORE.withPlan(planned)}</p> : null}
      {periods}
    </div>
  );
}
