import type { Day } from '../../domain/calendar/day.ts';
import type { DayFieldsProps } from './DayFields.tsx';
import { Awaited, useLazy } from './lazy.tsx';
import { TEXT } from './strings.ts';

interface Props extends DayFieldsProps {
  /** The chosen day, or null where a range is chosen. */
  day: Day | null;
  label: string;
}

/** Note and details of the one chosen day, folded. */
export function DayDetails({ day, label, ...fields }: Props) {
  const { part, ask } = useLazy(() => import('./DayFields.tsx').then(({ DayFields }) => DayFields));
  if (day === null) return <p class="hint">{TEXT.detailsRange}</p>;
  const hasSome = fields.entry !== undefined && Object.keys(fields.entry).length > 1;
  return (
    <details class="day-details" onToggle={(event) => event.currentTarget.open && ask()}>
      <summary>{`${label}的${TEXT.details}${hasSome ? TEXT.detailsThere : ''}`}</summary>
      <div key={day}>
        <Awaited part={part} ask={ask} props={fields} />
      </div>
    </details>
  );
}
