import { z } from 'zod';

export const QUESTION_KINDS = [
  'number',
  'who',
  'how',
  'whatif',
  'term',
  'colloquial',
  'traditional',
  'misspelt',
  'keywords',
  'long',
  'pinyin',
  'site',
] as const;

/** A question of `tests/search/*.yaml`. */
export const SearchQuestionSchema = z.strictObject({
  id: z.string().regex(/^q\d{3,4}$/),
  kind: z.enum(QUESTION_KINDS),
  ask: z.string().min(2).max(100).describe('As people type it.'),
  right: z.array(z.string().startsWith('/')).min(1).describe('Addresses within the site that answer it.'),
});

export type SearchQuestion = z.infer<typeof SearchQuestionSchema>;
