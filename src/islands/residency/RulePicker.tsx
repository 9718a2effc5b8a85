import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { Origins, RuleScope } from './Clause.tsx';
import { OwnChoice, type OwnChoiceProps } from './OwnChoice.tsx';
import { OWN_RULE_ID } from './rule-in-force.ts';
import { TEXT } from './strings.ts';

interface Props extends OwnChoiceProps {
  rules: readonly RuleView[];
  /** The rule of the posting under the cursor, where it has one of its own. */
  apart: string | null;
  /** The question for the day of arrival: beside the choice at first use, later within it. */
  arrival: ComponentChildren;
}

interface ChoiceProps {
  rule: RuleView;
  isChosen: boolean;
  disabled: boolean;
  onChoose(id: string): void;
}

function Choice({ rule, isChosen, disabled, onChoose }: ChoiceProps) {
  const id = `rule-${rule.counting.id}`;
  return (
    <li class="card choice">
      <label class="row">
        <input
          type="radio"
          name="rule"
          checked={isChosen}
          disabled={disabled}
          onChange={() => onChoose(rule.counting.id)}
          aria-describedby={id}
        />
        {rule.title}
      </label>
      <p id={id}>
        {rule.statement} <RuleScope rule={rule} />
      </p>
      <details>
        <summary aria-label={`${rule.title}：${TEXT.clause}`}>{TEXT.clause}</summary>
        <Origins rule={rule} />
      </details>
    </li>
  );
}

/**
 * Open or folded. Folding takes the focus to the summary, which then says what was chosen, and the
 * calendar below it up into view.
 */
function useFold(isOpenAtFirst: boolean) {
  const summary = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const folds = useRef(false);
  const byKeys = useRef(false);
  useLayoutEffect(() => {
    if (!folds.current || isOpen) return;
    folds.current = false;
    summary.current?.focus({ preventScroll: true });
    summary.current?.scrollIntoView({ block: 'start' });
  }, [isOpen]);
  const fold = () => {
    folds.current = isOpen;
    setOpen(false);
  };
  return {
    summary,
    isOpen,
    setOpen,
    fold,
    /** Arrow keys choose each radio on the way to the one that is meant: only a tap or click folds at once. */
    foldUnlessByKeys: () => !byKeys.current && fold(),
    onKeyDown(event: KeyboardEvent) {
      byKeys.current = true;
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.target.type !== 'radio') return;
      // Else the same stroke would open it again: the focus is on the summary by then.
      event.preventDefault();
      fold();
    },
    onPointerDown: () => (byKeys.current = false),
  };
}

/** The choice of a rule, each with its clause. Open until one has been chosen. */
export function RulePicker({ rules, arrival, apart, ...props }: Props) {
  const [isFirstUse] = useState(props.chosen === null);
  const [isAsking, ask] = useState(false);
  const { summary, isOpen, setOpen, fold, foldUnlessByKeys, onKeyDown, onPointerDown } = useFold(isFirstUse);
  const chosen = rules.find(({ counting }) => counting.id === props.chosen);
  const title = chosen?.title ?? null;
  const onChoose = (id: string) => {
    ask(false);
    props.onChoose(id);
    foldUnlessByKeys();
  };
  const onOwnDays = (days: number) => {
    ask(false);
    props.onOwnDays(days);
  };
  const list = (isReference: boolean) =>
    rules
      .filter((rule) => rule.isReference === isReference && rule.counting.id !== OWN_RULE_ID)
      .map((rule) => (
        <Choice
          key={rule.counting.id}
          rule={rule}
          isChosen={!isAsking && rule.counting.id === props.chosen}
          disabled={props.disabled}
          onChoose={onChoose}
        />
      ));
  return (
    <>
      <details class="rule-picker" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary}>
          {TEXT.chooseRule}
          {title ? <strong>{`：${title}`}</strong> : null}
          {title && !isOpen ? <span class="change">{TEXT.change}</span> : null}
        </summary>
        <p class="hint">{TEXT.ruleHint}</p>
        <fieldset onKeyDown={onKeyDown} onPointerDown={onPointerDown}>
          <legend class="visually-hidden">{TEXT.chooseRule}</legend>
          <ul class="plain">
            {list(false)}
            <OwnChoice
              {...props}
              isAsking={isAsking}
              onChoose={(id) => {
                ask(false);
                props.onChoose(id);
              }}
              onOwnDays={onOwnDays}
              onAsk={() => ask(true)}
              onDone={fold}
            />
          </ul>
          <details>
            <summary>{TEXT.references}</summary>
            <ul class="plain">{list(true)}</ul>
          </details>
        </fieldset>
        {isFirstUse ? null : arrival}
      </details>
      {apart ? <p class="hint">{TEXT.postingRule(apart)}</p> : null}
      {isFirstUse ? arrival : null}
    </>
  );
}
