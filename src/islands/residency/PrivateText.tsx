import { useState } from 'preact/hooks';
import { looksPrivate } from '../../domain/shared/private-number.ts';
import { DAY } from './detail-words.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  rows?: number;
  disabled: boolean;
  onChange(value: string): void;
}

/** Free text that is not handed on while it looks like an ID or mobile number, unless the visitor says that it is none. */
export function PrivateText({ id, label, hint, value, maxLength, rows, disabled, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  const [isAllowed, allow] = useState(false);
  // At once, not in an effect: on a slow phone that would run after the first letters, and take them away.
  if (seen !== value) {
    setSeen(value);
    setDraft(value);
  }
  const found = isAllowed || draft === value ? null : looksPrivate(draft);

  const take = (text: string) => {
    setDraft(text);
    if (isAllowed || looksPrivate(text) === null) onChange(text.trim() === '' ? '' : text);
  };
  const keep = () => {
    allow(true);
    onChange(draft);
  };
  const common = {
    id,
    value: draft,
    maxLength,
    disabled,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': found !== null,
    onInput: (event: { currentTarget: { value: string } }) => take(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows ? <textarea rows={rows} {...common} /> : <input type="text" autocomplete="off" {...common} />}
      <div id={`${id}-hint`} aria-live="polite">
        {found ? <p class="error">{found === 'id' ? DAY.privateId : DAY.privateMobile}</p> : null}
        {hint && !found ? <p class="hint">{hint}</p> : null}
      </div>
      {found ? (
        <button type="button" class="button quiet" onClick={keep}>
          {DAY.privateKeep}
        </button>
      ) : null}
    </div>
  );
}
