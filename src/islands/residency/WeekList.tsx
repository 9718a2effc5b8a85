import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import { weekOf } from '../../domain/calendar/month.ts';
import type { DayStatus, Entries } from '../../domain/residency/types.ts';
import { STATUS_LABEL, STATUS_SHORT, TEXT } from './strings.ts';
import { dayPart, entryText, longDay } from './wording.ts';

const GIVEN: readonly DayStatus[] = ['overnight', 'daytime', 'errand', 'leave', 'rest'];

interface Props {
  entries: Entries;
  calendar: HolidayCalendar;
  today: Day;
  cursor: Day;
  disabled: boolean;
  onPick(day: Day): void;
  onGive(day: Day, status: DayStatus): void;
}

function Statuses({
  name,
  status,
  onGive,
  disabled,
}: {
  name: string;
  status: DayStatus;
  disabled: boolean;
  onGive(status: DayStatus): void;
}) {
  return (
    <span class="week-statuses">
      {GIVEN.map((each) => (
        <button
          key={each}
          type="button"
          class={`button quiet is-${each}`}
          aria-pressed={status === each}
          aria-label={`${name}：${STATUS_LABEL[each]}`}
          disabled={disabled}
          onClick={() => onGive(status === each ? 'none' : each)}
        >
          {STATUS_SHORT[each]}
        </button>
      ))}
    </span>
  );
}

/** The week of the cursor, a line a day: one tap gives a day its status, the same tap again takes it back. */
export function WeekList({ entries, calendar, today, cursor, disabled, onPick, onGive }: Props) {
  return (
    <ul class="week-list plain" aria-label={TEXT.weekLabel}>
      {weekOf(cursor).map((day) => {
        const info = calendar.info(day);
        const status = entries[day]?.status ?? 'none';
        const isPlanned = day > today && status !== 'none';
        const marks = [day === today ? TEXT.today : '', isPlanned ? TEXT.plan : '', dayPart(info)];
        return (
          <li
            key={day}
            class={[day === cursor ? 'is-chosen' : '', isPlanned ? 'is-planned' : ''].join(' ').trim() || undefined}
            aria-current={day === today ? 'date' : undefined}
          >
            <button type="button" class="week-day" aria-pressed={day === cursor} onClick={() => onPick(day)}>
              <span>{longDay(day)}</span>
              <small>{marks.filter(Boolean).join(' ')}</small>
              <span class="visually-hidden">{entryText(day, entries[day], today)}</span>
            </button>
            <Statuses
              name={longDay(day)}
              status={status}
              disabled={disabled}
              onGive={(status) => onGive(day, status)}
            />
          </li>
        );
      })}
    </ul>
  );
}
