import { openPoints, pointsOf } from '../../domain/residency/reading.ts';
import { Awaited, useLazy } from './lazy.tsx';
import type { OpenPointsProps } from './OpenPointsTable.tsx';
import { isOwnRule } from './rule-in-force.ts';
import { RESULT } from './point-words.ts';

/** Every point the text leaves open, and those the visitor has answered otherwise; folded. */
export function OpenPoints(props: OpenPointsProps) {
  const { part, ask } = useLazy(() => import('./OpenPointsTable.tsx').then(({ OpenPointsTable }) => OpenPointsTable));
  const { rule, settled } = props;
  const open = openPoints(rule.counting, {});
  const others = pointsOf(rule.counting).filter((point) => !open.includes(point) && settled[point] !== undefined);
  if (open.length + others.length === 0) return null;
  const answered = open.filter((point) => settled[point] !== undefined).length;
  return (
    <details class="open-points" onToggle={(event) => event.currentTarget.open && ask()}>
      <summary>{`${isOwnRule(rule) ? RESULT.ownOpenTitle : RESULT.openTitle}（${open.length} 点，已选定 ${answered} 点）`}</summary>
      <Awaited part={part} ask={ask} props={{ ...props, points: [...open, ...others] }} />
    </details>
  );
}
