interface Props {
  id: string;
  name: string;
  value: string;
  checked: boolean;
  disabled: boolean;
  title: string;
  text: string;
  onChoose: () => void;
}

/** One radio button with its title and the sentence that says what it means; the whole card is the target. */
export function Choice({ id, name, value, checked, disabled, title, text, onChoose }: Props) {
  return (
    <label class="assessment-choice">
      <input
        type="radio"
        id={`${id}-${value}`}
        name={name}
        value={value}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
      />
      <span>
        <strong>{title}</strong>
        <span>{text}</span>
      </span>
    </label>
  );
}
