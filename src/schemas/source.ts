import { z } from 'zod';
import { IdSchema, LevelSchema, RangeSchema, StateSchema } from './shared.ts';

export const SourceDateSchema = z.strictObject({
  value: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .describe('Year, year-month or full day, as precisely as it is known.'),
  certainty: z
    .enum(['printed', 'inferred', 'unsure'])
    .describe('printed: stands on the page; inferred: follows from what the text names; unsure: best guess.'),
  basis: z.string().min(4).describe('What the date rests on, in Chinese.'),
});

export const OutlineEntrySchema = z.strictObject({
  at: RangeSchema,
  heading: z.string().min(2).max(40).describe('Heading in our own words.'),
  summary: z.string().min(8).max(160).describe('One sentence in our own words on what this stretch says.'),
});

/** Why sentences ask nothing of anybody. A sentence with a duty, number, method or responsible body is none of these. */
export const SET_ASIDE_REASONS = {
  title: '标题',
  address: '称谓与寒暄',
  background: '形势铺垫',
  exhortation: '口号与勉励',
  repetition: '重复前文',
  narrative: '会议与人员叙述',
} as const;

export const NotNormativeSchema = z.strictObject({
  at: z.array(RangeSchema).min(1).describe('Sentences or ranges set aside.'),
  reason: z.enum(Object.keys(SET_ASIDE_REASONS) as [keyof typeof SET_ASIDE_REASONS]),
  note: z.string().optional().describe('What the sentences say, where the reason alone is not plain.'),
});

export const SourceSchema = z
  .strictObject({
    id: IdSchema,
    title: z.string().min(4).describe('Title of the text, in Chinese.'),
    shortTitle: z.string().min(4).max(20).describe('Name used in citations, e.g. 济宁 2016 年讲话.'),
    kind: z.enum(['speech', 'news', 'article', 'survey', 'plan']).describe('What sort of text it is.'),
    place: z.string().min(2).describe('Where it applies, in Chinese.'),
    level: LevelSchema,
    date: SourceDateSchema,
    state: StateSchema,
    author: z.string().optional().describe('Author or speaker by office, in Chinese; no personal names needed.'),
    published: z.string().optional().describe('Where and when it was published, as far as known.'),
    condition: z.array(z.string().min(4)).min(1).describe('Notes on the state of the text: damage, masks, furniture.'),
    outline: z.array(OutlineEntrySchema).min(1).describe('Covers the text from its first sentence to its last.'),
    notNormative: z.array(NotNormativeSchema).default([]),
  })
  .describe('Bibliography, state and outline of one policy text.');

export type Source = z.infer<typeof SourceSchema>;
export type OutlineEntry = z.infer<typeof OutlineEntrySchema>;
