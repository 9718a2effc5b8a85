import { useState } from 'preact/hooks';
import type { OwnRule } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../PrivateText.tsx';
import { RULE } from './words.ts';

interface Draft {
  title: string;
  period: OwnRule['period'];
  measure: 'days' | 'workdays' | 'calendar-days';
  days: string;
  numerator: string;
  denominator: string;
  bound: 'at-least' | 'more-than';
  hasHolidays: boolean;
  basis: string;
}

function draftOf({ title, period, measure, holidays, basis }: OwnRule): Draft {
  const share = measure.kind === 'share' ? measure : null;
  return {
    title,
    period,
    measure: share?.of ?? 'days',
    days: measure.kind === 'days' ? String(measure.days) : '',
    numerator: String(share?.numerator ?? 2),
    denominator: String(share?.denominator ?? 3),
    bound: share?.bound ?? 'at-least',
    hasHolidays: holidays !== undefined,
    basis: basis ?? '',
  };
}

const wholeNumber = (text: string): number | null =>
  /^[1-9]\d{0,2}$/.test(text.trim()) && Number(text) <= 366 ? Number(text) : null;

/** The rule that the draft describes, or null where a number is missing. Points not asked here stay as they were. */
export function ruleOf(draft: Draft, before: OwnRule): OwnRule | null {
  const { holidays: _holidays, basis: _basis, ...kept } = before;
  const [days, numerator, denominator] = [draft.days, draft.numerator, draft.denominator].map(wholeNumber);
  const measure: OwnRule['measure'] | null =
    draft.measure === 'days'
      ? days
        ? { kind: 'days', days }
        : null
      : numerator && denominator && numerator <= denominator
        ? { kind: 'share', of: draft.measure, numerator, denominator, bound: draft.bound }
        : null;
  if (!measure || draft.title.trim() === '') return null;
  return {
    ...kept,
    title: draft.title.trim(),
    period: draft.period,
    measure,
    ...(draft.hasHolidays ? { holidays: before.holidays ?? { covers: 'unknown', effect: 'unknown' } } : {}),
    ...(draft.basis.trim() ? { basis: draft.basis.trim() } : {}),
  };
}

interface ChoiceProps<K extends string> {
  id: string;
  label: string;
  value: K;
  options: Readonly<Record<K, string>>;
  onChange(value: K): void;
}

function Choice<K extends string>({ id, label, value, options, onChange }: ChoiceProps<K>) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value as K)}>
        {Object.entries<string>(options).map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

function NumberField({
  id,
  label,
  value,
  onChange,
}: {
  id: string;
  label: string;
  value: string;
  onChange(value: string): void;
}) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode="numeric"
        maxLength={3}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}

/** Period, measure, holidays and basis of one's own rule; the points of counting are answered beside the result. */
export function RuleForm({
  rule,
  disabled,
  onSave,
}: {
  rule: OwnRule;
  disabled: boolean;
  onSave(rule: OwnRule): void;
}) {
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [isBad, setBad] = useState(false);
  const set = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }));
  const save = () => {
    const next = ruleOf(draft, rule);
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
        <Choice
          id="rule-period"
          label={RULE.period}
          value={draft.period}
          options={RULE.periods}
          onChange={(period) => set({ period })}
        />
        <Choice
          id="rule-measure"
          label={RULE.measure}
          value={draft.measure}
          options={RULE.measures}
          onChange={(measure) => set({ measure })}
        />
        {draft.measure === 'days' ? (
          <NumberField id="rule-days" label={RULE.days} value={draft.days} onChange={(days) => set({ days })} />
        ) : (
          <>
            <Choice
              id="rule-bound"
              label={RULE.bound}
              value={draft.bound}
              options={RULE.bounds}
              onChange={(bound) => set({ bound })}
            />
            <NumberField
              id="rule-numerator"
              label={RULE.numerator}
              value={draft.numerator}
              onChange={(numerator) => set({ numerator })}
            />
            <NumberField
              id="rule-denominator"
              label={RULE.denominator}
              value={draft.denominator}
              onChange={(denominator) => set({ denominator })}
            />
          </>
        )}
        <label class="row check">
          <input
            type="checkbox"
            checked={draft.hasHolidays}
            onChange={(event) => set({ hasHolidays: event.currentTarget.checked })}
          />
          {RULE.holidays}
        </label>
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
