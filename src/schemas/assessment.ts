import { z } from 'zod';
import { CitationSchema, DateSchema, IdSchema } from './shared.ts';

/**
 * `content/assessments/<id>.yaml`: one file is all that a self-assessment needs. Its page is `/tools/<id>/`, its blank
 * form is printed from that page, `/tools/` lists it. There are two kinds:
 *
 * - `levels`: each indicator has five observable states, 0 to 4. Scored.
 * - `checklist`: each indicator is answered 是 / 否 / 不确定. Never scored, never counted up to a verdict: what needs
 *   attention is listed with what to do.
 */

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

const asked = {
  id: IdSchema.describe('Permanent, unique within the model: tests/unit/assessment/ids.ts holds the list.'),
  question: z.string().min(12).max(80).describe('Asked of the visitor, second person.'),
  why: z.string().min(16).max(120).describe('Why it matters, one or two sentences.'),
  tiedTo: z
    .strictObject({ year: z.number().int(), says: z.string().min(12).max(120) })
    .optional()
    .describe('Only where the duty of the text belongs to one year: how to answer it today.'),
  evidence: z
    .array(z.string().min(4).max(40))
    .min(1)
    .max(4)
    .describe('What shows it. No names, no faces of villagers.'),
  citations: z.array(SourcedCitation).min(1),
  guide: GuideId.describe('The guide to read, `<part>/<slug>`.'),
  lookAgain: z.enum(['month', 'quarter', 'half-year', 'year']).describe('How often to look at it again.'),
  comparableSince: z
    .number()
    .int()
    .min(1)
    .default(1)
    .describe(
      'The version of the model since which its answers mean what they mean now; older answers are not compared.',
    ),
};

export const IndicatorSchema = z
  .strictObject({
    ...asked,
    anchors: z
      .tuple([Anchor, Anchor, Anchor, Anchor, Anchor])
      .describe('What a colleague could see at level 0, 1, 2, 3 and 4. States, not adjectives.'),
    steps: z.tuple([Steps, Steps, Steps, Steps]).describe('What to do from 0 to 1, 1 to 2, 2 to 3 and 3 to 4.'),
    redLine: RedLineSchema.optional(),
  })
  .describe('An indicator of a model of kind `levels`.');

export const CheckSchema = z
  .strictObject({
    ...asked,
    question: asked.question.describe('Asked of the visitor so that 是 and 否 both are whole answers.'),
    concern: z
      .enum(['yes', 'no'])
      .describe('The answer that needs attention: `yes` for “有没有发生……”, `no` for “……做到了吗”.'),
    ifConcern: Steps.describe('What to do at once when that answer was given, most urgent first; they can be planned.'),
    ifUnsure: Steps.describe('How to find out when the answer was 不确定.'),
  })
  .describe('An item of a model of kind `checklist`.');

function sectionsOf<T extends z.ZodType>(indicator: T) {
  const group = z.strictObject({
    id: IdSchema,
    title: z.string().min(2).max(20),
    indicators: z.array(indicator).min(1),
  });
  const section = z.strictObject({
    id: IdSchema,
    title: z.string().min(2).max(20),
    guide: GuideId,
    groups: z.array(group).min(1),
  });
  return z.array(section).min(1).describe('Sections (tasks), groups within them, indicators within those.');
}

const head = {
  id: IdSchema.describe('The name of the file, and the last part of the address `/tools/<id>/`. Permanent.'),
  version: z.number().int().min(1).describe('Raised when an answer to any indicator changes its meaning.'),
  published: DateSchema.describe('Day of this version.'),
  title: z.string().min(4).max(24),
  audience: z.string().min(2).max(40).describe('Who answers it: 驻村第一书记和工作队员.'),
  purpose: z
    .enum(['practice', 'training'])
    .describe(
      '`practice`: one’s own work now. `training`: a list of its time, for history and training; says so first.',
    ),
  standing: z
    .string()
    .min(16)
    .max(140)
    .optional()
    .describe('For `training`, and only there: what list this is, of when and where, and what it is not today.'),
  lead: z.string().min(10).max(60).describe('One sentence under the title, and on the card in the list of tools.'),
  looksAt: z.string().min(12).max(160).describe('看什么: what it looks at.'),
  leavesOut: z.string().min(12).max(160).describe('不看什么: what it does not look at.'),
  basis: z.string().min(20).max(200).describe('What comes from the text and what is our own.'),
  sectionName: z.string().min(1).max(4).default('方面').describe('What one section is called: 任务, 方面.'),
  citations: z.array(SourcedCitation).min(1).describe('The clauses on which the model as a whole rests.'),
};

export const LevelsModelSchema = z.strictObject({
  ...head,
  kind: z.literal('levels').describe('How it is answered: one of five levels an indicator.'),
  grading: z.literal('本站自拟分级').describe('Printed beside every result.'),
  scale: z
    .array(z.string().min(2).max(8))
    .length(5)
    .describe('Names of the levels 0 to 4, the same for every indicator.'),
  sections: sectionsOf(IndicatorSchema),
});

export const ChecklistModelSchema = z.strictObject({
  ...head,
  kind: z.literal('checklist').describe('How it is answered: 是 / 否 / 不确定 an item, never scored.'),
  grading: z.literal('本站自拟清单，不分级').describe('Printed beside every result.'),
  sections: sectionsOf(CheckSchema),
});

export const AssessmentSchema = z
  .discriminatedUnion('kind', [LevelsModelSchema, ChecklistModelSchema])
  .refine((model) => (model.purpose === 'training') === (model.standing !== undefined), {
    path: ['standing'],
    error: '`standing` belongs to `purpose: training`, and only to it',
  });

export type LevelsModel = z.infer<typeof LevelsModelSchema>;
export type ChecklistModel = z.infer<typeof ChecklistModelSchema>;
export type Assessment = LevelsModel | ChecklistModel;
export type Indicator = z.infer<typeof IndicatorSchema>;
export type Check = z.infer<typeof CheckSchema>;
export type RedLine = NonNullable<Indicator['redLine']>;
/** What is asked, in either kind of model. */
export type Question = Indicator | Check;

export interface Group<Q extends Question = Question> {
  id: string;
  title: string;
  indicators: Q[];
}

export interface Section<Q extends Question = Question> {
  id: string;
  title: string;
  guide: string;
  groups: Group<Q>[];
}
