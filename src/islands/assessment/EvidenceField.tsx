import type { Edit } from '../../domain/assessment/edit.ts';
import type { Question } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { DayField } from './DayField.tsx';
import type { Tool } from './tool.ts';
import { focusId } from './focus.ts';
import { LABELS } from './strings.ts';

type Line = NonNullable<Answer['evidence']>[number];

interface Props {
  tool: Tool;
  indicator: Question;
  answer: Answer | undefined;
  onEdit: (edit: Edit, when?: 'now' | 'soon') => void;
}

const MOST = 20;

/** What would show it, and the visitor's own lines of evidence with their days. */
export function EvidenceField({ tool, indicator, answer, onEdit }: Props) {
  const lines = answer?.evidence ?? [];
  const set = (evidence: Line[], when: 'now' | 'soon'): void => onEdit({ set: 'evidence', evidence }, when);
  const change = (at: number, line: Line): void =>
    set(
      lines.map((each, i) => (i === at ? line : each)),
      'soon',
    );
  const remove = (at: number): void => {
    set(
      lines.filter((_, i) => i !== at),
      'now',
    );
    focusId(`add-evidence-${indicator.id}`);
  };
  return (
    <>
      <p>可以算佐证的：</p>
      <ul>
        {indicator.evidence.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {lines.map((line, i) => (
        <EvidenceLine
          key={i}
          id={`evidence-${indicator.id}-${i}`}
          number={i + 1}
          line={line}
          disabled={tool.state.readOnly}
          onChange={(next) => change(i, next)}
          onRemove={() => remove(i)}
        />
      ))}
      <p>
        <button
          type="button"
          id={`add-evidence-${indicator.id}`}
          class="button secondary"
          disabled={tool.state.readOnly || lines.length >= MOST}
          onClick={() => set([...lines, { on: tool.today, text: '' }], 'now')}
        >
          {LABELS.addEvidence}
        </button>
      </p>
    </>
  );
}

interface LineProps {
  id: string;
  number: number;
  line: Line;
  disabled: boolean;
  onChange: (line: Line) => void;
  onRemove: () => void;
}

function EvidenceLine({ id, number, line, disabled, onChange, onRemove }: LineProps) {
  return (
    <div class="assessment-evidence">
      <PrivateText
        id={id}
        label={`佐证 ${number}`}
        hint={number === 1 ? LABELS.evidenceHint : ''}
        value={line.text}
        maxLength={200}
        disabled={disabled}
        onChange={(text) => onChange({ ...line, text })}
      />
      <DayField
        id={`${id}-day`}
        label={`佐证 ${number} 的日期`}
        value={line.on}
        disabled={disabled}
        onChange={(on) => on && onChange({ ...line, on })}
      />
      <button type="button" class="button quiet" disabled={disabled} onClick={onRemove}>
        删去佐证 {number}
      </button>
    </div>
  );
}
