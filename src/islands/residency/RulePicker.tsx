import { useState } from 'preact/hooks';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { Clause } from './Clause.tsx';
import { TEXT } from './strings.ts';

export const OWN_RULE_ID = 'own';

interface Props {
  rules: readonly RuleView[];
  chosen: string | null;
  /** One's own rule in words, where there is one. */
  own: string | null;
  /** Its number, where it asks for a number of days a month. */
  ownDays: number | null;
  disabled: boolean;
  onChoose(id: string): void;
  onOwnDays(days: number): void;
}

function Choice({ rule, props }: { rule: RuleView; props: Props }) {
  const id = `rule-${rule.counting.id}`;
  return (
    <li class="card choice">
      <label class="row">
        <input
          type="radio"
          name="rule"
          checked={props.chosen === rule.counting.id}
          disabled={props.disabled}
          onChange={() => props.onChoose(rule.counting.id)}
          aria-describedby={id}
        />
        {rule.title}
      </label>
      <p id={id}>
        {rule.statement} <Clause rule={rule} />
      </p>
    </li>
  );
}

/** A whole number of days a month can have, or null. */
const ownDaysOf = (text: string): number | null => (/^([1-9]|[12]\d|3[01])$/.test(text.trim()) ? Number(text) : null);

/** One's own number of days a month. A rule of another shape is shown here and changed below, under 我的规则. */
function OwnNumber({ props }: { props: Props }) {
  const [text, setText] = useState(props.ownDays === null ? '' : String(props.ownDays));
  const isBad = text !== '' && ownDaysOf(text) === null;
  const onInput = (value: string) => {
    setText(value);
    const days = ownDaysOf(value);
    if (days !== null) props.onOwnDays(days);
  };
  if (props.own !== null && props.ownDays === null) return <p id="own-hint">{`${props.own}${TEXT.ownElsewhere}`}</p>;
  return (
    <div class="field">
      <label for="own-days">{TEXT.ownDays}</label>
      <input
        id="own-days"
        type="text"
        inputMode="numeric"
        maxLength={2}
        value={text}
        disabled={props.disabled}
        aria-invalid={isBad}
        aria-describedby="own-hint"
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="own-hint" class={isBad ? 'error' : 'hint'}>
        {isBad ? TEXT.ownBad : TEXT.ownHint}
      </p>
    </div>
  );
}

function OwnChoice({ props }: { props: Props }) {
  return (
    <li class="card choice">
      <label class="row">
        <input
          type="radio"
          name="rule"
          checked={props.chosen === OWN_RULE_ID}
          disabled={props.disabled || props.own === null}
          onChange={() => props.onChoose(OWN_RULE_ID)}
          aria-describedby="own-hint"
        />
        {TEXT.ownRule}
      </label>
      <OwnNumber props={props} />
    </li>
  );
}

/** The choice of a rule, each with its clause. Open until one has been chosen. */
export function RulePicker(props: Props) {
  const chosen = props.rules.find(({ counting }) => counting.id === props.chosen);
  const title = chosen?.title ?? (props.chosen === OWN_RULE_ID ? TEXT.ownRule : null);
  // Open at first use only, and never closed under the hand of somebody who is choosing.
  const [isFirstUse] = useState(props.chosen === null);
  return (
    <details class="rule-picker" open={isFirstUse}>
      <summary>
        {TEXT.chooseRule}
        {title ? <strong>{`：${title}`}</strong> : null}
      </summary>
      <p class="hint">{TEXT.ruleHint}</p>
      <fieldset>
        <legend class="visually-hidden">{TEXT.chooseRule}</legend>
        <ul class="plain">
          {props.rules
            .filter(({ isReference }) => !isReference)
            .map((rule) => (
              <Choice key={rule.counting.id} rule={rule} props={props} />
            ))}
          <OwnChoice props={props} />
        </ul>
        <details>
          <summary>{TEXT.references}</summary>
          <ul class="plain">
            {props.rules
              .filter(({ isReference }) => isReference)
              .map((rule) => (
                <Choice key={rule.counting.id} rule={rule} props={props} />
              ))}
          </ul>
        </details>
      </fieldset>
    </details>
  );
}
