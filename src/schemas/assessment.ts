import { z } from 'zod';
import { CitationSchema, DateSchema, IdSchema } from './shared.ts';

const SourcedCitation = CitationSchema.extend({ source: IdSchema });
const GuideId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, '`<part>/<slug>`');
const Anchor = z.string().min(6).max(60);
const Steps = z.array(z.string().min(8).max(60)).min(1).max(3);

export const RedLineSchema = z
  .strictObject({
    question: z.string().min(8).max(40).describe('Whether it happened, answered 没有 / 有 / 不确定; never scored.'),
    says: z.string().min(8).max(80).describe('What to do at once if it did.'),
    citations: z.array(SourcedCitation).min(1),
  })
  .describe('Something that no level makes up for. A hit stands above the whole result.');

export const IndicatorSchema = z.strictObject({
  id: IdSchema,
  question: z.string().min(12).max(80).describe('Asked of the visitor, second person.'),
  why: z.string().min(16).max(120).describe('Why it matters, one or two sentences.'),
  tiedTo: z
    .strictObject({ year: z.number().int(), says: z.string().min(12).max(120) })
    .optional()
    .describe('Only where the duty of the text belongs to one year: how to answer it today.'),
  anchors: z
    .tuple([Anchor, Anchor, Anchor, Anchor, Anchor])
    .describe('What a colleague could see at level 0, 1, 2, 3 and 4. States, not adjectives.'),
  evidence: z
    .array(z.string().min(4).max(40))
    .min(1)
    .max(4)
    .describe('What shows it. No names, no faces of villagers.'),
  citations: z.array(SourcedCitation).min(1),
  guide: GuideId.describe('The guide to read, `<part>/<slug>`.'),
  steps: z.tuple([Steps, Steps, Steps, Steps]).describe('What to do from 0 to 1, 1 to 2, 2 to 3 and 3 to 4.'),
  lookAgain: z.enum(['month', 'quarter', 'half-year', 'year']).describe('How often to look at it again.'),
  redLine: RedLineSchema.optional(),
  comparableSince: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe(
      'The version of the model since which its levels mean what they mean now; older answers are not compared.',
    ),
});

export const GroupSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(2).max(20),
  indicators: z.array(IndicatorSchema).min(1),
});

export const SectionSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(2).max(20),
  guide: GuideId,
  groups: z.array(GroupSchema).min(1),
});

/** `content/assessments/<id>.yaml`. */
export const AssessmentSchema = z
  .strictObject({
    id: IdSchema,
    kind: z.literal('levels').describe('How it is answered: one of five levels an indicator.'),
    version: z.number().int().min(1).describe('Raised when a level of any indicator changes its meaning.'),
    published: DateSchema.describe('Day of this version.'),
    title: z.string().min(4).max(24),
    grading: z.literal('本站自拟分级').describe('Printed beside every result.'),
    basis: z.string().min(20).max(200).describe('What comes from the text and what is our own.'),
    scale: z
      .array(z.string().min(2).max(8))
      .length(5)
      .describe('Names of the levels 0 to 4, the same for every indicator.'),
    citations: z.array(SourcedCitation).min(1).describe('The clauses on which the model as a whole rests.'),
    sections: z.array(SectionSchema).min(1),
  })
  .describe('A self-assessment: sections (tasks), groups, indicators.');

export type Assessment = z.infer<typeof AssessmentSchema>;
export type AssessmentSection = Assessment['sections'][number];
export type AssessmentGroup = AssessmentSection['groups'][number];
export type Indicator = AssessmentGroup['indicators'][number];
export type RedLine = NonNullable<Indicator['redLine']>;
