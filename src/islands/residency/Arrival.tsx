import { useState } from 'preact/hooks';
import { isPostingDay, type Posting } from '../../schemas/residency-data.ts';
import type { LedgerActions } from './store.ts';
import { TEXT } from './strings.ts';

interface Props {
  postings: Readonly<Record<string, Posting>>;
  disabled: boolean;
  saveRecord: LedgerActions['saveRecord'];
}

/** The first day of the one posting. Several of them are changed in their own section below. */
export function Arrival({ postings, disabled, saveRecord }: Props) {
  const [id, posting] = Object.entries(postings)[0] ?? [null, null];
  const [text, setText] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  if (Object.keys(postings).length > 1) return null;
  const onInput = (from: string) => {
    setText(from);
    const ends = posting?.to;
    setBad(isPostingDay(from) && ends !== undefined && from > ends);
    if (isPostingDay(from) && (ends === undefined || from <= ends)) {
      saveRecord('postings', id ?? `from-${from}`, { ...posting, from });
    } else if (from === '' && id !== null && posting && Object.keys(posting).length === 1) {
      saveRecord('postings', id, null);
    }
  };
  return (
    <div class="field arrival">
      <label for="arrival">{TEXT.arrival}</label>
      <input
        id="arrival"
        type="date"
        value={text ?? posting?.from ?? ''}
        disabled={disabled}
        aria-invalid={isBad}
        aria-describedby="arrival-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
        // Until it is left, the field holds what is being typed; then what is kept.
        onBlur={() => !isBad && setText(null)}
      />
      <p id="arrival-hint" class={isBad ? 'error' : 'hint'}>
        {isBad ? TEXT.arrivalBad : TEXT.arrivalHint}
      </p>
    </div>
  );
}
