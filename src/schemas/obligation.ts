import { z } from 'zod';
import {
  CitationSchema,
  IdSchema,
  LevelSchema,
  ModalitySchema,
  PeriodSchema,
  RoleSchema,
  StateSchema,
  TaskSchema,
  ToolSchema,
} from './shared.ts';

export const QuantitySchema = z.strictObject({
  value: z.number().nonnegative(),
  max: z.number().optional().describe('Upper end where the text gives a range (1 至 2 件).'),
  unit: z.string().min(1).max(8).describe('Unit in Chinese: 天, 户, 件, %, 周 …'),
  bound: z.enum(['at-least', 'at-most', 'exactly', 'about']).describe('How the number binds.'),
  hedge: z.string().max(4).optional().describe('The word by which the text softens the number: 一般, 原则上, 力争.'),
  except: z.string().max(12).optional().describe('What the text takes out of the count: 节假日.'),
  per: PeriodSchema.exclude(['once', 'ongoing']).optional().describe('The period that the number is counted over.'),
});

export const OpenQuestionSchema = z.strictObject({
  question: z.string().min(6).describe('What the text does not say.'),
  askWhom: z.string().min(2).describe('Who can answer it, e.g. 县委组织部.'),
});

export const ScopeOverrideSchema = z
  .strictObject({
    place: z.string().optional(),
    level: LevelSchema.optional(),
    year: z.number().int().optional(),
    state: StateSchema.optional(),
  })
  .describe(
    'Only where the statement has another scope than its source, e.g. a central rule told at a county meeting.',
  );

/** Words by which a text leaves room for exceptions. */
const SOFTENED = /原则上|力争|一般不/;

export const ObligationSchema = z
  .strictObject({
    id: IdSchema,
    roles: z.array(RoleSchema).min(1).describe('Everyone on whom it falls.'),
    modality: ModalitySchema,
    task: TaskSchema.optional().describe('Only for duties under the four tasks of the 2021 county speech.'),
    statement: z.string().min(8).max(160).describe('Who must do what, in our own words, readable alone.'),
    quantity: QuantitySchema.optional(),
    cadence: PeriodSchema.optional().describe('How often it is due.'),
    deadline: z.string().optional().describe('By when, in words, where the text sets it.'),
    citations: z.array(CitationSchema).min(1),
    scope: ScopeOverrideSchema.optional(),
    guides: z
      .array(z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/))
      .default([])
      .describe('Guides `<part>/<slug>`.'),
    tools: z.array(ToolSchema).default([]),
    seeAlso: z.array(IdSchema).default([]).describe('The same duty set differently elsewhere.'),
    openQuestions: z.array(OpenQuestionSchema).default([]),
    asks: z.array(z.string().min(3)).default([]).describe('Questions, as people ask them, that this one answers.'),
  })
  // What the text softens is never harder than 应当 here, whether it asks for something or forbids it.
  .refine((o) => o.modality === 'should' || !(o.quantity?.hedge || SOFTENED.test(o.statement)), {
    path: ['modality'],
    message: 'the statement is softened (原则上, 一般, 力争): should',
  })
  .describe('One duty, prohibition, entitlement or frequency, with its origin.');

/** A file `content/obligations/<source>/<topic>.yaml`: source and topic come from its path. */
export const ObligationFileSchema = z.array(ObligationSchema).min(1);

export type ObligationEntry = z.infer<typeof ObligationSchema>;
