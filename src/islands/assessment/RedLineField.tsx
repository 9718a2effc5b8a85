import type { RedLine } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';
import { Origins } from './Origins.tsx';
import type { Origin } from '../../domain/assessment/page-data.ts';
import { RED_LINE_ANSWERS } from './strings.ts';

type Given = NonNullable<Answer['redLine']>;

interface Props {
  id: string;
  redLine: RedLine;
  origins: Origin[];
  value: Given | undefined;
  disabled: boolean;
  onChange: (value: Given) => void;
}

/** A question beside the levels: no level makes up for it, and it enters none. */
export function RedLineField({ id, redLine, origins, value, disabled, onChange }: Props) {
  return (
    <fieldset class="assessment-redline">
      <legend>红线：{redLine.question}</legend>
      <div class="row">
        {(Object.keys(RED_LINE_ANSWERS) as Given[]).map((each) => (
          <label class="assessment-inline" key={each}>
            <input
              type="radio"
              name={`redline-${id}`}
              value={each}
              checked={value === each}
              disabled={disabled}
              onChange={() => onChange(each)}
            />
            <span>{RED_LINE_ANSWERS[each]}</span>
          </label>
        ))}
      </div>
      {value === 'yes' && <p class="error">{redLine.says}</p>}
      <Origins origins={origins} />
    </fieldset>
  );
}
