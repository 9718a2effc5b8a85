import { POINT_LABEL, valueLabel } from '../point-words.ts';
import type { CountPoint } from '../../../domain/residency/types.ts';
import { NumberField, SelectField } from './fields.tsx';
import { PrivateText } from '../../../ui/PrivateText.tsx';
import type { Draft } from './rule-draft.ts';
import { RULE } from './words.ts';

interface Props {
  draft: Draft;
  set(part: Partial<Draft>): void;
}

type HolidayPoint = 'covers' | 'effect';
const TRI = ['yes', 'no', 'unknown'] as const;
const COUNTS: readonly CountPoint[] = ['overnight', 'daytime', 'errand', 'leave', 'weekend', 'holiday'];
const HOLIDAYS = {
  covers: ['public', 'public-and-weekend', 'unknown'],
  effect: ['not-counted', 'not-demanded', 'unknown'],
} as const;

/** Each value of a point in words, the last of them that nobody has said. */
const words = <K extends string>(point: CountPoint | HolidayPoint | 'pro-rata', values: readonly K[]) =>
  values.map((value) => [value, value === 'unknown' ? RULE.unknown : valueLabel(point, value, {})] as const);

/** What counts, and what a clause such as 除节假日外 means: yes, no, or not known. */
export function RulePoints({ draft, set }: Props) {
  const holiday = <P extends HolidayPoint>(point: P) => (
    <SelectField<Draft[P]>
      id={`rule-${point}`}
      label={POINT_LABEL[point]}
      value={draft[point]}
      options={words(point, HOLIDAYS[point] as readonly Draft[P][])}
      onChange={(value) => set({ [point]: value })}
    />
  );
  return (
    <fieldset>
      <legend>{RULE.points}</legend>
      <p class="hint">{RULE.pointsHint}</p>
      {COUNTS.map((point) => (
        <SelectField
          key={point}
          id={`rule-${point}`}
          label={POINT_LABEL[point]}
          value={draft.counts[point]}
          options={words(point, TRI)}
          onChange={(value) => set({ counts: { ...draft.counts, [point]: value } })}
        />
      ))}
      <label class="row check">
        <input
          type="checkbox"
          checked={draft.hasHolidays}
          onChange={(event) => set({ hasHolidays: event.currentTarget.checked })}
        />
        {RULE.holidays}
      </label>
      {draft.hasHolidays ? (
        <>
          {holiday('covers')}
          {holiday('effect')}
        </>
      ) : null}
      <SelectField
        id="rule-pro-rata"
        label={POINT_LABEL['pro-rata']}
        value={draft.proRata}
        options={words('pro-rata', TRI)}
        onChange={(proRata) => set({ proRata })}
      />
    </fieldset>
  );
}

/** Who approves leave up to how many days. */
export function RuleApproval({ draft, set }: Props) {
  const last = draft.approval.length - 1;
  const change = (i: number, part: Partial<Draft['approval'][number]>) =>
    set({ approval: draft.approval.map((line, at) => (at === i ? { ...line, ...part } : line)) });
  return (
    <fieldset>
      <legend>{RULE.approval}</legend>
      {draft.approval.map(({ upToDays, by }, i) => (
        <div key={i} class="pair">
          {i === last ? null : (
            <NumberField
              id={`rule-approval-days-${i}`}
              label={RULE.approvalDays}
              value={upToDays}
              onChange={(text) => change(i, { upToDays: text })}
            />
          )}
          <PrivateText
            id={`rule-approval-by-${i}`}
            label={i === last ? RULE.approvalLonger : RULE.approvalBy}
            value={by}
            maxLength={30}
            disabled={false}
            onChange={(text) => change(i, { by: text })}
          />
        </div>
      ))}
    </fieldset>
  );
}
