import { useState } from 'preact/hooks';
import { looksPrivate } from '../../domain/shared/private-number.ts';
import { focusId } from './focus.ts';
import { PRIVATE_WARNINGS } from './strings.ts';

interface Props {
  id: string;
  label: string;
  hint?: string;
  value: string;
  max: number;
  /** One line: an input; more: a textarea. */
  rows?: number;
  disabled?: boolean;
  onChange: (value: string) => void;
}

/**
 * Free text that warns of what looks like an ID or mobile number. While it does, the text stays on the screen only:
 * nothing is kept until the visitor has taken the number out, or says that it is none.
 */
export function GuardedText({ id, label, hint = '', value, max, rows = 1, disabled = false, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const found = draft === null ? null : looksPrivate(draft);
  const onInput = (event: Event): void => {
    const text = (event.currentTarget as HTMLInputElement | HTMLTextAreaElement).value;
    if (looksPrivate(text) !== null && looksPrivate(value) === null) return setDraft(text);
    setDraft(null);
    onChange(text);
  };
  const keep = (): void => {
    setDraft(null);
    onChange(shown);
    focusId(id);
  };
  const common = { id, value: shown, maxLength: max, disabled, onInput, 'aria-describedby': `${id}-hint` };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {rows > 1 ? <textarea rows={rows} {...common} /> : <input type="text" {...common} />}
      <div id={`${id}-hint`} aria-live="polite">
        {hint !== '' && <span class="hint">{hint}</span>}
        {found && (
          <p class="error">
            {PRIVATE_WARNINGS[found]}在此之前没有保存。
            <button type="button" class="button quiet" onClick={keep}>
              不是号码，照样保存
            </button>
          </p>
        )}
      </div>
    </div>
  );
}
