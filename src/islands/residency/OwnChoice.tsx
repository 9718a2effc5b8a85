import { useRef, useState } from 'preact/hooks';
import { OWN_RULE_ID } from './rule-in-force.ts';
import { TEXT } from './strings.ts';
import { wholeNumber } from './whole-number.ts';

export interface OwnChoiceProps {
  chosen: string | null;
  /** One's own rule in words, where there is one. */
  own: string | null;
  /** Its number, where it asks for a number of days a month. */
  ownDays: number | null;
  disabled: boolean;
  onChoose(id: string): void;
  onOwnDays(days: number): void;
}

interface Props extends OwnChoiceProps {
  /** The radio has been chosen and the number is still to come. */
  isAsking: boolean;
  onAsk(): void;
  /** The number is complete. */
  onDone(): void;
}

/** A number of days that a month can have, or null. */
const ownDaysOf = (text: string): number | null => wholeNumber(text, 31);

/** One's own number of days a month. A rule of another shape is shown here and changed below, under 我的规则. */
export function OwnChoice(props: Props) {
  const { own, ownDays, disabled } = props;
  const [text, setText] = useState(ownDays === null ? '' : String(ownDays));
  const field = useRef<HTMLInputElement>(null);
  const isBad = text !== '' && ownDaysOf(text) === null;
  const onInput = (value: string) => {
    setText(value);
    const days = ownDaysOf(value);
    if (days !== null) props.onOwnDays(days);
  };
  const finish = () => (ownDaysOf(text) === null ? field.current?.focus() : props.onDone());
  const choose = () => {
    if (own === null) props.onAsk();
    else props.onChoose(OWN_RULE_ID);
    field.current?.focus();
  };
  return (
    <li class="card choice">
      <label class="row">
        <input
          type="radio"
          name="rule"
          checked={props.isAsking || props.chosen === OWN_RULE_ID}
          disabled={disabled}
          onChange={choose}
          aria-describedby="own-hint"
        />
        {TEXT.ownRule}
      </label>
      {own !== null && ownDays === null ? (
        <p id="own-hint">{`${own}${TEXT.ownElsewhere}`}</p>
      ) : (
        <div class="field">
          <label for="own-days">{TEXT.ownDays}</label>
          <span class="row">
            <input
              ref={field}
              id="own-days"
              type="text"
              inputMode="numeric"
              // Room for what is no such number: cut off at two characters, 18.5 would pass for 18.
              maxLength={8}
              value={text}
              disabled={disabled}
              aria-invalid={isBad}
              aria-describedby="own-hint"
              onInput={(event) => onInput(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                finish();
              }}
            />
            <button type="button" class="button quiet" disabled={disabled} onClick={finish}>
              {TEXT.ownUse}
            </button>
          </span>
          <p id="own-hint" class={isBad ? 'error' : 'hint'}>
            {isBad ? TEXT.ownBad : TEXT.ownHint}
          </p>
        </div>
      )}
    </li>
  );
}
