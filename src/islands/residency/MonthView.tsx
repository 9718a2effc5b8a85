import type { Day } from '../../domain/calendar/day.ts';
import { monthOf } from '../../domain/calendar/month.ts';
import { periodOf } from '../../domain/calendar/period.ts';
import type { DayStatus, Entries } from '../../domain/residency/types.ts';
import type { CalendarProps } from './Calendar.tsx';
import { GRID } from './grid-words.ts';
import { MonthGrid } from './MonthGrid.tsx';
import { Toolbar } from './Toolbar.tsx';
import { periodLabel, rangeLabel } from './wording.ts';

/** The status that all the days have, or null where they differ. */
function commonStatus(entries: Entries, days: readonly Day[]): DayStatus | null {
  const found = new Set(days.map((day) => entries[day]?.status ?? 'none'));
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

/** The month as a grid: choose days, then give them a status. */
export function MonthView(props: CalendarProps) {
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
      <details class="grid-help">
        <summary>{GRID.gridHelpTitle}</summary>
        <p id="grid-help">{GRID.gridHelp}</p>
      </details>
    </>
  );
}
