import { describe, expect, it } from 'vitest';
import { headerOf, type HeaderData, type IndicatorData } from '../../../src/domain/assessment/page-data.ts';
import { hasLevels, isCheck } from '../../../src/domain/assessment/model.ts';
import { readPage } from '../../../src/islands/assessment/page-data.ts';
import { AssessmentSchema } from '../../../src/schemas/assessment.ts';
import { citationsOf, indicatorsOf, readAssessments } from '../../../src/site/assessments.ts';
import { looksPrivate } from '../../../src/domain/shared/private-number.ts';
import { IDS } from './ids.ts';

const models = readAssessments().map((entry) => entry.data);
const fourTasks = models.find((model) => model.id === 'four-tasks')!;
const everyIndicator = models.flatMap((m) => indicatorsOf(m).map((i) => [`${m.id} ${i.id}`, i] as const));
const ownWords = (value: unknown): string =>
  JSON.stringify(value, (key, each: unknown) => (key === 'citations' ? undefined : each));

/** How `basis` names each text: a model may not lean on one that it does not name. */
const NAMED: Record<string, RegExp> = {
  'county-2021-speech': /2021 年福建某县/,
  'fujian-2006-survey': /福建 2006 年调查|2006 年福建调查/,
  'jining-2013-meeting': /济宁 2013 年动员会/,
  'jining-2013-model': /济宁 2013 年文章/,
  'jining-2016-speech': /济宁 2016 年/,
  'lushan-2011-plan': /鲁山 2011 年/,
  'shanting-2013-speech': /山亭 2013 年/,
};

describe('the models', () => {
  it('are all on the list of permanent ids', () => {
    expect(models.map((m) => m.id).sort()).toEqual(Object.keys(IDS).sort());
  });

  it.each(models.map((m) => [m.id, m] as const))('%s has its permanent ids, each once', (id, model) => {
    const groups = model.sections.flatMap((s) => s.groups.map((g) => [g.id, g.indicators.map((i) => i.id)]));
    expect(Object.fromEntries(groups)).toEqual(IDS[id]);
    const ids = [...groups.flat(2), ...model.sections.map((s) => s.id)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(models.map((m) => [m.id, m] as const))('%s names in its basis each text that it cites', (_id, model) => {
    for (const { source } of citationsOf(model)) expect(model.basis).toMatch(NAMED[source]!);
    expect(model.basis).toContain('本站');
  });

  it.each(models.map((m) => [m.id, m] as const))('%s repeats no question and no anchor', (_id, model) => {
    const texts = indicatorsOf(model).flatMap((i) => [i.question, ...(hasLevels(i) ? i.anchors : [])]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it.each(models.map((m) => [m.id, m] as const))('%s rests on clauses, quoted shortly', (_id, model) => {
    expect(model.grading).toMatch(/^本站自拟/);
    expect(model.citations.length).toBeGreaterThan(0);
    expect(citationsOf(model).every((c) => (c.quote ?? '').length <= 60)).toBe(true);
  });

  it.each(models.map((m) => [m.id, m] as const))(
    '%s holds no verdict words and no number of a person',
    (_id, model) => {
      expect(ownWords(model).match(/.{6}(合格|达标|优秀|先进|落后|分数线|积分)/g)).toBeNull();
      expect(looksPrivate(ownWords(model))).toBeNull();
    },
  );
});

describe('the indicators', () => {
  it.each(everyIndicator)('%s: a clause, a guide, an action', (_id, i) => {
    expect(i.citations.length).toBeGreaterThan(0);
    expect(i.guide).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
    const actions = isCheck(i) ? [...i.ifConcern, ...i.ifUnsure] : i.steps.flat();
    expect(actions.length).toBeGreaterThanOrEqual(isCheck(i) ? 2 : 4);
    expect(actions.every((text) => text.trim() !== '')).toBe(true);
    expect(new Set(actions).size).toBe(actions.length);
  });

  it.each(everyIndicator.filter(([, i]) => hasLevels(i)))('%s: anchors distinct and not empty', (_id, i) => {
    const anchors = hasLevels(i) ? i.anchors.map((anchor) => anchor.trim()) : [];
    expect(anchors.filter((anchor) => anchor !== '')).toHaveLength(5);
    expect(new Set(anchors).size).toBe(5);
  });
});

describe('four-tasks', () => {
  it('has the four tasks of the 2021 county speech, three groups each, 20 to 28 indicators', () => {
    expect(fourTasks.sections.map((s) => s.id)).toEqual(['organisation', 'revitalisation', 'livelihood', 'governance']);
    expect(fourTasks.sections.every((s) => s.groups.length === 3)).toBe(true);
    const indicators = indicatorsOf(fourTasks);
    expect(indicators.length).toBeGreaterThanOrEqual(20);
    expect(indicators.length).toBeLessThanOrEqual(28);
    expect(indicators.every((i) => i.citations.some((c) => c.source === 'county-2021-speech'))).toBe(true);
  });

  it('has red lines for false records, gifts, gain from projects and absence without a word', () => {
    const marked = indicatorsOf(fourTasks).filter((i) => hasLevels(i) && i.redLine);
    expect(marked.map((i) => i.id)).toEqual([
      'election-role',
      'branch-life',
      'duty-rota',
      'relief-monitoring',
      'infrastructure-delivery',
      'care-households',
      'decision-procedure',
      'open-accounts',
    ]);
  });

  it('says of every duty tied to one year how to answer it today', () => {
    const tied = indicatorsOf(fourTasks).filter((i) => i.tiedTo);
    expect(tied.map((i) => i.id)).toEqual(['election-readiness', 'election-role', 'committee-training']);
  });
});

describe('the models of their time', () => {
  it('are for training, and say in the title that they are history', () => {
    const training = models.filter((m) => m.purpose === 'training');
    expect(training.map((m) => m.id).sort()).toEqual(['fujian-five', 'lushan-four']);
    for (const { title, standing } of training) {
      expect(title).toMatch(/历史/);
      expect(standing).toMatch(/不是你今天的职责/);
    }
  });
});

describe('AssessmentSchema', () => {
  const says = '2006 年某省的五项职责，作沿革和培训用，不是今天的清单。';

  it('wants a standing of a model for training, and of no other', () => {
    expect(AssessmentSchema.safeParse(fourTasks).success).toBe(true);
    expect(AssessmentSchema.safeParse({ ...fourTasks, purpose: 'training' }).success).toBe(false);
    expect(AssessmentSchema.safeParse({ ...fourTasks, standing: says }).success).toBe(false);
    expect(AssessmentSchema.safeParse({ ...fourTasks, purpose: 'training', standing: says }).success).toBe(true);
  });

  it('takes no levels in a checklist', () => {
    const grading = '本站自拟清单，不分级';
    expect(AssessmentSchema.safeParse({ ...fourTasks, kind: 'checklist', grading }).success).toBe(false);
  });
});

describe('readPage', () => {
  it.each(models.map((m) => [m.id, m] as const))('puts %s together again from the pieces of the page', (id, model) => {
    const header: HeaderData = {
      model: headerOf(model),
      guides: {},
      origins: [],
      dataHref: '/data/',
      groupHref: '/g/',
    };
    const pieces = indicatorsOf(model).map((indicator): IndicatorData => ({
      indicator,
      origins: [],
      redLineOrigins: [],
    }));
    const script = (value: unknown) => ({ textContent: JSON.stringify(value) });
    const root = {
      querySelector: () => script(header),
      querySelectorAll: () => pieces.map(script),
    } as unknown as ParentNode;
    const page = readPage(root, id);
    expect(page.model).toEqual(model);
    expect(page.indicators.size).toBe(pieces.length);
  });
});
