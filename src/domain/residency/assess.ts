import { daysFromTo, type Day } from '../calendar/day.ts';
import type { HolidayCalendar } from '../calendar/holidays.ts';
import { periodOf, termPeriod, type Period } from '../calendar/period.ts';
import { add, requiredDays, ZERO } from './count.ts';
import { forecastOf } from './forecast.ts';
import { outcomeOf } from './outcome.ts';
import { openPoints, readAt } from './reading.ts';
import { isClosed, isRecorded, stepOf, type Step } from './steps.ts';
import type { CountingRule, Entries, PeriodResult, ReadingResult, Settled, Side, Verdict } from './types.ts';

export interface AssessInput {
  rule: CountingRule;
  settled: Settled;
  /** Any day of the period that is asked about. */
  at: Day;
  /** First and last day of the posting, where one is entered; `to` is missing while it lasts. */
  posting?: { from: Day; to?: Day | undefined } | undefined;
  entries: Entries;
  today: Day;
  calendar: HolidayCalendar;
}

function assessReading(side: Side, input: AssessInput, whole: readonly Day[], part: readonly Day[]): ReadingResult {
  const { rule, settled, entries, today, calendar } = input;
  const { reading, choices } = readAt(rule, settled, side);
  const steps = part.map((day) => stepOf(reading, day, entries, calendar));
  const required = requiredDays(reading, whole, part, calendar);
  const sum = (keep: (step: Step) => boolean, what: 'counts' | 'can') =>
    steps.filter(keep).reduce((interval, step) => add(interval, step[what]), ZERO);
  const years = [...new Set(part.map((day) => day.slice(0, 4)))].filter((year) => !calendar.isPublished(year));
  const outcome = outcomeOf(steps, required, today, years);
  return {
    side,
    reading,
    choices,
    required,
    count: sum((step) => step.day <= today, 'counts'),
    planned: sum((step) => step.day > today, 'counts'),
    left: sum((step) => !isClosed(step, today), 'can'),
    outcome,
    forecast: outcome.kind === 'notYet' ? forecastOf(steps, outcome.need.max, today) : null,
  };
}

function verdictOf(readings: readonly ReadingResult[]): Verdict {
  const kinds = new Set(readings.map(({ outcome }) => outcome.kind));
  const [only] = kinds;
  return kinds.size === 1 && only ? { kind: 'same', outcome: only } : { kind: 'depends' };
}

/** The period of the rule that holds the day; null where the rule counts over a term whose end is not known. */
function periodAt({ rule, at, posting }: AssessInput): Period | null {
  if (rule.period !== 'term') return periodOf(rule.period, at);
  return posting?.to === undefined ? null : termPeriod(posting.from, posting.to);
}

function activeOf(period: Period, posting: AssessInput['posting']): { from: Day; to: Day } | null {
  const from = posting && posting.from > period.from ? posting.from : period.from;
  const to = posting?.to !== undefined && posting.to < period.to ? posting.to : period.to;
  return from <= to ? { from, to } : null;
}

/**
 * The period of the rule that holds the day `at`, under every reading the rule leaves open. Pure: the same input gives
 * the same result in any time zone.
 */
export function assessPeriod(input: AssessInput): PeriodResult {
  const { rule, settled, entries, today } = input;
  const period = periodAt(input);
  if (!period) return { kind: 'term-open' };
  const active = activeOf(period, input.posting);
  if (!active) return { kind: 'outside-posting', period };
  const whole = daysFromTo(period.from, period.to);
  const part = daysFromTo(active.from, active.to);
  // A whole period asks nothing about pro rata, so that point is not open then.
  const partial = part.length < whole.length;
  const isOpen = openPoints(rule, settled).some((point) => partial || point !== 'pro-rata');
  const assess = (side: Side) => assessReading(side, input, whole, part);
  const readings = isOpen ? ([assess('strict'), assess('generous')] as const) : ([assess('only')] as const);
  return {
    kind: 'assessed',
    period,
    active,
    readings,
    verdict: verdictOf(readings),
    unrecorded: part.filter((day) => day < today && !isRecorded(entries, day)),
    daysLeft: part.filter((day) => day > today || (day === today && !isRecorded(entries, day))).length,
  };
}
