import { z } from 'zod';
import { CitationSchema, IdSchema } from './shared.ts';

export const FigureSchema = z
  .strictObject({
    id: IdSchema,
    value: z.number(),
    bound: z.enum(['exactly', 'about', 'over', 'nearly', 'at-least']).default('exactly').describe('万余, 近, 多 …'),
    unit: z.string().min(1).max(8),
    counts: z.string().min(4).max(80).describe('What the number counts.'),
    asOf: z.string().min(4).describe('As of when, in words.'),
    group: z.string().min(2).max(20).describe('Heading under which it is shown.'),
    citations: z.array(CitationSchema).min(1),
  })
  .describe('A figure of the texts. The file name is the source: `content/figures/<source>.yaml`.');

export type Figure = z.infer<typeof FigureSchema>;
