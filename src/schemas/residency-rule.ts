import { z } from 'zod';
import { DAY_KINDS } from './day-kinds.ts';
import { CitationSchema, IdSchema, LevelSchema, StateSchema } from './shared.ts';

/** Whether something counts. `unknown`: the text leaves it open, so both readings are worked out. */
export const TriSchema = z.enum(['yes', 'no', 'unknown']);

const Point = z
  .strictObject({
    value: TriSchema,
    why: z
      .string()
      .min(4)
      .max(80)
      .describe('What the text says of it, or that it says nothing. Our own reading says 本站理解.'),
  })
  .describe('One point of the counting, and what it rests on.');

export const CountsSchema = z.strictObject({
  overnight: Point.describe('住村: in the village by day and night.'),
  daytime: Point.describe('白天在村: in the village by day only.'),
  errand: Point.describe('公务外出: official errands, meetings, training.'),
  leave: Point.describe('请假: leave of any kind.'),
  weekend: Point.describe('A day in the village that is a weekend day off.'),
  holiday: Point.describe('A day in the village that is a public holiday.'),
});

/** Kinds within 公务外出 and 请假 that a rule may treat apart. */
export const DETAIL_KINDS = DAY_KINDS;

/** A clause such as 除节假日外. */
export const HolidayClauseSchema = z.strictObject({
  covers: z.enum(['public', 'public-and-weekend', 'unknown']).describe('Which days the words mean.'),
  effect: z
    .enum(['not-counted', 'not-demanded', 'unknown'])
    .describe(
      'not-counted: a day in the village then does not count. not-demanded: it counts, and no more days may be asked for than the others.',
    ),
  why: z.string().min(4).max(80),
});

/** A term may be several years long. */
const MOST_DAYS = 2200;

const Options = z
  .array(z.strictObject({ days: z.number().int().min(1).max(MOST_DAYS), words: z.string().min(2).max(30) }))
  .min(1)
  .describe('More than one where the text leaves the number open (两周: 14 days, or 10 working days).');

export const MeasureSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('days'), options: Options }),
  z
    .strictObject({
      kind: z.literal('share'),
      of: z.enum(['workdays', 'calendar-days']).describe('Share of what.'),
      numerator: z.number().int().min(1),
      denominator: z.number().int().min(1),
      bound: z.enum(['at-least', 'more-than']),
    })
    .describe('A share of the days of the period, e.g. two thirds of its working days.'),
]);

export const ResidencyPeriodSchema = z
  .enum(['month', 'quarter', 'half-year', 'year', 'term'])
  .describe('term: the whole of the posting, 任期.');

export const RuleOriginSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('clause'),
    citations: z.array(CitationSchema.extend({ source: IdSchema })).min(1),
  }),
  z
    .strictObject({
      kind: z.literal('reference'),
      where: z.string().min(4).describe('Where it was read, e.g. 公开报道.'),
      verified: z.enum(['official-page', 'media']).describe('How far it was checked.'),
    })
    .describe('How another place counts, from public pages; shown as 参考.'),
]);

export const ResidencyRuleSchema = z
  .strictObject({
    id: IdSchema,
    title: z.string().min(4).max(30).describe('Name in lists: place, year, whom it binds.'),
    who: z.string().min(2).max(20).describe('Whom it binds, in Chinese.'),
    place: z.string().min(2),
    level: LevelSchema,
    year: z.number().int(),
    state: StateSchema,
    order: z.number().int(),
    counted: z
      .enum(['days', 'joint-activity'])
      .default('days')
      .describe('What is counted: days in the village, or joint activities of a 机关党组织, one a day.'),
    statement: z.string().min(8).max(120).describe('The rule in our own words.'),
    period: ResidencyPeriodSchema,
    measure: MeasureSchema,
    counts: CountsSchema,
    details: z.partialRecord(z.enum(DETAIL_KINDS), Point).default({}).describe('Kinds that the text treats apart.'),
    holidays: HolidayClauseSchema.optional().describe('Only where the text has such a clause.'),
    proRata: Point.describe('Whether a period in which a posting begins or ends asks for its share only.'),
    leaveApproval: z
      .array(z.strictObject({ upToDays: z.number().int().optional(), by: z.string().min(2) }))
      .default([])
      .describe('Who approves leave up to how many days; without `upToDays`, longer leave.'),
    notes: z.array(z.string().min(4)).default([]).describe('What else a reader must know.'),
    askWhom: z.string().min(2).describe('Who can answer the open points.'),
    origin: RuleOriginSchema,
  })
  .describe('How days in the village are counted and how many are asked for, with what it rests on.');

export type DetailKind = (typeof DETAIL_KINDS)[number];
export type Tri = z.infer<typeof TriSchema>;
export type ResidencyRule = z.infer<typeof ResidencyRuleSchema>;
