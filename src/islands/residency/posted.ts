import type { HolidayCalendar } from '../../domain/calendar/holidays.ts';
import type { Day } from '../../domain/calendar/day.ts';
import { assessPeriod, type AssessInput } from '../../domain/residency/assess.ts';
import { postingAt, postingsIn } from '../../domain/residency/postings.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import type { Assessed, Entries, PeriodResult } from '../../domain/residency/types.ts';
import type { Records } from './records.ts';
import { ruleInForce } from './rule-in-force.ts';

/** A posting with the rule that it is counted by: all that the counting needs, but the day that is asked about. */
export interface Posted extends Omit<AssessInput, 'at'> {
  view: RuleView;
  /** Empty where none is entered. */
  village: string;
}

/** Which posting a line of a year is about: `甲村 · 每月 20 天 `; empty where there is only one. */
export const postingName = ({ village, view }: Posted, all: readonly Posted[]): string =>
  all.length > 1 ? `${[village, view.title].filter(Boolean).join(' · ')} ` : '';

interface Shared {
  entries: Entries;
  today: Day;
  calendar: HolidayCalendar;
}

/** Every posting, in order; a single one that never begins or ends where none is entered. Those without a rule are left out. */
export function postedOf(rules: readonly RuleView[], records: Omit<Records, 'entries'>, shared: Shared): Posted[] {
  const postings = postingsIn(Object.values(records.postings), '', '9999');
  return (postings.length > 0 ? postings : [undefined]).flatMap((posting) => {
    const inForce = ruleInForce(rules, records.settings, posting);
    if (!inForce) return [];
    const { rule: view, settled } = inForce;
    return [{ ...shared, posting, view, rule: view.counting, settled, village: posting?.village ?? '' }];
  });
}

/** The posting that the day falls in, or the one nearest to it. */
export function postedAt(posted: readonly Posted[], day: Day): Posted | null {
  const nearest = postingAt(
    posted.flatMap(({ posting }) => (posting ? [posting] : [])),
    day,
  );
  return posted.find(({ posting }) => posting === nearest) ?? null;
}

export interface OneResult {
  posted: Posted;
  result: Assessed;
}

/** What every posting that touches the days `from`–`to` gives for the period of its rule that holds them, in order. */
export function resultsIn(posted: readonly Posted[], from: Day, to: Day): OneResult[] {
  return posted.flatMap((each) => {
    const { posting } = each;
    if (posting && postingsIn([posting], from, to).length === 0) return [];
    const at = posting && posting.from > from ? posting.from : from;
    const result: PeriodResult = assessPeriod({ ...each, at });
    return result.kind === 'assessed' ? [{ posted: each, result }] : [];
  });
}
