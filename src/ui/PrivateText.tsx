import { useState } from 'preact/hooks';
import { looksPrivate, withoutPrivate } from '../domain/shared/private-number.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  /** Of a text that may run over several lines. */
  rows?: number;
  disabled?: boolean;
  onChange(value: string): void;
}

const NUMBER = { id: '身份证号', mobile: '手机号' } as const;

/** What is handed on of a text: not the numbers, of which the digits before the last one have been handed on already. */
function kept(text: string): string {
  const rest = withoutPrivate(text);
  return rest.trim() === '' ? '' : rest;
}

/**
 * Free text. What looks like an ID or mobile number stays on the screen only, until the visitor has taken it out or says
 * that it is none. Where one is kept already, this was said.
 */
export function PrivateText({ id, label, hint, value, maxLength, rows, disabled, onChange }: Props) {
  const [draft, setDraft] = useState(value);
  const [seen, setSeen] = useState(value);
  // At once, not in an effect: on a slow phone that would run after the first letters, and take them away.
  if (seen !== value) {
    setSeen(value);
    if (value !== kept(draft)) setDraft(value);
  }
  const isTold = looksPrivate(value) !== null;
  const found = isTold ? null : looksPrivate(draft);

  const take = (text: string) => {
    setDraft(text);
    onChange(isTold ? text : kept(text));
  };
  // The button goes away: the focus goes back to the text.
  const keep = () => {
    onChange(draft);
    document.getElementById(id)?.focus();
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
        {found ? (
          <p class="error">{`这里像有一个${NUMBER[found]}，还没有保存这个号码。请删去：不记能认出村民的内容。`}</p>
        ) : null}
        {hint && !found ? <p class="hint">{hint}</p> : null}
      </div>
      {found ? (
        <button type="button" class="button quiet" onClick={keep}>
          不是号码，照样保存
        </button>
      ) : null}
    </div>
  );
}
