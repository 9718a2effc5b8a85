import type { DayEntry } from '../../domain/residency/types.ts';
import type { DayFieldsProps } from './DayFields.tsx';
import { Awaited, useLazy } from './lazy.tsx';
import { TEXT } from './strings.ts';

interface Props extends DayFieldsProps {
  /** Names the chosen day or range; another one begins afresh. */
  label: string;
  isRange: boolean;
}

const hasDetails = (entry: DayEntry | undefined) => entry !== undefined && Object.keys(entry).length > 1;

/** Note and details of the chosen day, or of all the days of a range at once; folded. */
export function DayDetails({ label, isRange, ...fields }: Props) {
  const { part, ask } = useLazy(() => import('./DayFields.tsx').then(({ DayFields }) => DayFields));
  if (isRange && !fields.entry) return <p class="hint">{TEXT.detailsRange}</p>;
  return (
    <details class="day-details" onToggle={(event) => event.currentTarget.open && ask()}>
      <summary>{`${label}的${TEXT.details}${hasDetails(fields.entry) ? TEXT.detailsThere : ''}`}</summary>
      {isRange ? <p class="hint">{TEXT.detailsAll}</p> : null}
      <div key={label}>
        <Awaited part={part} ask={ask} props={fields} />
      </div>
    </details>
  );
}
