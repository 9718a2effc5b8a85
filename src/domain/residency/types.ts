import type { Day } from '../calendar/day.ts';
import type { Period, PeriodKind } from '../calendar/period.ts';
import type { DayEntry } from '../../schemas/residency-data.ts';
import type { DetailKind, Tri } from '../../schemas/residency-rule.ts';

export type { DayEntry, DayStatus } from '../../schemas/residency-data.ts';
export type { DetailKind, Tri } from '../../schemas/residency-rule.ts';

/** The visitor's days by date; a day without an entry is 未记. */
export type Entries = Readonly<Record<Day, DayEntry>>;

/** Points that decide whether one day counts. */
export type CountPoint = 'overnight' | 'daytime' | 'errand' | 'leave' | 'weekend' | 'holiday';

export type Covers = 'public' | 'public-and-weekend';
export type Effect = 'not-counted' | 'not-demanded';

export type Measure =
  | { kind: 'days'; options: readonly number[] }
  | {
      kind: 'share';
      of: 'workdays' | 'calendar-days';
      numerator: number;
      denominator: number;
      bound: 'at-least' | 'more-than';
    };

/** What the counting needs of a rule, without its words. Several `options` and every `unknown` are open points. */
export interface CountingRule {
  id: string;
  period: PeriodKind;
  measure: Measure;
  counts: Readonly<Record<CountPoint, Tri>>;
  details: Readonly<Partial<Record<DetailKind, Tri>>>;
  holidays: { covers: Covers | 'unknown'; effect: Effect | 'unknown' } | null;
  proRata: Tri;
}

/** Every point on which a rule can be open. */
export type PointId = CountPoint | DetailKind | 'covers' | 'effect' | 'days' | 'pro-rata';

/** Answers the visitor got for open points: `{ errand: 'yes', covers: 'public', days: '10' }`. Others are ignored. */
export type Settled = Readonly<Record<string, string>>;

/** How one point is read. `open`: the text leaves it open; `settled`: the visitor entered the answer. */
export interface Choice {
  point: PointId;
  value: string;
  from: 'text' | 'settled' | 'open';
}

/** One complete reading of a rule: nothing in it is unknown. */
export interface Reading {
  counts: Readonly<Record<CountPoint, boolean>>;
  details: Readonly<Partial<Record<DetailKind, boolean>>>;
  /** Days that never count. */
  excludes: Covers | null;
  /** Days that can't be demanded: the number asked for is never more than the other days. */
  caps: Covers | null;
  measure: { kind: 'days'; days: number } | Exclude<Measure, { kind: 'days' }>;
  proRata: boolean;
}

export type Side = 'only' | 'strict' | 'generous';

/** A whole number of days known only to lie between two; equal ends where it is certain. */
export interface Interval {
  min: number;
  max: number;
}

/**
 * What a reading gives for a period.
 * - `met`: the days asked for are recorded, since `on`.
 * - `notYet`: `need` more days; the period still has enough that can count.
 * - `impossible`: even if every day left counted, `short` days would be missing. `since` is the day whose end made it
 *   so; `start` means that the period never had enough days under this reading, by its own `short`.
 * - `unknown`: `unrecorded` days before today decide it, or the public holidays of a year not yet published do.
 */
export type Outcome =
  | { kind: 'met'; on: Day }
  | { kind: 'notYet'; need: Interval }
  | { kind: 'impossible'; since: { at: 'start'; short: number } | { at: 'day'; day: Day }; short: number }
  | { kind: 'unknown'; because: 'unrecorded'; unrecorded: number; need: Interval }
  | { kind: 'unknown'; because: 'holidays-unpublished'; years: readonly string[] };

/**
 * `away`: how many of the days that could still count may be spent elsewhere. `backBy`: the latest day from which on
 * every such day is needed. `plan`: what the days entered after today give.
 */
export interface Forecast {
  away: number;
  backBy: Day;
  plan: { kind: 'none' } | { kind: 'meets'; on: Day } | { kind: 'short'; by: number };
}

export interface ReadingResult {
  side: Side;
  reading: Reading;
  choices: readonly Choice[];
  required: Interval;
  /** Days that count, up to and including today. */
  count: Interval;
  /** Days after today that are entered and would count. */
  planned: Interval;
  /** Today if not entered, and the days after it, that could still count. */
  left: Interval;
  outcome: Outcome;
  /** Only where days are still needed and can still be had. */
  forecast: Forecast | null;
}

/** Both readings in one word: `same` outcome kind either way, or it depends on the reading. */
export type Verdict = { kind: 'same'; outcome: Outcome['kind'] } | { kind: 'depends' };

/** A period in which there was no posting: nothing to judge. */
export interface OutsidePosting {
  kind: 'outside-posting';
  period: Period;
}

/** The rule counts over the term, and the posting has no end yet (or none is entered): nothing can be worked out. */
export interface TermOpen {
  kind: 'term-open';
}

export interface Assessed {
  kind: 'assessed';
  period: Period;
  /** First and last day that a posting covers; the whole period without postings. */
  active: { from: Day; to: Day };
  /** One reading where nothing is open, else strict first, then generous. */
  readings: readonly [ReadingResult] | readonly [ReadingResult, ReadingResult];
  verdict: Verdict;
  /** Days before today, within the posting, without a status. */
  unrecorded: readonly Day[];
  /** Days from today to the end, today included where it has no status yet. */
  daysLeft: number;
}

export type PeriodResult = Assessed | OutsidePosting | TermOpen;
