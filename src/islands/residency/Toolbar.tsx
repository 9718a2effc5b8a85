import type { DayStatus } from '../../domain/residency/types.ts';
import { STATUS_LABEL, TEXT } from './strings.ts';

const ORDER: DayStatus[] = ['overnight', 'daytime', 'errand', 'leave', 'rest', 'none'];

interface Props {
  /** The chosen days in words. */
  selection: string;
  /** The status they all have, or null where they differ. */
  current: DayStatus | null;
  isRange: boolean;
  weekdaysOnly: boolean;
  /** Where tapping a range has got to. */
  picking: 'first' | 'last' | null;
  canUndo: boolean;
  canRedo: boolean;
  disabled: boolean;
  onStatus(status: DayStatus): void;
  onWeekdaysOnly(on: boolean): void;
  onPicking(): void;
  onCopyWeek(): void;
  onUndo(): void;
  onRedo(): void;
}

const pickingText = { first: TEXT.rangePickFirst, last: TEXT.rangePickLast };

/** What to do with the chosen days. */
export function Toolbar(props: Props) {
  return (
    <div class="toolbar" role="group" aria-label={`把${props.selection}记为`}>
      <p class="selection">
        <span>
          已选 <strong>{props.selection}</strong>
        </span>
        {props.picking ? <span class="picking">{pickingText[props.picking]}</span> : null}
      </p>
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
      {props.isRange ? (
        <label class="row check">
          <input
            type="checkbox"
            checked={props.weekdaysOnly}
            onChange={(e) => props.onWeekdaysOnly(e.currentTarget.checked)}
          />
          {TEXT.weekdaysOnly}
        </label>
      ) : null}
      <div class="row">
        <button type="button" class="button quiet" aria-pressed={props.picking !== null} onClick={props.onPicking}>
          {props.picking ? TEXT.rangeStop : TEXT.rangeStart}
        </button>
        <button type="button" class="button quiet" disabled={props.disabled} onClick={props.onCopyWeek}>
          {TEXT.copyWeek}
        </button>
        <button type="button" class="button quiet" disabled={!props.canUndo} onClick={props.onUndo}>
          {TEXT.undo}
        </button>
        <button type="button" class="button quiet" disabled={!props.canRedo} onClick={props.onRedo}>
          {TEXT.redo}
        </button>
      </div>
    </div>
  );
}
