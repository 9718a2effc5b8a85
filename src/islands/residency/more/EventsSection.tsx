import { useState } from 'preact/hooks';
import { isDay } from '../../../domain/calendar/day.ts';
import { periodOf } from '../../../domain/calendar/period.ts';
import type { LedgerEvent } from '../../../schemas/residency-data.ts';
import { PrivateText } from '../PrivateText.tsx';
import type { SectionProps } from '../section-props.ts';
import { periodLabel } from '../wording.ts';
import { freeId } from './free-id.ts';
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
      <div class="field">
        <label for="event-date">{MORE.eventDate}</label>
        <input
          id="event-date"
          type="date"
          value={date}
          required
          disabled={disabled}
          onInput={(e) => setDate(e.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="event-type">{MORE.eventType}</label>
        <select
          id="event-type"
          value={type}
          disabled={disabled}
          onChange={(e) => setType(e.currentTarget.value as Type)}
        >
          {Object.entries(EVENT_LABEL).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      </div>
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

/** How many joint activities there were in the half-year of the cursor's day. */
function halfYearText(events: readonly LedgerEvent[], at: string): string {
  const half = periodOf('half-year', at);
  const n = events.filter(({ type, date }) => type === 'joint-activity' && date >= half.from && date <= half.to).length;
  return MORE.halfYear(periodLabel(half), n);
}

/** Dated reports, talks and joint activities. */
export function EventsSection({ records, today, at, disabled, saveRecord, announce }: SectionProps) {
  const [gone, setGone] = useState<{ id: string; event: LedgerEvent } | null>(null);
  const events = Object.entries(records.events).sort(([, a], [, b]) => (a.date < b.date ? 1 : -1));
  const remove = (id: string, event: LedgerEvent) => {
    saveRecord('events', id, null);
    setGone({ id, event });
    announce(MORE.removed);
  };
  const restore = () => {
    if (gone) saveRecord('events', gone.id, gone.event);
    setGone(null);
  };
  return (
    <div>
      <p>{MORE.eventLead}</p>
      <p>{halfYearText(Object.values(records.events), at)}</p>
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
      {gone ? (
        <button type="button" class="button quiet" onClick={restore}>
          {MORE.restore}
        </button>
      ) : null}
      <AddEvent today={today} events={records.events} disabled={disabled} saveRecord={saveRecord} />
    </div>
  );
}
