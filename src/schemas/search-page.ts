import { z } from 'zod';
import { ToolSchema } from './shared.ts';

/** `content/search-pages.yaml`: pages that are no content themselves (tools, backup, about) and how people ask for them. */
export const SearchPageSchema = z.strictObject({
  url: z
    .string()
    .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/)
    .describe('Within the site; the build fails if there is no such page.'),
  tool: ToolSchema.optional().describe('Set where the page is a tool.'),
  title: z.string().min(2).max(24),
  summary: z.string().min(10).max(160).describe('What one can do there; shown under the title.'),
  aliases: z.array(z.string().min(2)).default([]),
  asks: z.array(z.string().min(3)).default([]).describe('Questions, as people type them.'),
  shared: z.array(z.string().min(3)).default([]).describe('Questions that another page lists as `shared`, too.'),
});

export const SearchPagesSchema = z.array(SearchPageSchema).min(1);
export type SearchPage = z.infer<typeof SearchPageSchema>;
