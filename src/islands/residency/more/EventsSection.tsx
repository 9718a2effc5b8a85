import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/calendar/day.ts';
import { newestFirst } from '../../../domain/residency/activities.ts';
import type { LedgerEvent } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../../../ui/PrivateText.tsx';
import type { SectionProps } from '../section-props.ts';
import { Activities } from './Activities.tsx';
import { DateField, optionsOf, SelectField } from './fields.tsx';
import { freeId } from './free-id.ts';
import { useRemoval } from './use-removal.tsx';
import { EVENT_LABEL, MORE } from './words.ts';

type Type = LedgerEvent['type'];

function AddEvent({
  today,
  events,
  disabled,
  saveRecord,
}: { today: string; events: object; disabled: boolean } & Pick<SectionProps, 'saveRecord'>) {
  const [date, setDate] = useState(today);
  const [type, setType] = useState<Type>('major-report');
  const [about, setAbout] = useState('');
  const add = () => {
    if (!isDay(date)) return;
    saveRecord('events', freeId(`${date}-${type}`, events), { date, type, ...(about ? { about } : {}) });
    setAbout('');
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <DateField id="event-date" label={MORE.eventDate} value={date} disabled={disabled} onChange={setDate} />
      <SelectField
        id="event-type"
        label={MORE.eventType}
        value={type}
        options={optionsOf(EVENT_LABEL)}
        disabled={disabled}
        onChange={(chosen) => setType(chosen)}
      />
      <PrivateText
        id="event-about"
        label={MORE.eventAbout}
        hint={MORE.eventHint}
        value={about}
        maxLength={200}
        rows={2}
        disabled={disabled}
        onChange={setAbout}
      />
      <button type="submit" class="button secondary" disabled={disabled}>
        {MORE.add}
      </button>
    </form>
  );
}

/** Dated reports, talks and joint activities. */
export function EventsSection(props: SectionProps) {
  const { records, today, disabled, saveRecord } = props;
  const { remove, button } = useRemoval('events', props);
  const events = newestFirst(records.events);
  return (
    <div>
      <p>{MORE.eventLead}</p>
      {events.length === 0 ? <p class="hint">{MORE.noEvents}</p> : null}
      <ul class="plain">
        {events.map(([id, event]) => (
          <li key={id} class="row">
            <span>{`${event.date} ${EVENT_LABEL[event.type]}${event.about ? `：${event.about}` : ''}`}</span>
            <button
              type="button"
              class="button quiet"
              disabled={disabled}
              aria-label={`${MORE.remove} ${event.date} ${EVENT_LABEL[event.type]}`}
              onClick={() => remove(id, event)}
            >
              {MORE.remove}
            </button>
          </li>
        ))}
      </ul>
      {button}
      <AddEvent today={today} events={records.events} disabled={disabled} saveRecord={saveRecord} />
      {props.activityRules.map((rule) => (
        <section key={rule.counting.id} aria-label={EVENT_LABEL['joint-activity']}>
          <h3>{EVENT_LABEL['joint-activity']}</h3>
          <Activities rule={rule} {...props} />
        </section>
      ))}
    </div>
  );
}
