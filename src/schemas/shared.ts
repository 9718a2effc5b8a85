import { z } from 'zod';
import { LEVELS, MODALITIES, PARTS, PERIODS, ROLES, STATES, TASKS } from './vocabulary.ts';

/** `z.enum` over the keys of a label table, keeping the literal types. */
function keysOf<T extends Record<string, string>>(table: T) {
  return z.enum(Object.keys(table) as [keyof T & string, ...(keyof T & string)[]]);
}

export const RoleSchema = keysOf(ROLES);
export const ModalitySchema = keysOf(MODALITIES);
export const TaskSchema = keysOf(TASKS);
export const LevelSchema = keysOf(LEVELS);
export const StateSchema = keysOf(STATES);
export const PartSchema = keysOf(PARTS);
export const PeriodSchema = keysOf(PERIODS);

export const IdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'ASCII kebab-case, as in `county-2021-speech`')
  .describe('Permanent id: lower-case ASCII words joined by hyphens. Never changes its meaning.');

export const ToolSchema = IdSchema.describe(
  'A tool, by the last part of its address `/tools/<id>/`: residency, or a file of content/assessments. The build checks it.',
);

/** Unquoted, YAML reads 9.10 as the number 9.1: only a string will do. */
export const RangeSchema = z
  .string({ error: 'put the range in quotes, as in at: "9.10"' })
  .regex(/^\d+\.\d+(-\d+\.\d+)?$/, '`9.14` or `9.14-9.16` (paragraph.sentence)')
  .describe('One sentence `9.14`, or a range of sentences `9.14-9.16`, both ends included.');

/** As `DaySchema`, in the build of zod that can describe itself. */
export const DateSchema = z.iso.date('YYYY-MM-DD').describe('A calendar day, YYYY-MM-DD, without a time zone.');

export const CitationSchema = z
  .strictObject({
    source: IdSchema.optional().describe('Id of the source; in an obligation file the folder name is the default.'),
    at: RangeSchema,
    quote: z
      .string()
      .min(4)
      .max(60)
      .optional()
      .describe('Whole clauses as they stand in the range, 60 characters at most; the build proves it.'),
  })
  .describe('Where a statement stands: source, sentence range, and optionally a short quotation.');

export type Citation = z.infer<typeof CitationSchema>;
/** A citation whose source has been filled in. */
export type ResolvedCitation = Citation & { source: string };
