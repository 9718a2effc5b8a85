import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { GuideSchema } from './schemas/guide.ts';

/**
 * Guides are rendered by Astro, so they are its collection. The other content (register, sources, glossary, figures)
 * is plain data that scripts and tests need as well: `src/site/read.ts` reads it with the same schemas.
 */
export const collections = {
  guides: defineCollection({
    loader: glob({
      base: './content/guides',
      pattern: '**/*.mdx',
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: GuideSchema,
  }),
};
