import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import { monthOf } from '../../domain/calendar/month.ts';
import { periodOf } from '../../domain/calendar/period.ts';
import type { History } from '../../domain/residency/edit.ts';
import type { DayStatus, Entries } from '../../domain/residency/types.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { TEXT } from './strings.ts';
import { Toolbar, WeekActs } from './Toolbar.tsx';
import type { Acts } from './use-acts.ts';
import type { SelectionControl } from './use-selection.ts';
import { useView, type LedgerView } from './use-view.ts';
import { WeekList } from './WeekList.tsx';
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

function ViewSwitch({ view, onChoose }: { view: LedgerView; onChoose(view: LedgerView): void }) {
  return (
    <div class="row view-switch" role="group" aria-label={TEXT.viewLabel}>
      {(['week', 'month'] as const).map((each) => (
        <button
          key={each}
          type="button"
          class="button quiet"
          aria-pressed={view === each}
          onClick={() => onChoose(each)}
        >
          {each === 'week' ? TEXT.weekView : TEXT.monthView}
        </button>
      ))}
    </div>
  );
}

/** The month as a grid: choose days, then give them a status. */
function Month(props: CalendarProps) {
  const { selection, entries, today, acts } = props;
  const give = (status: DayStatus) => {
    if (props.disabled) return;
    acts.give(selection.days, status);
    selection.settle();
  };
  return (
    <>
      <MonthGrid
        month={monthOf(selection.cursor)}
        label={`${periodLabel(periodOf('month', selection.cursor))}，每天的记录`}
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
        weekdays={selection.weekdays}
        picking={selection.picking}
        disabled={props.disabled}
        onStatus={give}
        onWeekday={selection.toggleWeekday}
        onPicking={selection.togglePicking}
      />
    </>
  );
}

/** The days as a month or as a week, each with its tools. */
export function Calendar(props: CalendarProps) {
  const { selection, today, acts, history } = props;
  const { view, choose } = useView();
  const { cursor } = selection;
  return (
    <section class="calendar" aria-label={TEXT.calendar}>
      <ViewSwitch view={view} onChoose={choose} />
      <CalendarBar
        view={view}
        today={today}
        selection={selection}
        isPublished={props.calendar.isPublished(cursor.slice(0, 4))}
      />
      {props.glance ? <p class="glance">{props.glance}</p> : null}
      {view === 'month' ? (
        <Month {...props} />
      ) : (
        <WeekList
          {...props}
          cursor={cursor}
          onPick={selection.toDay}
          onGive={(day, status) => {
            selection.toDay(day);
            acts.give([day], status);
          }}
        />
      )}
      <WeekActs
        canUndo={history.past.length > 0}
        canRedo={history.future.length > 0}
        disabled={props.disabled}
        onFillWeek={view === 'week' ? () => acts.fillWeek(cursor, today) : undefined}
        onCopyWeek={() => acts.copyWeek(cursor)}
        onUndo={acts.undo}
        onRedo={acts.redo}
      />
      {view === 'month' ? (
        <details class="grid-help">
          <summary>{TEXT.gridHelpTitle}</summary>
          <p id="grid-help">{TEXT.gridHelp}</p>
        </details>
      ) : null}
    </section>
  );
}
