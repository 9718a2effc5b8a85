import { useEffect } from 'preact/hooks';
import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import type { History } from '../../domain/residency/edit.ts';
import type { Entries } from '../../domain/residency/types.ts';
import { CalendarBar } from './CalendarBar.tsx';
import { Awaited, useLazy } from './lazy.tsx';
import { Said } from './Said.tsx';
import { TEXT } from './strings.ts';

import type { Acts } from './use-acts.ts';
import type { SelectionControl } from './use-selection.ts';
import { useView, type LedgerView } from './use-view.ts';
import { WeekActs } from './WeekActs.tsx';
import { WeekList } from './WeekList.tsx';

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

/** The days as a month or as a week, each with its tools. */
export function Calendar(props: CalendarProps) {
  const { selection, today, acts, history } = props;
  const { view, choose } = useView();
  // A phone shows the week and never needs the grid's code.
  const { part, ask } = useLazy(() => import('./MonthView.tsx').then(({ MonthView }) => MonthView));
  useEffect(() => {
    if (view === 'month') ask();
  }, [view]);
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
        <Awaited part={part} ask={ask} props={props} />
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
      <Said text={acts.done} />
    </section>
  );
}
