import { z } from 'zod';
import { CitationSchema, IdSchema } from './shared.ts';

export const TermSchema = z
  .strictObject({
    id: IdSchema.describe('Pinyin or English slug; the anchor is `/glossary/#<id>`.'),
    term: z.string().min(1).max(24),
    meaning: z.string().min(6).max(200).describe('One or two sentences.'),
    basis: z
      .enum(['text', 'common', 'unknown'])
      .describe('text: the sources explain it; common: commonly known, not in the texts; unknown: not explained.'),
    citations: z
      .array(CitationSchema.extend({ source: IdSchema }))
      .default([])
      .describe('Where it occurs.'),
    aliases: z.array(z.string()).default([]).describe('Other names.'),
    misspellings: z.array(z.string()).default([]).describe('Common misspellings; search uses them.'),
    related: z.array(IdSchema).default([]),
    byChance: z
      .boolean()
      .optional()
      .describe('Its characters also meet by chance (三户 in 两三户): only a `<Term>` written by hand marks it.'),
  })
  .refine((t) => t.basis === 'common' || t.citations.length > 0, {
    message: 'a term of the texts (basis text or unknown) needs a citation',
  });

/** A file `content/glossary/<name>.yaml`: a list of terms. */
export const TermFileSchema = z.array(TermSchema).min(1);

export type Term = z.infer<typeof TermSchema>;
