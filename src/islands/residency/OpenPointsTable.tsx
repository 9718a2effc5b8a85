import { openPoints, readAt, valuesOf } from '../../domain/residency/reading.ts';
import type { PointId, Settled } from '../../domain/residency/types.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { POINTS } from './detail-words.ts';
import { isOwnRule } from './rule-in-force.ts';
import { POINT_LABEL, RESULT, valueLabel } from './point-words.ts';

export interface OpenPointsProps {
  rule: RuleView;
  settled: Settled;
  disabled: boolean;
  onSettle(point: PointId, value: string | null): void;
}

function Row({ point, rule, settled, disabled, onSettle }: OpenPointsProps & { point: PointId }) {
  const at = (side: 'strict' | 'generous') => {
    const choice = readAt(rule.counting, {}, side).choices.find((each) => each.point === point);
    return valueLabel(point, choice?.value ?? '', rule.dayWords);
  };
  const isOpen = openPoints(rule.counting, {}).includes(point);
  const id = `point-${point}`;
  return (
    <tr>
      <th scope="row">
        <label for={id}>{POINT_LABEL[point]}</label>
        {rule.why[point] ? <p class="hint">{rule.why[point]}</p> : null}
      </th>
      <td data-label={RESULT.strict}>{at('strict')}</td>
      <td data-label={RESULT.generous}>{at('generous')}</td>
      <td data-label={POINTS.answer}>
        <select
          id={id}
          disabled={disabled}
          value={settled[point] ?? ''}
          onChange={(event) => onSettle(point, event.currentTarget.value || null)}
        >
          <option value="">{isOpen ? POINTS.notAsked : isOwnRule(rule) ? POINTS.asFilled : POINTS.asText}</option>
          {[...valuesOf(rule.counting, point)].reverse().map((value) => (
            <option key={value} value={value}>
              {valueLabel(point, value, rule.dayWords)}
            </option>
          ))}
        </select>
      </td>
    </tr>
  );
}

/** Each open point, how either reading takes it, and a place for the answer that the visitor got. */
export function OpenPointsTable({ points, ...props }: OpenPointsProps & { points: readonly PointId[] }) {
  return (
    <>
      <p>{POINTS.openLead(props.rule.askWhom)}</p>
      <table class="data">
        <thead>
          <tr>
            {[POINTS.pointHead, RESULT.strict, RESULT.generous, POINTS.answer].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <Row key={point} point={point} {...props} />
          ))}
        </tbody>
      </table>
    </>
  );
}
