import { readFileSync } from 'node:fs';
import { daysFromTo, type Day } from '../../../src/domain/calendar/day.ts';
import { holidayCalendar, type HolidayYears } from '../../../src/domain/calendar/holidays.ts';
import { assessPeriod, type AssessInput } from '../../../src/domain/residency/assess.ts';
import { countingRule } from '../../../src/domain/residency/rule.ts';
import type {
  Assessed,
  CountingRule,
  DayEntry,
  DayStatus,
  Entries,
  Outcome,
  ReadingResult,
  Settled,
} from '../../../src/domain/residency/types.ts';
import type { DayPreview } from '../../../src/islands/residency/more/day-preview.ts';
import { readResidencyRules } from '../../../src/site/residency-rules.ts';

const file = JSON.parse(readFileSync('content/holidays/public-holidays.json', 'utf8')) as { years: HolidayYears };
export const holidayYears = file.years;
export const calendar = holidayCalendar(file.years);

export const rules = new Map(readResidencyRules().map(({ data }) => [data.id, countingRule(data)]));

export function rule(id: string): CountingRule {
  const found = rules.get(id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}
export const JINING = 'jining-2016-first-secretary';
export const COUNTY = 'county-2021-cadre';

/** Entries of one status over the given ranges: `entriesOf(['overnight', '2026-11-01', '2026-11-20'])`. */
export function entriesOf(...ranges: [DayStatus, Day, Day?][]): Entries {
  const entries: Record<Day, DayEntry> = {};
  for (const [status, from, to] of ranges) for (const day of daysFromTo(from, to ?? from)) entries[day] = { status };
  return entries;
}

/** What a file that can be read would change. */
export function previewed(preview: DayPreview | string): DayPreview {
  if (typeof preview === 'string') throw new Error(preview);
  return preview;
}

export function assess(input: Partial<AssessInput> & { at: Day }) {
  return assessed({ rule: rule(JINING), settled: {}, entries: {}, today: input.at, calendar, ...input });
}

/** The result, where a posting covers the period. */
export function assessed(input: AssessInput): Assessed {
  const result = assessPeriod(input);
  if (result.kind !== 'assessed') throw new Error(`nothing to judge: ${result.kind}`);
  return result;
}

/** One line for a table: `notYet 7`, `impossible since start by 6, short 6`, `met 2026-11-20`. */
export function brief(outcome: Outcome): string {
  if (outcome.kind === 'met') return `met ${outcome.on}`;
  if (outcome.kind === 'notYet')
    return `notYet ${outcome.need.min}${outcome.need.min === outcome.need.max ? '' : `-${outcome.need.max}`}`;
  if (outcome.kind === 'impossible') {
    const since = outcome.since.at === 'start' ? `start by ${outcome.since.short}` : outcome.since.day;
    return `impossible since ${since}, short ${outcome.short}`;
  }
  return outcome.because === 'unrecorded'
    ? `unknown, ${outcome.unrecorded} unrecorded`
    : `unknown, holidays ${outcome.years.join()}`;
}

export const line = ({ side, count, required, outcome }: ReadingResult): string =>
  `${side} ${span(count)}/${span(required)} ${brief(outcome)}`;

const span = ({ min, max }: { min: number; max: number }) => (min === max ? String(min) : `${min}-${max}`);

/** One row of a table: what was entered, and what each reading then says. */
export interface Case {
  name: string;
  rule: string;
  today: string;
  at?: string;
  entries?: Entries;
  settled?: Settled;
  posting?: { from: string; to?: string };
  is: string[];
}

export function run({ today, at = today, entries = {}, settled = {}, posting, rule: id }: Case): string[] {
  return assess({ rule: rule(id), today, at, entries, settled, posting }).readings.map(line);
}

/** Answers that leave nothing open but what the row itself is about. */
export const all = { daytime: 'no', errand: 'no', leave: 'no', 'pro-rata': 'no' };
