import { z } from 'zod';

const FingerprintSchema = z
  .string()
  .regex(/^[0-9a-f]{16}$/)
  .describe('First 64 bits of the SHA-256 of one normalised clause, as 16 hex digits');

const DigestSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256 of the cleaned text, paragraphs joined by a line feed, as 64 hex digits');

const SourceIdSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .describe('Id of a text: ASCII kebab-case, never changes its meaning');

/** `content/sources/<id>/clauses.json`: fingerprints of every clause of a source. Generated; the text is not in it. */
export const ClausesSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format and of the normalisation behind the fingerprints'),
    digest: DigestSchema,
    sentences: z
      .record(z.string().regex(/^[1-9]\d*\.[1-9]\d*$/), z.array(FingerprintSchema))
      .describe('Sentence id (paragraph.sentence, from 1) → fingerprints of its clauses in order'),
  })
  .describe('Fingerprints of the clauses of one source text');
export type Clauses = z.infer<typeof ClausesSchema>;

/** One text that was found to repeat an imported one. */
export const DuplicateSchema = z
  .strictObject({
    id: SourceIdSchema.describe('Id under which the repetition was offered; there is no source folder of that id'),
    part: z.number().int().positive().optional().describe('Number of the part in the compilation, where there was one'),
    title: z.string().optional().describe('Title of the repetition, where it has one'),
    share: z
      .number()
      .min(0)
      .max(1)
      .describe('Share of its clauses, weighted by length, that stand in the original; 0 to 1'),
    digest: DigestSchema,
  })
  .describe('A text that mostly repeats an imported one');

/** `content/sources/<original>/duplicates.json`: what else was offered and repeats this source. Generated. */
export const DuplicatesSchema = z
  .strictObject({
    version: z.literal(1).describe('Version of this format'),
    duplicates: z.array(DuplicateSchema).describe('Repetitions in the order in which they were found'),
  })
  .describe('Texts recognised as repetitions of this source');
export type Duplicates = z.infer<typeof DuplicatesSchema>;
