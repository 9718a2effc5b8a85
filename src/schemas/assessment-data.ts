import * as z from 'zod/mini';
import { DaySchema } from './day.ts';
import { defineRecords, type ToolRecords } from './records.ts';

/**
 * What a visitor's browser keeps of a self-assessment. Written with zod/mini: these schemas travel to the browser.
 * Keys: `<model>:answer:<indicator>`, `<model>:snapshot:<id>`, `<model>:action:<id>`, `<model>:target:<indicator>`,
 * `<model>:place`, `<model>:share`. Indicators are ids of any version of the model: an id that today's model doesn't know stays kept.
 */

const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const Version = z.int().check(z.minimum(1));
const Text = (max: number) => z.string().check(z.maxLength(max));

/** 0 to 4, as the anchors of the indicator describe them. */
export const LevelSchema = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const GivenSchema = z.discriminatedUnion('kind', [
  /** Not answered (a note may stand all the same). */
  z.strictObject({ kind: z.literal('open') }),
  z.strictObject({ kind: z.literal('level'), level: LevelSchema }),
  /** 是 and 否, to an item of a checklist. Which of them needs attention is said by the model. */
  z.strictObject({ kind: z.literal('yes') }),
  z.strictObject({ kind: z.literal('no') }),
  /** 不确定: lowers the confidence, never the level. */
  z.strictObject({ kind: z.literal('unsure') }),
  /** 不适用. Counts as such only with a reason; without one it is still open. */
  z.strictObject({ kind: z.literal('na'), reason: Text(200) }),
]);

export const AnswerSchema = z.strictObject({
  indicator: Id,
  /** Version of the model in force when it was given. */
  version: Version,
  /** Day on which it was given. */
  on: DaySchema,
  given: GivenSchema,
  /** Answer to the red line of the indicator; absent: not answered. */
  redLine: z.optional(z.enum(['no', 'yes', 'unsure'])),
  note: z.optional(Text(2000)),
  /** Evidence lines, each with its day. */
  evidence: z.optional(z.array(z.strictObject({ on: DaySchema, text: Text(200) })).check(z.maxLength(20))),
});

/** A dated copy of all answers; never changed after it was taken. */
export const SnapshotSchema = z.strictObject({
  id: Id,
  version: Version,
  on: DaySchema,
  title: Text(40),
  answers: z.array(AnswerSchema).check(z.maxLength(200)),
  /** Level of each section as it was worked out that day, unrounded; null: not known. */
  levels: z.array(z.strictObject({ section: Id, level: z.nullable(z.number().check(z.minimum(0), z.maximum(4))) })),
});

export const ActionSchema = z.strictObject({
  id: Id,
  indicator: Id,
  text: Text(300),
  /** Day by which it should be done. */
  due: z.optional(DaySchema),
  /** Who helps, by office, no names. */
  helper: z.optional(Text(60)),
  /** How one will know that it worked. */
  sign: z.optional(Text(200)),
  created: DaySchema,
  done: z.optional(DaySchema),
});

/** The level the visitor wants to reach. */
export const TargetSchema = z.strictObject({ indicator: Id, level: LevelSchema, on: DaySchema });

/** The indicator the visitor last looked at. */
export const PlaceSchema = z.strictObject({ indicator: Id });

/**
 * A random number under which this round was given to a group, so that the same answers given twice count once. It goes
 * with the round, and names nobody.
 */
export const ShareSchema = z.strictObject({ token: z.string().check(z.regex(/^[0-9a-f]{16}$/)) });

const tail = (key: string): string => key.split(':')[2] ?? '';
const byIndicator = (key: string, value: { indicator: string }): string | null =>
  tail(key) === value.indicator ? null : '记录的名称与指标对不上';
const byId = (key: string, value: { id: string }): string | null =>
  tail(key) === value.id ? null : '记录的名称与编号对不上';

/** Day and version of the model only say when an answer was given. */
const STAMPS = { stamps: ['on', 'version'] };

const KEY = (kind: string): RegExp => new RegExp(`^[a-z0-9-]+:${kind}:[a-z0-9-]+$`);

export const assessmentRecords: ToolRecords = defineRecords({
  version: 2,
  kinds: [
    { keys: KEY('answer'), schema: AnswerSchema, agrees: byIndicator, merge: STAMPS },
    { keys: KEY('snapshot'), schema: SnapshotSchema, agrees: byId },
    { keys: KEY('action'), schema: ActionSchema, agrees: byId },
    { keys: KEY('target'), schema: TargetSchema, agrees: byIndicator, merge: STAMPS },
    { keys: /^[a-z0-9-]+:place$/, schema: PlaceSchema },
    { keys: /^[a-z0-9-]+:share$/, schema: ShareSchema },
  ],
  migrations: [
    {
      from: 1,
      note: '是 and 否 became answers and `share` a kind; what was there stays as it is. Pages of version 1 become read-only.',
      up: (record) => record,
    },
  ],
});

export type AnswerLevel = z.infer<typeof LevelSchema>;
export type Given = z.infer<typeof GivenSchema>;
export type Answer = z.infer<typeof AnswerSchema>;
export type Snapshot = z.infer<typeof SnapshotSchema>;
export type Action = z.infer<typeof ActionSchema>;
export type Target = z.infer<typeof TargetSchema>;
export type Place = z.infer<typeof PlaceSchema>;
export type Share = z.infer<typeof ShareSchema>;
