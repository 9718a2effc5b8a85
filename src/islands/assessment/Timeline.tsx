import type { Section } from '../../schemas/assessment.ts';
import { formatLevel } from '../../domain/assessment/scoring.ts';

export interface Moment {
  id: string;
  name: string;
  /** By section id; null or missing: no level that day. */
  levels: ReadonlyMap<string, number | null>;
}

const BOX = { left: 24, top: 8, width: 300, height: 90 };

/** Levels by task over time: one small line chart a task, and the table of the same numbers. */
export function Timeline({ sections, moments }: { sections: Section[]; moments: Moment[] }) {
  return (
    <>
      <div class="assessment-lines">
        {sections.map((section) => (
          <Line section={section} moments={moments} key={section.id} />
        ))}
      </div>
      <table class="data">
        <caption>历次各部分的水平</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            {sections.map((s) => (
              <th scope="col" key={s.id}>
                {s.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments.map((moment) => (
            <tr key={moment.id}>
              <th scope="row">{moment.name}</th>
              {sections.map((s) => (
                <td data-label={s.title} key={s.id}>
                  {text(moment.levels.get(s.id))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const text = (level: number | null | undefined): string => (typeof level === 'number' ? formatLevel(level) : '—');

function Line({ section, moments }: { section: Section; moments: Moment[] }) {
  const step = BOX.width / Math.max(moments.length - 1, 1);
  const points = moments.flatMap((moment, i) => {
    const level = moment.levels.get(section.id);
    if (typeof level !== 'number') return [];
    return [{ id: moment.id, x: BOX.left + i * step, y: BOX.top + BOX.height * (1 - level / 4) }];
  });
  return (
    <figure class="assessment-chart">
      <figcaption>{section.title}</figcaption>
      <svg
        viewBox={`0 0 ${BOX.left + BOX.width + 12} ${BOX.top + BOX.height + 12}`}
        role="img"
        aria-label={`${section.title}的历次水平，数值见下表`}
      >
        {[0, 2, 4].map((level) => {
          const y = BOX.top + BOX.height * (1 - level / 4);
          return (
            <g key={level}>
              <line x1={BOX.left} x2={BOX.left + BOX.width} y1={y} y2={y} class="chart-grid" />
              <text x="4" y={y + 4} class="chart-tick">
                {level}
              </text>
            </g>
          );
        })}
        <polyline points={points.map((p) => `${p.x},${p.y}`).join(' ')} class="chart-line" fill="none" />
        {points.map((p) => (
          <circle cx={p.x} cy={p.y} r="4" class="chart-bar" key={p.id} />
        ))}
      </svg>
    </figure>
  );
}
