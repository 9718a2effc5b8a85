import { z } from 'zod';
import { IdSchema } from './shared.ts';

const WordSchema = z
  .string()
  .regex(/^[\p{Script=Han}a-z0-9+.%]{1,16}$/u, '简体汉字或小写字母、数字，不含标点和空格')
  .describe('As the search sees it: simplified, half-width, no punctuation.');

/** `content/synonyms.yaml`: the words that people use for what the texts call by other names. */
export const SynonymsSchema = z
  .strictObject({
    groups: z
      .array(z.array(WordSchema).min(2))
      .describe('Words that mean the same on this site; each finds all the others.'),
    leads: z
      .array(z.strictObject({ say: z.array(WordSchema).min(1), mean: z.array(WordSchema).min(1) }))
      .describe('One way only: who types one of `say` looks for one of `mean`.'),
    words: z.array(WordSchema).describe('Words of the field that queries are cut at, without other names.'),
    drop: z.array(WordSchema).describe('Question words, particles and courtesies without a subject.'),
    weakDrop: z
      .array(z.string().length(1))
      .describe('Single characters that are dropped where they stand alone and kept inside an unknown word.'),
    places: z
      .array(z.strictObject({ names: z.array(WordSchema).min(1), sources: z.array(IdSchema).min(1) }))
      .default([])
      .describe('Places that texts of another place speak of: 泉州 stands in the survey of 福建.'),
    misspellings: z
      .array(z.strictObject({ wrong: WordSchema, right: WordSchema }))
      .default([])
      .describe('Common slips that one changed character does not explain.'),
  })
  .describe('Words for the search.');

export type Synonyms = z.infer<typeof SynonymsSchema>;
