import type { DayEntry } from '../../domain/residency/types.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { DAY, LEAVE_STATE_LABEL } from './detail-words.ts';
import { KIND_LABEL } from './strings.ts';

export interface DayFieldsProps {
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
        <option value="">{DAY.unset}</option>
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
function AwayFields({
  entry,
  disabled,
  onChange,
}: Pick<DayFieldsProps, 'disabled' | 'onChange'> & { entry: DayEntry }) {
  const kinds = Object.entries(KIND_LABEL).filter(([key]) => key.startsWith(`${entry.status}-`));
  return (
    <>
      <Select
        id="day-kind"
        label={DAY.kind}
        value={entry.kind ?? ''}
        options={kinds}
        disabled={disabled}
        onChange={(kind) => onChange({ kind: (kind || undefined) as DayEntry['kind'] }, 'kind')}
      />
      <PrivateText
        id="day-reason"
        label={DAY.reason}
        value={entry.reason ?? ''}
        maxLength={80}
        disabled={disabled}
        onChange={(reason) => onChange({ reason }, 'reason')}
      />
      <PrivateText
        id="day-approver"
        label={DAY.approver}
        value={entry.approver ?? ''}
        maxLength={30}
        disabled={disabled}
        onChange={(approver) => onChange({ approver }, 'approver')}
      />
      <Select
        id="day-leave-state"
        label={DAY.leaveState}
        value={entry.leaveState ?? ''}
        options={Object.entries(LEAVE_STATE_LABEL)}
        disabled={disabled}
        onChange={(state) => onChange({ leaveState: (state || undefined) as DayEntry['leaveState'] }, 'leaveState')}
      />
    </>
  );
}

/** The fields of the one chosen day; those of an errand or a leave only where it is one. */
export function DayFields({ entry, disabled, onChange }: DayFieldsProps) {
  const isAway = entry?.status === 'errand' || entry?.status === 'leave';
  return (
    <>
      <p class="hint">{DAY.half}</p>
      <PrivateText
        id="day-note"
        label={DAY.note}
        hint={DAY.noteHint}
        value={entry?.note ?? ''}
        maxLength={300}
        rows={2}
        disabled={disabled}
        onChange={(note) => onChange({ note }, 'note')}
      />
      <PrivateText
        id="day-place"
        label={DAY.place}
        value={entry?.place ?? ''}
        maxLength={40}
        disabled={disabled}
        onChange={(place) => onChange({ place }, 'place')}
      />
      {entry && isAway ? <AwayFields entry={entry} disabled={disabled} onChange={onChange} /> : null}
    </>
  );
}
