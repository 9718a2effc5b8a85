import { useLayoutEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Day } from '../../domain/calendar/day.ts';
import type { DayInfo, HolidayCalendar } from '../../domain/calendar/holidays.ts';
import { weeksOfMonth, type Month } from '../../domain/calendar/month.ts';
import { isMoveKey, type MoveKey } from '../../domain/residency/select.ts';
import type { DayEntry, DayStatus, Entries } from '../../domain/residency/types.ts';
import { STATUS_SHORT, WEEKDAYS } from './strings.ts';
import { usePointerRange } from './pointer-range.ts';
import { cellName } from './wording.ts';

export interface GridProps {
  month: Month;
  label: string;
  entries: Entries;
  calendar: HolidayCalendar;
  today: Day;
  cursor: Day;
  selected: ReadonlySet<Day>;
  onMove(key: MoveKey, extend: boolean): void;
  /** A tap or click; `extend` with Shift. */
  onPick(day: Day, extend: boolean): void;
  /** Focus has gone to a day by itself. */
  onFollow(day: Day): void;
  /** A drag from one day to another. */
  onDrag(from: Day, to: Day): void;
  onToggleRange(): void;
  onCancel(): void;
  onStatus(status: DayStatus): void;
  describedBy: string;
}

const DIGITS: Record<string, DayStatus> = {
  '1': 'overnight',
  '2': 'daytime',
  '3': 'errand',
  '4': 'leave',
  '5': 'rest',
  '0': 'none',
  Delete: 'none',
  Backspace: 'none',
};

/** The mark in the corner of a cell: 节 a public holiday, 班 a weekend day worked in exchange. */
const markOf = (info: DayInfo) => (info.kind === 'holiday' ? '节' : info.kind === 'workday' && info.makeup ? '班' : '');

const isDayOff = (info: DayInfo) =>
  info.kind === 'weekend' || info.kind === 'holiday' || (info.kind === 'unpublished' && info.weekend);

function cellClass(entry: DayEntry | undefined, info: DayInfo, day: Day, today: Day): string {
  const status = entry?.status ?? 'none';
  return ['day', `is-${status}`, day > today ? 'is-ahead' : '', isDayOff(info) ? 'is-off' : '']
    .filter(Boolean)
    .join(' ');
}

/**
 * The cell's name is its `aria-label`. The short forms come from CSS (`data-text`): as text they would be words that
 * the name does not hold.
 */
function Cell({ day, props }: { day: Day; props: GridProps }) {
  const entry = props.entries[day];
  const info = props.calendar.info(day);
  return (
    <td
      role="gridcell"
      class={cellClass(entry, info, day, props.today)}
      data-day={day}
      tabIndex={day === props.cursor ? 0 : -1}
      aria-selected={props.selected.has(day)}
      aria-current={day === props.today ? 'date' : undefined}
      aria-label={cellName(day, entry, info, props.today)}
    >
      <span class="date">{Number(day.slice(8))}</span>
      <span class="mark" data-text={markOf(info)} />
      <span class="status" data-text={STATUS_SHORT[entry?.status ?? 'none']} />
      {entry?.note ? <span class="has-note" /> : null}
    </td>
  );
}

/** The month as an ARIA grid: one tab stop, arrows within, Shift to extend, digits to record. */
export function MonthGrid(props: GridProps) {
  const table = useRef<HTMLTableElement>(null);
  const takesFocus = useRef(false);
  const pointer = usePointerRange(props.onDrag, props.onPick, (day) => day !== props.cursor && props.onFollow(day));
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    table.current?.querySelector<HTMLElement>(`[data-day="${props.cursor}"]`)?.focus();
  }, [props.cursor]);

  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const status = DIGITS[event.key];
    if (isMoveKey(event.key)) {
      takesFocus.current = true;
      props.onMove(event.key, event.shiftKey);
    } else if (status) props.onStatus(status);
    else if (event.key === ' ' || event.key === 'Enter') props.onToggleRange();
    else if (event.key === 'Escape') props.onCancel();
    else return;
    event.preventDefault();
  };

  return (
    <table
      ref={table}
      class="month-grid"
      role="grid"
      aria-label={props.label}
      aria-multiselectable
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
      {...pointer}
    >
      <thead>
        <tr>
          {WEEKDAYS.map((name) => (
            <th key={name} scope="col" abbr={`星期${name}`}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {/* Keyed by place: another month reuses the cells instead of building forty new ones. */}
        {weeksOfMonth(props.month).map((week, row) => (
          <tr key={row}>
            {week.map((day, i) => (day ? <Cell key={i} day={day} props={props} /> : <td key={i} class="outside" />))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
