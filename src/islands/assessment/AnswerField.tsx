import type { Edit } from '../../domain/assessment/edit.ts';
import { currentGiven } from '../../domain/assessment/model.ts';
import type { Indicator } from '../../schemas/assessment.ts';
import type { Answer, AnswerLevel, Given } from '../../schemas/assessment-data.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import type { Tool } from './tool.ts';
import { Choice } from './Choice.tsx';
import { focusId } from './focus.ts';
import { LABELS, scaleOf } from './strings.ts';

interface Props {
  tool: Tool;
  indicator: Indicator;
  answer: Answer | undefined;
  onEdit: (edit: Edit, when?: 'now' | 'soon') => void;
}

const LEVELS = [0, 1, 2, 3, 4] as const satisfies readonly AnswerLevel[];

/** The answer, the reason where it is 不适用, and a way to take it back. */
export function AnswerField({ tool, indicator, answer, onEdit }: Props) {
  const given = currentGiven(indicator, answer);
  const choose = (next: Given): void => onEdit({ set: 'given', given: next });
  // The button goes away with the answer, so the focus moves to where the next answer is given.
  const clear = (): void => {
    choose({ kind: 'open' });
    focusId(`${indicator.id}-0`);
  };
  return (
    <>
      <Choices tool={tool} indicator={indicator} given={given} onChoose={choose} />
      {given.kind === 'na' && (
        <PrivateText
          id={`reason-${indicator.id}`}
          label={LABELS.naReason}
          hint={given.reason.trim() === '' ? LABELS.naMissing : ''}
          value={given.reason}
          maxLength={200}
          rows={2}
          disabled={tool.state.readOnly}
          onChange={(reason) => onEdit({ set: 'given', given: { kind: 'na', reason } }, 'soon')}
        />
      )}
      {given.kind !== 'open' && !tool.state.readOnly && (
        <button type="button" class="button quiet assessment-clear" onClick={clear}>
          {LABELS.clear}
        </button>
      )}
    </>
  );
}

interface ChoicesProps {
  tool: Tool;
  indicator: Indicator;
  given: Given;
  onChoose: (given: Given) => void;
}

/** The five levels, 不确定 and 不适用 as one group of radio buttons; digits 0 to 4 choose while the focus is within. */
function Choices({ tool, indicator, given, onChoose }: ChoicesProps) {
  const common = { name: `answer-${indicator.id}`, id: indicator.id, disabled: tool.state.readOnly };
  return (
    <fieldset class="assessment-levels" onKeyDown={(event) => chooseByDigit(event, indicator.id)}>
      <legend>选最接近现状的一档</legend>
      {LEVELS.map((level) => (
        <Choice
          {...common}
          key={level}
          value={String(level)}
          checked={given.kind === 'level' && given.level === level}
          onChoose={() => onChoose({ kind: 'level', level })}
          title={`${level} ${scaleOf(tool.page.model)[level] ?? ''}`}
          text={indicator.anchors[level]}
        />
      ))}
      <Choice
        {...common}
        value="unsure"
        checked={given.kind === 'unsure'}
        onChoose={() => onChoose({ kind: 'unsure' })}
        title={LABELS.unsure}
        text={LABELS.unsureHint}
      />
      <Choice
        {...common}
        value="na"
        checked={given.kind === 'na'}
        onChoose={() => onChoose({ kind: 'na', reason: '' })}
        title={LABELS.na}
        text={LABELS.naHint}
      />
    </fieldset>
  );
}

function chooseByDigit(event: KeyboardEvent, indicator: string): void {
  const level = LEVELS.find((each) => String(each) === event.key);
  if (level === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const radio = document.getElementById(`${indicator}-${level}`);
  radio?.click();
  radio?.focus();
}
