import { addDays } from '../../domain/calendar/day.ts';
import { monthOf, weekOf } from '../../domain/calendar/month.ts';
import { periodOf } from '../../domain/calendar/period.ts';
import { TEXT } from './strings.ts';
import type { SelectionControl } from './use-selection.ts';
import type { LedgerView } from './use-view.ts';
import { periodLabel, weekLabel } from './wording.ts';

interface Props {
  view: LedgerView;
  today: string;
  selection: SelectionControl;
  isPublished: boolean;
}

/** Which month or week is shown, and the way to others. */
export function CalendarBar({ view, today, selection, isPublished }: Props) {
  const { cursor } = selection;
  const isWeek = view === 'week';
  const step = (n: 1 | -1) => (isWeek ? selection.toDay(addDays(cursor, 7 * n)) : selection.toMonth(n));
  const isNow = isWeek ? weekOf(cursor).includes(today) : monthOf(cursor) === monthOf(today);
  return (
    <>
      <div class="month-bar">
        <button
          type="button"
          class="button quiet"
          aria-label={isWeek ? TEXT.prevWeek : TEXT.prevMonth}
          onClick={() => step(-1)}
        >
          ‹
        </button>
        <h2 aria-live="polite">{isWeek ? weekLabel(weekOf(cursor)) : periodLabel(periodOf('month', cursor))}</h2>
        <button
          type="button"
          class="button quiet"
          aria-label={isWeek ? TEXT.nextWeek : TEXT.nextMonth}
          onClick={() => step(1)}
        >
          ›
        </button>
        {isNow ? null : (
          <button type="button" class="button quiet" onClick={() => selection.toDay(today)}>
            {isWeek ? TEXT.thisWeek : TEXT.thisMonth}
          </button>
        )}
      </div>
      {isPublished ? null : <p class="notice">{TEXT.unpublished(cursor.slice(0, 4))}</p>}
    </>
  );
}
