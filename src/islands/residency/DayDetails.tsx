import type { Day } from '../../domain/calendar/day.ts';
import type { DayEntry } from '../../domain/residency/types.ts';
import { PrivateText } from './PrivateText.tsx';
import { KIND_LABEL, LEAVE_STATE_LABEL, TEXT } from './strings.ts';

interface Props {
  /** The chosen day, or null where a range is chosen. */
  day: Day | null;
  label: string;
  entry: DayEntry | undefined;
  disabled: boolean;
  onChange(details: Partial<DayEntry>, field: string): void;
}

interface SelectProps {
  id: string;
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  disabled: boolean;
  onChange(value: string): void;
}

function Select({ id, label, value, options, disabled, onChange }: SelectProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} disabled={disabled} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{TEXT.unset}</option>
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Details that only an errand or a leave has. */
function AwayFields({ entry, disabled, onChange }: Pick<Props, 'disabled' | 'onChange'> & { entry: DayEntry }) {
  const kinds = Object.entries(KIND_LABEL).filter(([key]) => key.startsWith(`${entry.status}-`));
  return (
    <>
      <Select
        id="day-kind"
        label={TEXT.kind}
        value={entry.kind ?? ''}
        options={kinds}
        disabled={disabled}
        onChange={(kind) => onChange({ kind: (kind || undefined) as DayEntry['kind'] }, 'kind')}
      />
      <PrivateText
        id="day-reason"
        label={TEXT.reason}
        value={entry.reason ?? ''}
        maxLength={80}
        disabled={disabled}
        onChange={(reason) => onChange({ reason }, 'reason')}
      />
      <PrivateText
        id="day-approver"
        label={TEXT.approver}
        value={entry.approver ?? ''}
        maxLength={30}
        disabled={disabled}
        onChange={(approver) => onChange({ approver }, 'approver')}
      />
      <Select
        id="day-leave-state"
        label={TEXT.leaveState}
        value={entry.leaveState ?? ''}
        options={Object.entries(LEAVE_STATE_LABEL)}
        disabled={disabled}
        onChange={(state) => onChange({ leaveState: (state || undefined) as DayEntry['leaveState'] }, 'leaveState')}
      />
    </>
  );
}

/** Note and details of the one chosen day. */
export function DayDetails({ day, label, entry, disabled, onChange }: Props) {
  if (day === null) return <p class="hint">{TEXT.detailsRange}</p>;
  const isAway = entry?.status === 'errand' || entry?.status === 'leave';
  const hasSome = entry !== undefined && Object.keys(entry).length > 1;
  return (
    <details class="day-details">
      <summary>{`${label}的${TEXT.details}${hasSome ? TEXT.detailsThere : ''}`}</summary>
      <div key={day}>
        <PrivateText
          id="day-note"
          label={TEXT.note}
          hint={TEXT.noteHint}
          value={entry?.note ?? ''}
          maxLength={300}
          rows={2}
          disabled={disabled}
          onChange={(note) => onChange({ note }, 'note')}
        />
        {entry && isAway ? <AwayFields entry={entry} disabled={disabled} onChange={onChange} /> : null}
      </div>
    </details>
  );
}
