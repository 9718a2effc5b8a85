import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import { monthOf } from '../../domain/calendar/month.ts';
import { periodOf } from '../../domain/calendar/period.ts';
import type { History } from '../../domain/residency/edit.ts';
import type { DayStatus, Entries } from '../../domain/residency/types.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { TEXT } from './strings.ts';
import { Toolbar } from './Toolbar.tsx';
import type { Acts } from './use-acts.ts';
import type { SelectionControl } from './use-selection.ts';
import { periodLabel, rangeLabel } from './wording.ts';

export interface CalendarProps {
  entries: Entries;
  calendar: HolidayCalendar;
  today: Day;
  selection: SelectionControl;
  history: Pick<History, 'past' | 'future'>;
  disabled: boolean;
  /** The count in one line; empty while no rule is chosen. */
  glance: string;
  acts: Acts;
}

/** The status that all the days have, or null where they differ. */
function commonStatus(entries: Entries, days: readonly Day[]): DayStatus | null {
  const found = new Set(days.map((day) => entries[day]?.status ?? 'none'));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

function MonthBar({ label, year, props }: { label: string; year: string; props: CalendarProps }) {
  const { selection, today, calendar } = props;
  return (
    <>
      <div class="month-bar">
        <button type="button" class="button quiet" aria-label={TEXT.prevMonth} onClick={() => selection.toMonth(-1)}>
          ‹
        </button>
        <h2 aria-live="polite">{label}</h2>
        <button type="button" class="button quiet" aria-label={TEXT.nextMonth} onClick={() => selection.toMonth(1)}>
          ›
        </button>
        {monthOf(selection.cursor) !== monthOf(today) ? (
          <button type="button" class="button quiet" onClick={() => selection.toDay(today)}>
            {TEXT.thisMonth}
          </button>
        ) : null}
      </div>
      {calendar.isPublished(year) ? null : <p class="notice">{TEXT.unpublished(year)}</p>}
    </>
  );
}

/** The month with its tools: choose days, give them a status, take it back. */
export function Calendar(props: CalendarProps) {
  const { selection, entries, today, acts, history } = props;
  const give = (status: DayStatus) => {
    if (props.disabled) return;
    acts.give(selection.days, status);
    selection.settle();
  };
  const label = periodLabel(periodOf('month', selection.cursor));
  return (
    <section class="calendar" aria-label="月历">
      <MonthBar label={label} year={selection.cursor.slice(0, 4)} props={props} />
      {props.glance ? <p class="glance">{props.glance}</p> : null}
      <MonthGrid
        month={monthOf(selection.cursor)}
        label={`${label}，每天的记录`}
        entries={entries}
        calendar={props.calendar}
        today={today}
        cursor={selection.cursor}
        selected={new Set(selection.range)}
        onMove={selection.move}
        onPick={selection.pick}
        onFollow={selection.follow}
        onDrag={selection.drag}
        onToggleRange={selection.toggleRange}
        onCancel={selection.cancel}
        onStatus={give}
        describedBy="grid-help"
      />
      <Toolbar
        selection={rangeLabel(selection.range)}
        current={commonStatus(entries, selection.range)}
        isRange={selection.isRange}
        weekdaysOnly={selection.weekdaysOnly}
        picking={selection.picking}
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        disabled={props.disabled}
        onStatus={give}
        onWeekdaysOnly={selection.setWeekdaysOnly}
        onPicking={selection.togglePicking}
        onCopyWeek={() => acts.copyWeek(selection.cursor)}
        onUndo={acts.undo}
        onRedo={acts.redo}
      />
      <details class="grid-help">
        <summary>{TEXT.gridHelpTitle}</summary>
        <p id="grid-help">{TEXT.gridHelp}</p>
      </details>
    </section>
  );
}
