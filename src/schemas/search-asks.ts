import { z } from 'zod';

/** Words parted by spaces. */
const WordsSchema = z
  .string()
  .regex(/^[\p{Script=Han}0-9]+( [\p{Script=Han}0-9]+)*$/u)
  .default('');

/** `content/search-asks/*.yaml`: what a page answers, in the words of people who ask. Never shown. */
export const SearchAsksSchema = z.strictObject({
  page: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)+(#[\w-]+)?$/)
    .describe('Address within the site; the build fails if there is no such page.'),
  asks: z
    .array(z.string().min(3).max(40))
    .default([])
    .describe('Questions, short: as one would type them, without courtesies.'),
  shared: z
    .array(z.string().min(3).max(40))
    .default([])
    .describe('Questions that another page answers, too, on purpose: that page lists them under `shared` as well.'),
  names: WordsSchema.describe('Single words that ask for this page before all others.'),
  words: WordsSchema.describe('Everyday words for what the page speaks of.'),
});

export type SearchAsks = z.infer<typeof SearchAsksSchema>;
