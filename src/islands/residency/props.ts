import type { HolidayYears } from '../../domain/calendar/holidays.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';

export interface ResidencyProps {
  rules: RuleView[];
  holidays: HolidayYears;
  /** Address of 我的记录, under the base path. */
  dataHref: string;
}
