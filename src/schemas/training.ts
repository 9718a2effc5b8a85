import { z } from 'zod';
import { CitationSchema, IdSchema, ToolSchema } from './shared.ts';

/**
 * `content/training/<id>.yaml`: one file is a whole session. Its pages are `/training/<id>/` (plan), `…/slides/`,
 * `…/handout/` and `…/quiz/`. Rules, figures and comparisons stand in it by reference, so that a number or a modality
 * is the register's and can't drift.
 */

const SourcedCitation = CitationSchema.extend({ source: IdSchema });
const GuideId = z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/, '`<part>/<slug>`');

const LINE_KINDS = ['duty', 'figure', 'compare', 'says', 'own'] as const;

export const LineSchema = z
  .strictObject({
    duty: IdSchema.optional().describe('An obligation: shown with its modality, number, scope and origin.'),
    figure: IdSchema.optional().describe('A figure of content/figures.'),
    compare: z
      .strictObject({
        table: IdSchema,
        aspect: z.string().min(2),
        texts: z
          .array(IdSchema)
          .min(2)
          .optional()
          .describe('Only where a row needs two slides: the texts of this one.'),
      })
      .optional()
      .describe('A row of a comparison table: every text that says something on it, side by side.'),
    says: z.string().min(4).max(70).optional().describe('A fact in our own words; cites what it rests on.'),
    own: z.string().min(4).max(70).optional().describe('A question, an exercise, a caution of ours; states no rule.'),
    duties: z.array(IdSchema).default([]).describe('Only for `says`: the obligations that it rests on.'),
    citations: z.array(SourcedCitation).default([]).describe('Only for `says`: sentences that it rests on.'),
  })
  .refine((line) => LINE_KINDS.filter((kind) => line[kind] !== undefined).length === 1, {
    error: `a line is exactly one of ${LINE_KINDS.join(', ')}`,
  })
  .refine((line) => (line.says !== undefined) === line.duties.length + line.citations.length > 0, {
    error: '`says` cites at least one obligation or sentence, and nothing else cites',
  });

export const SlideSchema = z.strictObject({
  id: IdSchema.describe('Permanent: the address `…/slides/#<id>`.'),
  title: z.string().min(2).max(20),
  lines: z.array(LineSchema).min(2).max(5),
  notes: z.string().min(10).max(220).describe('What the trainer says with it. Not shown to the class.'),
});

export const StepSchema = z.strictObject({
  title: z.string().min(2).max(20),
  minutes: z.number().int().min(2).max(40),
  does: z.string().min(10).max(160).describe('What the trainer and the class do.'),
  guides: z.array(GuideId).default([]).describe('Guides to have open.'),
  tools: z
    .array(z.union([ToolSchema, z.literal('group')]))
    .default([])
    .describe('Tools used, `group` is 小组汇总.'),
  cases: z.array(IdSchema).default([]).describe('Cases discussed in this step, and shown after its slides.'),
  slides: z.array(SlideSchema).min(1),
});

const asked = {
  id: IdSchema.describe('Unique within the session.'),
  question: z.string().min(8).max(90),
  why: z.string().min(6).max(140).describe('Why this is the answer; states no number that the citations do not hold.'),
  duties: z.array(IdSchema).min(1).describe('The obligations on which the answer rests.'),
};

export const QuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...asked,
    kind: z.literal('choice'),
    options: z.array(z.string().min(1).max(50)).min(3).max(4),
    answer: z.enum(['A', 'B', 'C', 'D']),
  }),
  z.strictObject({ ...asked, kind: z.literal('right-wrong'), answer: z.enum(['right', 'wrong']) }),
  z.strictObject({ ...asked, kind: z.literal('short'), answer: z.string().min(4).max(160) }),
]);

export const CaseSchema = z
  .strictObject({
    id: IdSchema,
    title: z.string().min(2).max(20),
    situation: z.string().min(30).max(260).describe('Made up; nobody has a name, no place is a real one.'),
    asks: z.array(z.string().min(6).max(60)).min(1).max(3),
    duties: z.array(IdSchema).min(1).describe('What the texts say.'),
    reading: z.string().min(10).max(200).describe('本站的理解: how the texts bear on the case.'),
    open: z.array(IdSchema).min(1).describe('Obligations whose open questions the case turns on.'),
  })
  .describe('A 虚构案例 to discuss.');

export const HandoutSchema = z.strictObject({
  duties: z.array(IdSchema).min(3).max(12).describe('The rules to take home, in order.'),
  open: z.array(IdSchema).min(1).max(6).describe('Obligations whose first open question is to be asked at home.'),
  todo: z.array(z.string().min(4).max(60)).min(2).max(6).describe('What to do back in the village; our suggestion.'),
});

/** How many minutes the steps take together. */
const stepMinutes = (steps: readonly { minutes: number }[]): number => steps.reduce((sum, s) => sum + s.minutes, 0);
const repeated = (ids: readonly string[]): string[] => ids.filter((id, i) => ids.indexOf(id) !== i);

export const TrainingSchema = z
  .strictObject({
    id: IdSchema.describe('The name of the file, and the last part of the address. Permanent.'),
    order: z.number().int(),
    title: z.string().min(4).max(24),
    lead: z.string().min(12).max(80),
    description: z.string().min(30).max(100).describe('For search results and link previews.'),
    audience: z.string().min(4).max(40),
    minutes: z.number().int().min(30).max(120),
    goals: z.array(z.string().min(8).max(60)).min(2).max(5).describe('What the class can do afterwards.'),
    before: z.array(z.string().min(6).max(80)).min(2).max(8).describe('What to prepare.'),
    steps: z.array(StepSchema).min(3),
    quiz: z.array(QuestionSchema).min(5).max(12),
    cases: z.array(CaseSchema).min(1).max(4),
    handout: HandoutSchema,
  })
  .superRefine((session, context) => {
    const fail = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    const sum = stepMinutes(session.steps);
    if (sum !== session.minutes) fail('minutes', `the steps take ${sum} minutes, not ${session.minutes}`);
    const ids = [...session.steps.flatMap((s) => s.slides), ...session.quiz, ...session.cases].map((e) => e.id);
    if (repeated(ids).length > 0) fail('id', `stands twice: ${repeated(ids).join(', ')}`);
    for (const q of session.quiz)
      if (q.kind === 'choice' && 'ABCD'.indexOf(q.answer) >= q.options.length)
        fail('quiz', `${q.id}: there is no option ${q.answer}`);
    const used = session.steps.flatMap((s) => s.cases);
    const known = session.cases.map((c) => c.id);
    const lost = [...used.filter((id) => !known.includes(id)), ...known.filter((id) => !used.includes(id))];
    if (lost.length > 0) fail('cases', `each case belongs to a step and a step names only cases: ${lost.join(', ')}`);
  });

export type Training = z.infer<typeof TrainingSchema>;
export type Slide = z.infer<typeof SlideSchema>;
export type Line = z.infer<typeof LineSchema>;
export type Question = z.infer<typeof QuestionSchema>;
export type Case = z.infer<typeof CaseSchema>;
