import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import type { Edit } from '../../domain/residency/edit.ts';
import type { Entries } from '../../domain/residency/types.ts';
import type { Records } from './records.ts';
import type { InForce } from './rule-in-force.ts';
import type { LedgerActions } from './store.ts';

/** What every section below the calendar gets. */
export interface SectionProps {
  entries: Entries;
  records: Omit<Records, 'entries'>;
  calendar: HolidayCalendar;
  today: Day;
  /** The cursor of the calendar. */
  at: Day;
  inForce: InForce | null;
  /** The posting that the cursor's day falls in, where postings are entered. */
  posting: { from: Day; to?: Day | undefined } | undefined;
  disabled: boolean;
  dataHref: string;
  onEdit(edit: Edit): void;
  saveRecord: LedgerActions['saveRecord'];
  saveSettings: LedgerActions['saveSettings'];
  goTo(day: Day): void;
  announce(message: string): void;
}
