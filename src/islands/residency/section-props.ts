import type { Day } from '../../domain/calendar/day.ts';
import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import type { Edit } from '../../domain/residency/edit.ts';
import type { Entries } from '../../domain/residency/types.ts';
import type { Records } from './records.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import type { Posted } from './posted.ts';
import type { LedgerActions } from './store.ts';

/** What every section below the calendar gets. */
export interface SectionProps {
  entries: Entries;
  records: Omit<Records, 'entries'>;
  calendar: HolidayCalendar;
  today: Day;
  /** The cursor of the calendar. */
  at: Day;
  /** What can be chosen, one's own rules among them. */
  rules: readonly RuleView[];
  /** Rules that are counted from the dated events. */
  activityRules: readonly RuleView[];
  posted: readonly Posted[];
  /** The posting that the cursor's day falls in; null while no rule is chosen. */
  current: Posted | null;
  disabled: boolean;
  dataHref: string;
  /** Days out of a file, all in one edit; whether it was carried out. */
  onReadIn(edit: Edit): Promise<boolean>;
  saveRecord: LedgerActions['saveRecord'];
  saveSettings: LedgerActions['saveSettings'];
  goTo(day: Day): void;
}
