import { openPoints, pointsOf, readAt, valuesOf } from '../../domain/residency/reading.ts';
import type { PointId, Settled } from '../../domain/residency/types.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { POINT_LABEL, TEXT, valueLabel } from './strings.ts';

interface Props {
  rule: RuleView;
  settled: Settled;
  disabled: boolean;
  onSettle(point: PointId, value: string | null): void;
}

function Row({ point, rule, settled, disabled, onSettle }: Props & { point: PointId }) {
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
      <td data-label={TEXT.strict}>{at('strict')}</td>
      <td data-label={TEXT.generous}>{at('generous')}</td>
      <td data-label={TEXT.answer}>
        <select
          id={id}
          disabled={disabled}
          value={settled[point] ?? ''}
          onChange={(event) => onSettle(point, event.currentTarget.value || null)}
        >
          <option value="">{isOpen ? TEXT.notAsked : TEXT.asText}</option>
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

/** Every point the text leaves open, how each reading takes it, and a place for the answer that the visitor got. */
export function OpenPoints(props: Props) {
  const open = openPoints(props.rule.counting, {});
  const others = pointsOf(props.rule.counting).filter((point) => !open.includes(point) && props.settled[point] !== undefined);
  if (open.length + others.length === 0) return null;
  const answered = open.filter((point) => props.settled[point] !== undefined).length;
  return (
    <details class="open-points">
      <summary>{`${TEXT.openTitle}（${open.length} 点，已选定 ${answered} 点）`}</summary>
      <p>{TEXT.openLead(props.rule.askWhom)}</p>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{TEXT.pointHead}</th>
            <th scope="col">{TEXT.strict}</th>
            <th scope="col">{TEXT.generous}</th>
            <th scope="col">{TEXT.answer}</th>
          </tr>
        </thead>
        <tbody>
          {[...open, ...others].map((point) => (
            <Row key={point} point={point} {...props} />
          ))}
        </tbody>
      </table>
    </details>
  );
}
