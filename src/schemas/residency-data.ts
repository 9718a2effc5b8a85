/**
 * The visitor's own records of the residency ledger, parsed strictly on the way in and out. Written with `zod/mini`:
 * this is the one schema of the tool that goes to the browser, and the full build weighs three times as much.
 */
import * as z from 'zod/mini';
import { DAY_KINDS } from './day-kinds.ts';
import { DaySchema } from './day.ts';
import { defineRecords, type ToolRecords } from './records.ts';

const text = (max: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(max)));
const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const Tri = z.enum(['yes', 'no', 'unknown']);

/** What a day was. 未记 is no record, or `none` where only a note is kept. */
export const STATUSES = ['overnight', 'daytime', 'errand', 'leave', 'rest', 'none'] as const;

/** Kinds of 公务外出 and 请假: the ids of the rules. */
export const KINDS = DAY_KINDS;

/** `day:2026-11-21` */
export const DayEntrySchema = z.strictObject({
  status: z.enum(STATUSES),
  kind: z.optional(z.enum(KINDS)),
  place: text(40),
  reason: text(80),
  approver: text(30),
  leaveState: z.optional(z.enum(['applied', 'approved', 'returned'])),
  note: text(300),
});

/** `settings`: the rule in force and, for each rule, the open points that the visitor has had answered. */
export const ResidencySettingsSchema = z.strictObject({
  ruleId: Id,
  settled: z.record(Id, z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(40)))),
});

/** `rule:own` and others: a rule of the visitor's own. */
export const OwnRuleSchema = z.strictObject({
  title: z.string().check(z.minLength(1), z.maxLength(30)),
  period: z.enum(['month', 'quarter', 'half-year', 'year', 'term']),
  measure: z.union([
    z.strictObject({ kind: z.literal('days'), days: z.int().check(z.gte(1), z.lte(2200)) }),
    z.strictObject({
      kind: z.literal('share'),
      of: z.enum(['workdays', 'calendar-days']),
      numerator: z.int().check(z.gte(1), z.lte(366)),
      denominator: z.int().check(z.gte(1), z.lte(366)),
      bound: z.enum(['at-least', 'more-than']),
    }),
  ]),
  counts: z.strictObject({ overnight: Tri, daytime: Tri, errand: Tri, leave: Tri, weekend: Tri, holiday: Tri }),
  holidays: z.optional(
    z.strictObject({
      covers: z.enum(['public', 'public-and-weekend', 'unknown']),
      effect: z.enum(['not-counted', 'not-demanded', 'unknown']),
    }),
  ),
  proRata: Tri,
  /** Who approves leave up to how many days; without `upToDays`, longer leave. */
  leaveApproval: z.optional(
    z
      .array(
        z.strictObject({
          upToDays: z.optional(z.int().check(z.gte(1), z.lte(366))),
          by: z.string().check(z.minLength(1), z.maxLength(30)),
        }),
      )
      .check(z.minLength(1), z.maxLength(4)),
  ),
  basis: text(200),
});

/** Other years are slips of typing, as 0026: a term that counts from there on goes through every day of it. */
const PostingDaySchema = DaySchema.check(z.regex(/^(199\d|20\d\d|2100)-/));

/** Whether a posting can begin or end there. While a year is being typed, a date field gives years such as 0002. */
export const isPostingDay = (text: string): boolean => z.safeParse(PostingDaySchema, text).success;

/** `posting:<id>`: a posting from … to …, the last one without an end. */
export const PostingSchema = z.strictObject({
  village: text(30),
  role: text(30),
  from: PostingDaySchema,
  to: z.optional(PostingDaySchema),
  ruleId: z.optional(Id),
});

/** `local:2026-11-21`: what the place itself has arranged for a day. */
export const LocalDaySchema = z.strictObject({ kind: z.enum(['off', 'work']), name: text(20) });

/** `event:<id>`: a dated report, talk or joint activity. */
export const LedgerEventSchema = z.strictObject({
  date: DaySchema,
  type: z.enum(['major-report', 'talk', 'joint-activity', 'other']),
  about: text(200),
});

export type DayStatus = (typeof STATUSES)[number];
export type DayEntry = z.infer<typeof DayEntrySchema>;
export type ResidencySettings = z.infer<typeof ResidencySettingsSchema>;
export type OwnRule = z.infer<typeof OwnRuleSchema>;
export type Posting = z.infer<typeof PostingSchema>;
export type LocalDay = z.infer<typeof LocalDaySchema>;
export type LedgerEvent = z.infer<typeof LedgerEventSchema>;

/** A rule that came from outside the store, or null where it is none. */
export function parseOwnRule(raw: unknown): OwnRule | null {
  const parsed = z.safeParse(OwnRuleSchema, raw);
  return parsed.success ? parsed.data : null;
}

/** A day that came from outside the store, or null where it is none. */
export function parseDayEntry(raw: unknown): DayEntry | null {
  const parsed = z.safeParse(DayEntrySchema, raw);
  return parsed.success ? parsed.data : null;
}

/** A day is one of these states with what belongs to it; the note stands by itself. */
const DAY_MERGE = { together: ['status', 'kind', 'place', 'reason', 'approver', 'leaveState'] };
/** The parts of a rule are read together: half of one and half of another is a rule that nobody set. */
const RULE_MERGE = { together: ['period', 'measure', 'counts', 'holidays', 'proRata'] };

const realDay = (key: string) => (z.safeParse(DaySchema, key.slice(-10)).success ? null : '没有这一天');

export const residencyRecords: ToolRecords = defineRecords({
  version: 1,
  kinds: [
    {
      keys: /^day:\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
      schema: DayEntrySchema,
      agrees: realDay,
      merge: DAY_MERGE,
    },
    { keys: /^local:\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, schema: LocalDaySchema, agrees: realDay },
    { keys: /^settings$/, schema: ResidencySettingsSchema },
    { keys: /^rule:[a-z0-9-]{1,40}$/, schema: OwnRuleSchema, merge: RULE_MERGE },
    { keys: /^posting:[a-z0-9-]{1,40}$/, schema: PostingSchema },
    { keys: /^event:[a-z0-9-]{1,60}$/, schema: LedgerEventSchema },
  ],
  migrations: [],
});
