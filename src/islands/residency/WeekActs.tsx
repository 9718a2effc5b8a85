import { TEXT } from './strings.ts';

interface WeekActsProps {
  canUndo: boolean;
  canRedo: boolean;
  disabled: boolean;
  /** Only where a week is shown. */
  onFillWeek?: (() => void) | undefined;
  onCopyWeek(): void;
  onUndo(): void;
  onRedo(): void;
}

/** What is done without choosing days first. */
export function WeekActs(props: WeekActsProps) {
  return (
    <div class="row week-acts">
      {props.onFillWeek ? (
        <button type="button" class="button secondary" disabled={props.disabled} onClick={props.onFillWeek}>
          {TEXT.fillWeek}
        </button>
      ) : null}
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
  );
}
