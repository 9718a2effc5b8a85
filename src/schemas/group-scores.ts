import * as z from 'zod/mini';
import type { AnswerLevel } from './assessment-data.ts';

z.config({ jitless: true });

/**
 * What one person gives to a group: the levels of one model and nothing else. No note, no evidence, no reason, no red
 * line, no day, no name. It travels as a file or as a QR code, so it is kept short: ids of indicators, separated by
 * spaces, in six strings, one for each of the levels 0 to 4 and one for 不确定. What is open or 不适用 is absent.
 */

const Id = z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.maxLength(60));
const Ids = z.string().check(z.regex(/^([a-z0-9-]+( [a-z0-9-]+)*)?$/), z.maxLength(4000));

export const GroupScoresSchema = z
  .strictObject({
    kind: z.literal('zhucun-group-scores'),
    format: z.literal(1),
    model: Id,
    version: z.int().check(z.minimum(1)),
    /** Random, made for this round of this person: the same answers given twice count once. Names nobody. */
    token: z.string().check(z.regex(/^[0-9a-f]{16}$/)),
    levels: z.tuple([Ids, Ids, Ids, Ids, Ids, Ids]),
  })
  .check(z.refine(({ levels }) => new Set(idsIn(levels)).size === idsIn(levels).length));

export type GroupScores = z.infer<typeof GroupScoresSchema>;

/** The answer to one indicator, as far as a group sees it. */
export type GroupAnswer = AnswerLevel | 'unsure';

const idsIn = (levels: readonly string[]): string[] => levels.flatMap((ids) => ids.split(' ')).filter(Boolean);

/** No honest file is longer. */
const LONGEST = 20_000;

/** Text of a file or a code; undefined for anything that is not exactly what `GroupScoresSchema` says. Never throws. */
export function parseGroupScores(text: string): GroupScores | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    return z.safeParse(GroupScoresSchema, JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
