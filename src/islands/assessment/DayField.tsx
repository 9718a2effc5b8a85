import { useState } from 'preact/hooks';
import { canBeKept, FIRST_DAY, LAST_DAY } from './today.ts';

interface Props {
  id: string;
  label: string;
  value: string;
  disabled: boolean;
  /** A day, or empty where it was taken out. */
  onChange: (day: string) => void;
}

/** A day. Until the field is left it holds what is being typed, years such as 0002 among it; then what is kept. */
export function DayField({ id, label, value, disabled, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={typed ?? value}
        disabled={disabled}
        onInput={({ currentTarget: { value: day } }) => {
          setTyped(day);
          if (day === '' || canBeKept(day)) onChange(day);
        }}
        onBlur={() => setTyped(null)}
      />
    </div>
  );
}
