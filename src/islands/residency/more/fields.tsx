import type { ComponentChildren } from 'preact';

interface FieldProps {
  id: string;
  label: string;
  value: string;
  disabled?: boolean;
  onChange(value: string): void;
}

/** A day; empty while it is being typed. */
export function DateField({
  id,
  label,
  value,
  disabled,
  isBad,
  onChange,
}: FieldProps & { isBad?: boolean | undefined }) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        disabled={disabled}
        aria-invalid={isBad}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** One of a few choices, in the order in which they are given. */
export function SelectField<K extends string>({
  options,
  children,
  onChange,
  ...field
}: Omit<FieldProps, 'value' | 'onChange'> & {
  value: K;
  options: readonly (readonly [K, string])[];
  onChange(value: K): void;
  children?: ComponentChildren;
}) {
  return (
    <div class="field">
      <label for={field.id}>{field.label}</label>
      <select
        id={field.id}
        value={field.value}
        disabled={field.disabled}
        onChange={(event) => onChange(event.currentTarget.value as K)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}

/** The entries of a table of words, in the shape that a `SelectField` takes. */
export const optionsOf = <K extends string>(words: Readonly<Record<K, string>>) =>
  Object.entries(words) as [K, string][];

/** A whole number. There is room for what is none: cut off, it would pass for one. */
export function NumberField({ id, label, value, disabled, onChange }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={8}
        value={value}
        disabled={disabled}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
