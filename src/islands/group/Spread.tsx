import { useEffect, useRef } from 'preact/hooks';
import type { Distribution, GroupModel, Spread as Counts, SpreadRow } from '../../domain/assessment/group.ts';
import { TEXT } from './strings.ts';

interface Props {
  model: GroupModel;
  result: Distribution;
}

/** How many gave which answer, indicator by indicator, in the order of the model. */
export function Spread({ model, result }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  if (result.kind === 'too-few') return null;
  return (
    <section aria-labelledby="group-spread">
      <h2 id="group-spread" tabIndex={-1} ref={heading}>
        {model.title}：{result.people} 人的分布
      </h2>
      <p class="meta">
        每格是选这一档的人数（模型第 {model.version}{' '}
        版）。只看一组人的分布，用来商量学什么、先帮什么；不评个人，不排名次。
      </p>
      <p class="meta">{model.scale.map((name, level) => `${level} ${name}`).join('　')}</p>
      {result.sections.map((section) => (
        <table class="data group-table" key={section.id}>
          <caption>{section.title}</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">图</th>
              {[0, 1, 2, 3, 4].map((level) => (
                <th scope="col" key={level}>
                  {level} 档
                </th>
              ))}
              <th scope="col">{TEXT.unsure}</th>
            </tr>
          </thead>
          <tbody>
            {section.rows.map((row) => (
              <Row row={row} key={row.id} />
            ))}
          </tbody>
        </table>
      ))}
      <p class="row no-print">
        <button type="button" class="button secondary" onClick={() => print()}>
          {TEXT.print}
        </button>
      </p>
    </section>
  );
}

function Row({ row }: { row: SpreadRow }) {
  const { spread } = row;
  return (
    <tr>
      <th scope="row">{row.question}</th>
      {spread.kind === 'too-few' ? (
        <td colSpan={7} class="meta">
          {TEXT.tooFew}
        </td>
      ) : (
        <>
          <td data-label="图">
            <Bars spread={spread} />
          </td>
          {spread.counts.map((count, level) => (
            <td data-label={`${level} 档`} key={level}>
              {count}
            </td>
          ))}
          <td data-label={TEXT.unsure}>{spread.unsure}</td>
        </>
      )}
    </tr>
  );
}

const BAR = { width: 14, gap: 4, height: 36 };

/** Five bars, and a hatched one for 不确定; the numbers stand in the cells beside it. */
function Bars({ spread }: { spread: Extract<Counts, { kind: 'shown' }> }) {
  const most = Math.max(...spread.counts, spread.unsure);
  const all = [...spread.counts, spread.unsure];
  const step = BAR.width + BAR.gap;
  return (
    <svg
      class="group-bars"
      viewBox={`0 0 ${all.length * step} ${BAR.height + 12}`}
      role="img"
      aria-label="人数分布，数字见同一行"
    >
      {all.map((count, i) => {
        const height = (count / most) * BAR.height;
        const isUnsure = i === all.length - 1;
        return (
          <g key={i}>
            <rect
              x={i * step}
              y={BAR.height - Math.max(height, 1)}
              width={BAR.width}
              height={Math.max(height, 1)}
              class={isUnsure ? 'group-bar-unsure' : 'group-bar'}
            />
            <text x={i * step + BAR.width / 2} y={BAR.height + 11} text-anchor="middle" class="group-tick">
              {isUnsure ? '?' : i}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
