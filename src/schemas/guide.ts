import { z } from 'zod';
import { DateSchema, IdSchema, PartSchema, RoleSchema, TaskSchema, ToolSchema } from './shared.ts';

/** Astro's frontmatter parser turns an unquoted day into a Date at midnight UTC. */
const FrontmatterDateSchema = z.preprocess((v) => (v instanceof Date ? v.toISOString().slice(0, 10) : v), DateSchema);

/** Frontmatter of `content/guides/<part>/<slug>.mdx`; the address is `/guides/<part>/<slug>/`. */
export const GuideSchema = z
  .strictObject({
    title: z.string().min(4).max(24).describe('Title, in Chinese, as a reader would name the subject.'),
    part: PartSchema,
    order: z.number().int().describe('Place within its part.'),
    answer: z.string().min(12).max(120).describe('The one-sentence answer that opens the page.'),
    description: z.string().min(30).max(110).describe('For search results and link previews.'),
    audience: z.array(RoleSchema).min(1),
    task: TaskSchema.optional(),
    reviewed: FrontmatterDateSchema.describe('When a person last read it against its sources.'),
    reviewBy: FrontmatterDateSchema.describe('When it must be read again; past it a banner says so.'),
    obligations: z.array(IdSchema).min(1).describe('The obligations that the page rests on.'),
    tools: z.array(ToolSchema).default([]),
    terms: z.array(IdSchema).default([]).describe('Glossary terms explained beside the page.'),
    aliases: z.array(z.string()).default([]).describe('Other names and questions by which people look for it.'),
  })
  .describe('Frontmatter of a guide.');

export type Guide = z.infer<typeof GuideSchema>;
