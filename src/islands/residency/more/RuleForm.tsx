import { useState } from 'preact/hooks';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../../../ui/PrivateText.tsx';
import { PERIOD_WORD } from '../strings.ts';
import { NumberField, optionsOf, SelectField } from './fields.tsx';
import { draftOf, ruleOf, type Draft } from './rule-draft.ts';
import { RuleApproval, RulePoints } from './RulePoints.tsx';
import { RULE } from './words.ts';

interface Props {
  rule: OwnRule;
  disabled: boolean;
  onSave(rule: OwnRule): void;
}

/** How much is asked for: a number of days, or a share of the period's days. */
function Measure({ draft, set }: { draft: Draft; set(part: Partial<Draft>): void }) {
  const number = (field: 'days' | 'numerator' | 'denominator') => (
    <NumberField
      id={`rule-${field}`}
      label={RULE[field]}
      value={draft[field]}
      onChange={(text) => set({ [field]: text })}
    />
  );
  return (
    <>
      <SelectField
        id="rule-measure"
        label={RULE.measure}
        value={draft.measure}
        options={optionsOf(RULE.measures)}
        onChange={(measure) => set({ measure })}
      />
      {draft.measure === 'days' ? (
        number('days')
      ) : (
        <>
          <SelectField
            id="rule-bound"
            label={RULE.bound}
            value={draft.bound}
            options={optionsOf(RULE.bounds)}
            onChange={(bound) => set({ bound })}
          />
          {number('numerator')}
          {number('denominator')}
        </>
      )}
    </>
  );
}

/** One's own rule in full: period, measure, what counts, holidays, who approves leave, what it rests on. */
export function RuleForm({ rule, disabled, onSave }: Props) {
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [isBad, setBad] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const save = () => {
    const next = ruleOf(draft);
    setBad(next === null);
    if (next) onSave(next);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <fieldset disabled={disabled}>
        <legend>{RULE.legend}</legend>
        <PrivateText
          id="rule-title"
          label={RULE.title}
          value={draft.title}
          maxLength={30}
          disabled={disabled}
          onChange={(title) => set({ title })}
        />
        <SelectField
          id="rule-period"
          label={RULE.period}
          value={draft.period}
          options={optionsOf(PERIOD_WORD)}
          onChange={(period) => set({ period })}
        />
        <Measure draft={draft} set={set} />
        <RulePoints draft={draft} set={set} />
        <RuleApproval draft={draft} set={set} />
        <PrivateText
          id="rule-basis"
          label={RULE.basis}
          hint={RULE.basisHint}
          value={draft.basis}
          maxLength={200}
          rows={2}
          disabled={disabled}
          onChange={(basis) => set({ basis })}
        />
        {isBad ? (
          <p class="error" role="alert">
            {RULE.bad}
          </p>
        ) : null}
        <button type="submit" class="button secondary">
          {RULE.save}
        </button>
      </fieldset>
    </form>
  );
}
