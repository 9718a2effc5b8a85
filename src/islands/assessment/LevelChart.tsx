import { formatLevel, levelOf, type GroupResult, type SectionResult } from '../../domain/assessment/scoring.ts';
import { levelText } from './strings.ts';

const LEFT = 8;
const UNIT = 80;
const HEIGHT = { title: 30, group: 36 };
const BAR = 12;

/**
 * Level by group as bars from 0 to 4, under the title of each section. A provisional level is hatched, not only paler,
 * so that it stands apart in print and without colour. The table beside it says the same.
 */
export function LevelChart({ sections }: { sections: SectionResult[] }) {
  const rows = layOut(sections);
  const bottom = (rows.at(-1)?.y ?? 0) + 34;
  return (
    <figure class="assessment-chart">
      <svg
        viewBox={`0 0 ${LEFT * 2 + UNIT * 4 + 40} ${bottom + 20}`}
        role="img"
        aria-label="各组的水平，数值见旁边的表"
      >
        <defs>
          <pattern
            id="assessment-hatch"
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="6" height="6" class="chart-track" />
            <rect width="2.5" height="6" class="chart-bar" />
          </pattern>
        </defs>
        {[0, 1, 2, 3, 4].map((level) => (
          <g key={level}>
            <line x1={LEFT + level * UNIT} x2={LEFT + level * UNIT} y1="24" y2={bottom} class="chart-grid" />
            <text
              x={LEFT + level * UNIT}
              y={bottom + 15}
              text-anchor={level === 0 ? 'start' : 'middle'}
              class="chart-tick"
            >
              {level}
            </text>
          </g>
        ))}
        {rows.map((row) =>
          row.kind === 'title' ? <Title {...row} key={row.section.id} /> : <Bar {...row} key={row.group.id} />,
        )}
      </svg>
      <figcaption class="meta">条长是该组水平（0 到 4）；斜纹是暂定，没有条是还没有打分或不适用。</figcaption>
    </figure>
  );
}

type Row = { kind: 'title'; y: number; section: SectionResult } | { kind: 'group'; y: number; group: GroupResult };

function layOut(sections: SectionResult[]): Row[] {
  let y = 0;
  const rows: Row[] = [];
  for (const section of sections) {
    rows.push({ kind: 'title', y, section });
    y += HEIGHT.title;
    for (const group of section.groups) {
      rows.push({ kind: 'group', y, group });
      y += HEIGHT.group;
    }
  }
  return rows;
}

const Title = ({ y, section }: { y: number; section: SectionResult }) => (
  <text x={LEFT} y={y + 18} class="chart-title">
    {section.title} {levelText(section.outcome)}
  </text>
);

function Bar({ y, group }: { y: number; group: GroupResult }) {
  const level = levelOf(group.outcome);
  const top = y + 18;
  return (
    <g>
      <text x={LEFT} y={y + 13} class="chart-label">
        {group.title}
      </text>
      <rect x={LEFT} y={top} width={UNIT * 4} height={BAR} class="chart-track" />
      {level !== null && (
        <rect
          x={LEFT}
          y={top}
          width={Math.max(level * UNIT, 1)}
          height={BAR}
          class={group.outcome.kind === 'provisional' ? 'chart-outline' : 'chart-bar'}
          fill={group.outcome.kind === 'provisional' ? 'url(#assessment-hatch)' : undefined}
        />
      )}
      <text x={LEFT + UNIT * 4 + 8} y={top + BAR - 1} class="chart-label">
        {level === null ? '—' : formatLevel(level)}
      </text>
    </g>
  );
}
