import { formatLevel, levelOf } from '../../domain/assessment/scoring.ts';
import type { Comparison } from '../../domain/assessment/snapshots.ts';

interface Props {
  comparison: Comparison;
  title?: string;
}

/** What changed between two results, over the indicators that can be compared. */
export function Changes({ comparison, title = '变了什么' }: Props) {
  const changed = comparison.changes.flatMap((c) => (c.kind === 'changed' ? [c] : []));
  const same = comparison.changes.filter((c) => c.kind === 'same').length;
  const not = comparison.changes.filter((c) => c.kind === 'not-comparable');
  const once = comparison.changes.filter(
    (c) => c.kind === 'unscored' && (c.before.kind === 'level' || c.after.kind === 'level'),
  ).length;
  return (
    <section aria-labelledby="assessment-changes">
      <h3 id="assessment-changes">{title}</h3>
      <p>
        {changed.length} 项变了，{same} 项没变，{once} 项有一次没打分、不比。
        {not.length > 0 && `${not.length} 项的档位含义改过，不比。`}
        {comparison.retired.length > 0 && `另有 ${comparison.retired.length} 项回答属于其他版本的指标，不比。`}
      </p>
      {changed.length > 0 && (
        <table class="data">
          <caption>变了的指标</caption>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">从</th>
              <th scope="col">到</th>
            </tr>
          </thead>
          <tbody>
            {changed.map((c) => (
              <tr key={c.indicator.id}>
                <th scope="row">{c.indicator.question}</th>
                <td data-label="从">
                  第 {c.from} 档：{c.indicator.anchors[c.from as 0]}
                </td>
                <td data-label="到">
                  第 {c.to} 档：{c.indicator.anchors[c.to as 0]}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ul>
        {comparison.sections.map(({ before, after }) => (
          <li key={before.id}>
            {before.title}：两次都打过分的 {before.share.scored} 项，{text(levelOf(before.outcome))} →{' '}
            {text(levelOf(after.outcome))}
          </li>
        ))}
      </ul>
      {not.length > 0 && <p class="meta">档位含义改过的：{not.map((c) => c.indicator.question).join('；')}</p>}
    </section>
  );
}

const text = (level: number | null): string => (level === null ? '—' : formatLevel(level));
