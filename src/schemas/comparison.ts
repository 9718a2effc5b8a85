import { z } from 'zod';
import { CitationSchema, IdSchema } from './shared.ts';

const CellSchema = z.strictObject({
  source: IdSchema.describe('The text that this cell is about: one column of the table.'),
  says: z.string().min(2).max(120).describe('What the text says on the row, in our own words.'),
  citations: z
    .array(CitationSchema.extend({ source: IdSchema }))
    .min(1)
    .describe('Where it says so.'),
});

/** A file `content/comparison/<id>.yaml`: one question put to all texts. A text without a cell says nothing on it. */
export const ComparisonSchema = z.strictObject({
  id: IdSchema,
  order: z.number().int(),
  question: z.string().min(4).max(30).describe('Heading, as a question.'),
  summary: z.string().min(12).max(160).describe('What stands out, in one or two sentences.'),
  rows: z
    .array(
      z.strictObject({
        aspect: z.string().min(2).max(20).describe('What is compared in this row.'),
        cells: z.array(CellSchema).min(1),
      }),
    )
    .min(1),
  guides: z.array(z.string()).default([]),
});

export type Comparison = z.infer<typeof ComparisonSchema>;
