import { useMemo } from 'preact/hooks';
import type { Day } from '../../domain/calendar/day.ts';
import { holidayCalendar } from '../../domain/calendar/holidays.ts';
import { firstOfMonth, lastOfMonth, monthOf } from '../../domain/calendar/month.ts';
import { assessPeriod } from '../../domain/residency/assess.ts';
import { postedAt, postedOf, resultsIn } from './posted.ts';
import type { ResidencyProps } from './props.ts';
import { rulesToChoose } from './rule-in-force.ts';
import type { ReadyState } from './store.ts';

/** Everything that is worked out from the records for the day under the cursor. */
export function useCounting({ rules: given, holidays }: ResidencyProps, state: ReadyState, today: Day, at: Day) {
  const { records } = state;
  const { entries } = state.history;
  const calendar = useMemo(() => holidayCalendar(holidays, records.local), [records.local]);
  const rules = useMemo(() => rulesToChoose(given, records.rules), [records.rules]);
  const posted = useMemo(
    () => postedOf(rules, records, { entries, today, calendar }),
    [rules, records, entries, calendar, today],
  );
  const current = postedAt(posted, at);
  const month = monthOf(at);
  const result = useMemo(() => current && assessPeriod({ ...current, at }), [current, month, at > today]);
  const others = useMemo(
    () => resultsIn(posted, firstOfMonth(month), lastOfMonth(month)).filter((one) => one.posted !== current),
    [posted, current, month],
  );
  return { calendar, rules, posted, current, result, others };
}
