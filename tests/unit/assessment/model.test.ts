import { describe, expect, it } from 'vitest';
import { headerOf, type HeaderData, type IndicatorData } from '../../../src/domain/assessment/page-data.ts';
import { readPage } from '../../../src/islands/assessment/page-data.ts';
import { citationsOf, indicatorsOf, readAssessments } from '../../../src/site/assessments.ts';
import { looksPrivate } from '../../../src/domain/shared/private-number.ts';

const model = readAssessments().find((a) => a.data.id === 'four-tasks')!.data;
const indicators = indicatorsOf(model);

/** Permanent: an id may be added, never renamed, reused or taken away. */
const IDS = {
  'organisation-election': ['election-readiness', 'election-successors', 'election-role', 'committee-training'],
  'organisation-standard': ['branch-life', 'duty-rota'],
  'organisation-members': ['member-activity', 'member-development'],
  'revitalisation-consolidation': ['relief-monitoring', 'relief-measures'],
  'revitalisation-industry': ['industry-survey', 'industry-value'],
  'revitalisation-collective': ['collective-accounts', 'collective-alliance'],
  'livelihood-infrastructure': ['infrastructure-needs', 'infrastructure-delivery'],
  'livelihood-environment': ['environment-basics', 'environment-participation'],
  'livelihood-care': ['care-households', 'care-left-behind'],
  'governance-autonomy': ['decision-procedure', 'open-accounts', 'grid-contact', 'deliberation'],
  'governance-customs': ['customs-rules', 'civic-activities'],
  'governance-disputes': ['dispute-survey', 'dispute-handling'],
};

describe('content/assessments/four-tasks.yaml', () => {
  it('has the four tasks, three groups each, with their permanent ids', () => {
    expect(model.sections.map((s) => s.id)).toEqual(['organisation', 'revitalisation', 'livelihood', 'governance']);
    expect(model.sections.every((s) => s.groups.length === 3)).toBe(true);
    const groups = model.sections.flatMap((s) => s.groups.map((g) => [g.id, g.indicators.map((i) => i.id)]));
    expect(Object.fromEntries(groups)).toEqual(IDS);
  });

  it('has unique ids, and between 20 and 28 indicators', () => {
    const ids = [
      ...indicators.map((i) => i.id),
      ...model.sections.flatMap((s) => [s.id, ...s.groups.map((g) => g.id)]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(indicators.length).toBeGreaterThanOrEqual(20);
    expect(indicators.length).toBeLessThanOrEqual(28);
  });

  it.each(indicators.map((i) => [i.id, i] as const))(
    '%s: anchors distinct, a guide, an action for each step up',
    (_id, i) => {
      const anchors = i.anchors.map((a) => a.trim());
      expect(new Set(anchors).size).toBe(5);
      expect(anchors.every((a) => a !== '')).toBe(true);
      expect(i.guide).toMatch(/^[a-z-]+\/[a-z0-9-]+$/);
      expect(i.steps.every((step) => step.length > 0 && step.every((text) => text.trim() !== ''))).toBe(true);
      expect(new Set(i.steps.flat()).size).toBe(i.steps.flat().length);
    },
  );

  it.each(indicators.map((i) => [i.id, i] as const))('%s: cites the county 2021 speech', (_id, i) => {
    expect(i.citations.some((c) => c.source === 'county-2021-speech')).toBe(true);
  });

  it('never repeats an anchor or a question', () => {
    const texts = indicators.flatMap((i) => [i.question, ...i.anchors]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('says of every duty tied to one year how to answer it today', () => {
    const tied = indicators.filter((i) => i.tiedTo).map((i) => i.id);
    expect(tied).toEqual(['election-readiness', 'election-role', 'committee-training']);
  });

  it('holds no verdict words and no number of a person', () => {
    const own = JSON.stringify(model, (key, value: unknown) => (key === 'citations' ? undefined : value));
    expect(own.match(/.{6}(合格|达标|优秀|先进|落后|分数线|积分)/g)).toBeNull();
    expect(looksPrivate(own)).toBeNull();
  });

  it('quotes at most 60 characters', () => {
    expect(citationsOf(model).every((c) => (c.quote ?? '').length <= 60)).toBe(true);
  });
});

describe('readPage', () => {
  it('puts the model together again from the pieces of the page', () => {
    const header: HeaderData = {
      model: headerOf(model),
      guides: {},
      origins: [],
      dataHref: '/data/',
    };
    const pieces = indicators.map((indicator): IndicatorData => ({ indicator, origins: [], redLineOrigins: [] }));
    const script = (value: unknown) => ({ textContent: JSON.stringify(value) });
    const root = {
      querySelector: () => script(header),
      querySelectorAll: () => pieces.map(script),
    } as unknown as ParentNode;
    const page = readPage(root, 'four-tasks');
    expect(page.model).toEqual(model);
    expect(page.indicators.size).toBe(indicators.length);
  });
});
