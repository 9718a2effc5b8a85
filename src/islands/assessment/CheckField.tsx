import { checkState } from '../../domain/assessment/checklist.ts';
import { currentGiven } from '../../domain/assessment/model.ts';
import type { Edit } from '../../domain/assessment/edit.ts';
import type { Check } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';
import type { Tool } from './tool.ts';
import { focusId } from './focus.ts';
import { CHECK_ANSWERS, LABELS } from './strings.ts';

interface Props {
  tool: Tool;
  check: Check;
  answer: Answer | undefined;
  onEdit: (edit: Edit) => void;
}

type Kind = keyof typeof CHECK_ANSWERS;

/** 是, 否 or 不确定 to one item, and at once what to do where the answer needs it. */
export function CheckField({ tool, check, answer, onEdit }: Props) {
  const given = currentGiven(check, answer).kind;
  const state = checkState(check, answer);
  const disabled = tool.state.readOnly;
  const clear = (): void => {
    onEdit({ set: 'given', given: { kind: 'open' } });
    focusId(`${check.id}-yes`);
  };
  return (
    <>
      <fieldset class="assessment-check">
        <legend>选一个</legend>
        <div class="row">
          {(Object.keys(CHECK_ANSWERS) as Kind[]).map((kind) => (
            <label class="assessment-inline" key={kind}>
              <input
                type="radio"
                id={`${check.id}-${kind}`}
                name={`answer-${check.id}`}
                value={kind}
                checked={given === kind}
                disabled={disabled}
                onChange={() => onEdit({ set: 'given', given: { kind } })}
              />
              <span>{CHECK_ANSWERS[kind]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <div aria-live="polite">
        {state === 'concern' && <p class="notice warn">{check.ifConcern[0]}</p>}
        {state === 'unsure' && <p class="notice">{check.ifUnsure[0]}</p>}
      </div>
      {given !== 'open' && !disabled && (
        <button type="button" class="button quiet assessment-clear" onClick={clear}>
          {LABELS.clear}
        </button>
      )}
    </>
  );
}
