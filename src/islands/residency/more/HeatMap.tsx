import type { YearView } from '../../../domain/residency/year.ts';
import { STATUS_LABEL } from '../strings.ts';
import { MORE, STATUS_ORDER } from './words.ts';

const CELL = 10;
const GAP = 2;
const LEFT = 22;

/** What each colour means. */
export function HeatKey() {
  return (
    <p class="heat-key">
      {STATUS_ORDER.map((status) => (
        <span key={status}>
          <svg class="heat-map" viewBox="0 0 12 12" aria-hidden="true">
            <rect class={`is-${status}`} x="1" y="1" width="10" height="10" rx="1.5" />
          </svg>
          {STATUS_LABEL[status]}
        </span>
      ))}
    </p>
  );
}

/** A year at a glance, a row a month. The table below it says the same in numbers. */
export function HeatMap({ view }: { view: YearView }) {
  const width = LEFT + 31 * (CELL + GAP);
  const height = 12 * (CELL + GAP);
  return (
    <svg class="heat-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={MORE.heatLabel(view.year)}>
      {view.months.map(({ month, days }, row) => (
        <g key={month}>
          <text x={LEFT - 5} y={row * (CELL + GAP) + CELL - 1} text-anchor="end">
            {row + 1}
          </text>
          {days.map(({ day, status }, i) => (
            <rect
              key={day}
              class={`is-${status}`}
              x={LEFT + i * (CELL + GAP)}
              y={row * (CELL + GAP)}
              width={CELL}
              height={CELL}
              rx="1.5"
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
