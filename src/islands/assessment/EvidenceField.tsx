import type { Edit } from '../../domain/assessment/edit.ts';
import type { Indicator } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';
import type { Tool } from './Assessment.tsx';
import { GuardedText } from './GuardedText.tsx';
import { LABELS } from './strings.ts';

interface Props {
  tool: Tool;
  indicator: Indicator;
  answer: Answer | undefined;
  onEdit: (edit: Edit, when?: 'now' | 'soon') => void;
}

/** What would show it, and the visitor's own lines of evidence with their days. */
export function EvidenceField({ tool, indicator, answer, onEdit }: Props) {
  const lines = answer?.evidence ?? [];
  const set = (evidence: typeof lines, when: 'now' | 'soon'): void => onEdit({ set: 'evidence', evidence }, when);
  const change = (index: number, part: Partial<(typeof lines)[number]>): void =>
    set(
      lines.map((line, i) => (i === index ? { ...line, ...part } : line)),
      'soon',
    );
  return (
    <>
      <p>可以算佐证的：</p>
      <ul>
        {indicator.evidence.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      {lines.map((line, i) => (
        <div class="assessment-evidence" key={i}>
          <GuardedText
            id={`evidence-${indicator.id}-${i}`}
            label={`佐证 ${i + 1}`}
            hint={i === 0 ? LABELS.evidenceHint : ''}
            value={line.text}
            max={200}
            disabled={tool.state.readOnly}
            onChange={(text) => change(i, { text })}
          />
          <div class="field">
            <label for={`evidence-day-${indicator.id}-${i}`}>日期</label>
            <input
              id={`evidence-day-${indicator.id}-${i}`}
              type="date"
              value={line.on}
              disabled={tool.state.readOnly}
              onChange={(event) => event.currentTarget.value && change(i, { on: event.currentTarget.value })}
            />
          </div>
          <button
            type="button"
            class="button quiet"
            disabled={tool.state.readOnly}
            onClick={() => set(lines.filter((_, j) => j !== i), 'now')}
          >
            删去佐证 {i + 1}
          </button>
        </div>
      ))}
      {lines.length < 20 && (
        <p>
          <button
            type="button"
            class="button secondary"
            disabled={tool.state.readOnly}
            onClick={() => set([...lines, { on: tool.today, text: '' }], 'now')}
          >
            {LABELS.addEvidence}
          </button>
        </p>
      )}
    </>
  );
}
