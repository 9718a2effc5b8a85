import type { DayStatus } from '../../domain/residency/types.ts';
import { GRID } from './grid-words.ts';
import { STATUS_LABEL, WEEKDAYS } from './strings.ts';

const ORDER: DayStatus[] = ['overnight', 'daytime', 'errand', 'leave', 'rest', 'none'];

interface Props {
  /** The chosen days in words. */
  selection: string;
  /** The status they all have, or null where they differ. */
  current: DayStatus | null;
  isRange: boolean;
  weekdays: readonly number[];
  /** Where tapping a range has got to. */
  picking: 'first' | 'last' | null;
  disabled: boolean;
  onStatus(status: DayStatus): void;
  onWeekday(n: number): void;
  onPicking(): void;
}

const pickingText = { first: GRID.rangePickFirst, last: GRID.rangePickLast };

/** Which weekdays of a range are meant. */
function Weekdays({ weekdays, onWeekday }: Pick<Props, 'weekdays' | 'onWeekday'>) {
  return (
    <div class="weekdays" role="group" aria-label={GRID.weekdays}>
      <span>{GRID.weekdays}</span>
      {WEEKDAYS.map((name, i) => (
        <button
          key={name}
          type="button"
          class="button quiet"
          aria-label={`星期${name}`}
          aria-pressed={weekdays.includes(i + 1)}
          onClick={() => onWeekday(i + 1)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** What to do with the chosen days. */
export function Toolbar(props: Props) {
  return (
    <div class="toolbar" role="group" aria-label={`把${props.selection}记为`}>
      <p class="selection">
        <span>
          已选 <strong>{props.selection}</strong>
        </span>
        {props.picking ? <span class="picking">{pickingText[props.picking]}</span> : null}
        <button type="button" class="button quiet" aria-pressed={props.picking !== null} onClick={props.onPicking}>
          {props.picking ? GRID.rangeStop : GRID.rangeStart}
        </button>
      </p>
      {props.isRange ? <Weekdays {...props} /> : null}
      <div class="statuses">
        {ORDER.map((status) => (
          <button
            type="button"
            key={status}
            class={`button quiet is-${status}`}
            aria-pressed={props.current === status}
            disabled={props.disabled}
            onClick={() => props.onStatus(status)}
          >
            <span class="swatch" aria-hidden="true" />
            {STATUS_LABEL[status]}
          </button>
        ))}
      </div>
    </div>
  );
}
