import fc from 'fast-check';
import type { Answers } from '../../../src/domain/assessment/model.ts';
import type { Check, ChecklistModel, Indicator, LevelsModel } from '../../../src/schemas/assessment.ts';
import type { Answer, AnswerLevel, Given } from '../../../src/schemas/assessment-data.ts';

const HEAD = {
  id: 'small',
  version: 1,
  published: '2026-01-01',
  title: '小模型自评',
  audience: '试验的人',
  purpose: 'practice',
  lead: '只供测试的一个小模型。',
  looksAt: '看测试。',
  leavesOut: '不看别的。',
  sectionName: '任务',
  basis: '只供测试。',
  citations: [],
} as const satisfies Partial<LevelsModel>;

/** A checklist of one group; the concern of each item is 是 unless said otherwise. */
export function checklistOf(items: (Partial<Check> & { id: string })[]): ChecklistModel {
  const indicators = items.map((part): Check => ({
    question: `有没有 ${part.id}？`,
    why: '因为',
    concern: 'yes',
    ifConcern: [`停下 ${part.id}`],
    ifUnsure: [`查清 ${part.id}`],
    evidence: ['表'],
    citations: [],
    guide: 'four-tasks/overview',
    lookAgain: 'quarter',
    comparableSince: 1,
    ...part,
  }));
  const groups = [{ id: 's0-g0', title: '组', indicators }];
  return {
    ...HEAD,
    kind: 'checklist',
    grading: '本站自拟清单，不分级',
    sections: [{ id: 's0', title: '方面', guide: 'four-tasks/overview', groups }],
  };
}

/** A model with the given numbers of indicators: `[[2, 1], [3]]` has section s0 with groups of 2 and 1, and s1 with 3. */
export function modelOf(shape: number[][], version = 1): LevelsModel {
  return {
    ...HEAD,
    kind: 'levels',
    version,
    grading: '本站自拟分级',
    scale: ['无', '一', '二', '三', '四'],
    sections: shape.map((groups, s) => ({
      id: `s${s}`,
      title: `任务${s}`,
      guide: 'four-tasks/overview',
      groups: groups.map((count, g) => ({
        id: `s${s}-g${g}`,
        title: `组${g}`,
        indicators: Array.from({ length: count }, (_, i) => indicatorOf(`s${s}-g${g}-i${i}`)),
      })),
    })),
  };
}

export const indicatorOf = (id: string, part: Partial<Indicator> = {}): Indicator => ({
  id,
  question: `问 ${id}`,
  why: '因为',
  anchors: ['零', '一', '二', '三', '四'],
  evidence: ['表'],
  citations: [],
  guide: 'four-tasks/overview',
  steps: [['零到一'], ['一到二'], ['二到三'], ['三到四']],
  lookAgain: 'quarter',
  comparableSince: 1,
  ...part,
});

export const level = (n: number): Given => ({ kind: 'level', level: n as AnswerLevel });
export const UNSURE: Given = { kind: 'unsure' };
export const OPEN: Given = { kind: 'open' };
export const na = (reason = '本村没有'): Given => ({ kind: 'na', reason });

export const answerOf = (indicator: string, given: Given, part: Partial<Answer> = {}): Answer => ({
  indicator,
  version: 1,
  on: '2026-03-01',
  given,
  ...part,
});

export const answersFrom = (given: Record<string, Given>): Map<string, Answer> =>
  new Map(Object.entries(given).map(([id, g]) => [id, answerOf(id, g)]));

export const anyLevel = fc.constantFrom<AnswerLevel>(0, 1, 2, 3, 4);

export const anyGiven: fc.Arbitrary<Given> = fc.oneof(
  { weight: 4, arbitrary: anyLevel.map((l) => level(l)) },
  fc.constant(UNSURE),
  fc.constant(OPEN),
  fc.constantFrom('', '  ', '本村没有').map((reason) => na(reason)),
);

const shape = fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

/** A model with answers to some of its indicators. */
export const anyCase: fc.Arbitrary<{ model: LevelsModel; answers: Answers; ids: string[] }> = shape.chain((groups) => {
  const model = modelOf(groups);
  const ids = model.sections.flatMap((s) => s.groups.flatMap((g) => g.indicators.map((i) => i.id)));
  return fc
    .array(fc.option(anyGiven, { nil: null }), { minLength: ids.length, maxLength: ids.length })
    .map((given) => ({
      model,
      ids,
      answers: new Map(ids.flatMap((id, i) => (given[i] ? [[id, answerOf(id, given[i])] as const] : []))),
    }));
});
