import { useState } from 'preact/hooks';
import { daysBetween, daysFromTo, isDay } from '../../../domain/calendar/day.ts';
import type { LocalDay } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../../../ui/PrivateText.tsx';
import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { DateField, optionsOf, SelectField } from './fields.tsx';
import { useRemoval } from './use-removal.tsx';
import { MORE } from './words.ts';

type Props = Pick<SectionProps, 'records' | 'at' | 'disabled' | 'saveRecord'>;

const KINDS = { off: MORE.localOff, work: MORE.localWork } as const;
/** No arrangement is longer: a wrong year typed must not fill the calendar. */
const MOST_DAYS = 31;

function AddLocal({ at, disabled, saveRecord }: Props) {
  const { say, said } = useSaid();
  const [from, setFrom] = useState(at);
  const [to, setTo] = useState('');
  const [kind, setKind] = useState<LocalDay['kind']>('off');
  const [name, setName] = useState('');
  const [isBad, setBad] = useState(false);
  const add = () => {
    const last = to || from;
    const isGood = isDay(from) && isDay(last) && from <= last && daysBetween(from, last) < MOST_DAYS;
    setBad(!isGood);
    if (!isGood) return say('');
    const days = daysFromTo(from, last);
    for (const day of days) saveRecord('local', day, { kind, ...(name ? { name } : {}) });
    say(MORE.localAdded(days.length));
    setTo('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <DateField
        id="local-day"
        label={MORE.localFrom}
        value={from}
        disabled={disabled}
        isBad={isBad}
        onChange={setFrom}
      />
      <DateField id="local-to" label={MORE.localTo} value={to} disabled={disabled} isBad={isBad} onChange={setTo} />
      <SelectField
        id="local-kind"
        label={MORE.localKind}
        value={kind}
        options={optionsOf(KINDS)}
        disabled={disabled}
        onChange={(chosen) => setKind(chosen)}
      />
      <PrivateText
        id="local-name"
        label={MORE.localName}
        value={name}
        maxLength={20}
        disabled={disabled}
        onChange={setName}
      />
      {isBad ? (
        <p class="error" role="alert">
          {MORE.localBad}
        </p>
      ) : null}
      <button type="submit" class="button secondary" disabled={disabled}>
        {MORE.add}
      </button>
      {said}
    </form>
  );
}

/** What the place itself has arranged: days off, days worked. They go before the published calendar. */
export function LocalDays(props: Props) {
  const { remove, button } = useRemoval('local', props);
  const days = Object.entries(props.records.local).sort(([a], [b]) => (a < b ? -1 : 1));
  return (
    <>
      <h3>{MORE.localTitle}</h3>
      <p>{MORE.localLead}</p>
      <ul class="plain">
        {days.map(([date, local]) => (
          <li key={date} class="row">
            <span>{`${date} ${KINDS[local.kind]} ${local.name ?? ''}`}</span>
            <button
              type="button"
              class="button quiet"
              disabled={props.disabled}
              aria-label={`${MORE.remove} ${date}`}
              onClick={() => remove(date, local)}
            >
              {MORE.remove}
            </button>
          </li>
        ))}
      </ul>
      {button}
      <AddLocal {...props} />
    </>
  );
}
