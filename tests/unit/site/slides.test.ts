import { describe, expect, it } from 'vitest';
import { LineSchema, type Slide } from '../../../src/schemas/training.ts';
import { loadModel } from '../../../src/site/model.ts';
import { ems, fittingSize, slideHeight } from '../../../src/site/slide-fit.ts';
import { slideView } from '../../../src/site/slides.ts';
import { deckOf, guidesUsed, readTraining, slidesOf, tablesUsed, toolsUsed } from '../../../src/site/training.ts';
import { projectWith } from '../../content/fixture.ts';
import { AROUND } from '../../content/training-fixture.ts';

const root = projectWith(AROUND);
const model = loadModel(root);
const slide = (...lines: object[]): Slide => ({
  id: 's',
  title: '桶',
  notes: '讲的时候慢一点说。',
  lines: lines.map((line) => LineSchema.parse(line)),
});

describe('what a slide shows', () => {
  it('takes modality, number and sentence of a rule from the register', () => {
    const view = slideView(model, slide({ duty: 'lamp-wheel' }, { own: '谁来擦？' }));
    expect(view.groups[0]).toMatchObject({
      scope: '某地 · 县级 · 2001 年 · 历史',
      lines: [{ kind: 'rule', modality: '应当', mark: '不超过 2 天', text: '水车用后 2 天内擦干并登记。' }],
    });
    expect(view.groups[1]).toMatchObject({ scope: '', lines: [{ kind: 'own', text: '谁来擦？' }] });
  });

  it('sets lines of one place and time together, and says each origin once', () => {
    const view = slideView(model, slide({ duty: 'lamp-wheel' }, { duty: 'lamp-buckets' }, { figure: 'bucket-count' }));
    expect(view.groups.map((group) => group.lines.length)).toEqual([3]);
    expect(view.citations.map((c) => `${c.source} ${c.at}`)).toEqual(['lamp 2.1-2.2', 'lamp 2.1']);
  });

  it('shows every text of a compared row, or those that it is told to', () => {
    const row = { table: 'things', aspect: '收在哪里' };
    const marks = (compare: object) =>
      slideView(model, slide({ compare }, { own: '都看过了？' })).groups[0]?.lines.map(({ mark, text }) => [
        mark,
        text,
      ]);
    expect(marks(row)).toEqual([
      ['某地 · 2001 年', '木桶收进仓房。'],
      ['某地 · 2001 年', '旧石板留着垫路。'],
    ]);
    expect(marks({ ...row, texts: ['other', 'lamp'] })?.map(([, text]) => text)).toEqual([
      '旧石板留着垫路。',
      '木桶收进仓房。',
    ]);
  });

  it('says that a rule is of the past, and says nothing of our own words', () => {
    expect(slideView(model, slide({ duty: 'lamp-wheel' }, { own: '谁来擦？' })).historical).toBe(true);
    expect(slideView(model, slide({ own: '谁来擦？' }, { own: '擦完了吗？' })).historical).toBe(false);
  });
});

describe('a case on a slide', () => {
  const [session] = readTraining(root).map(({ data }) => data);
  if (!session) throw new Error('no session');
  const deck = deckOf(session).map((each) => slideView(model, each));

  it('comes after the slides of the step that discusses it', () => {
    expect(deck.map(({ id }) => id)).toEqual(['start', 'buckets', 'wet-bucket', 'end']);
  });

  it('says that it is made up, and shows the situation and what is asked, not what the texts say', () => {
    const [case_] = session.cases;
    const view = deck.find(({ id }) => id === case_?.id);
    expect(view?.title).toBe('虚构案例：桶淋湿了');
    expect(view?.groups.flatMap(({ lines }) => lines.map(({ text }) => text))).toEqual([
      case_?.situation,
      ...(case_?.asks ?? []),
    ]);
    expect(JSON.stringify(view)).not.toContain(case_?.reading);
    expect(view).toMatchObject({ citations: [], historical: false });
  });
});

describe('room on a slide', () => {
  const filled = (characters: number, origins = 0) => ({
    title: '桶',
    origins,
    groups: [{ scope: '某地', lines: [{ kind: 'rule', text: '桶'.repeat(characters) }] }],
  });

  it('counts a Han sign as one em and a figure as about half of it', () => {
    expect(ems('木桶，')).toBe(3);
    expect(ems('22')).toBeCloseTo(1.1);
  });

  it('gives the largest type that fits, smaller for more words, and none for too many', () => {
    expect([100, 180, 300, 450].map((n) => fittingSize(filled(n)))).toEqual(['large', 'medium', 'small', undefined]);
  });

  it('counts numbers, scopes and origins in', () => {
    const bare = slideHeight(filled(20), 30);
    expect(slideHeight(filled(20, 200), 30)).toBeGreaterThan(bare + 60);
    const [group] = filled(20).groups;
    if (!group) throw new Error('no group');
    const marked = { ...group, lines: group.lines.map((line) => ({ ...line, mark: '每月 20 天' })) };
    expect(slideHeight({ ...filled(20), groups: [marked] }, 30)).toBeGreaterThan(bare + 40);
  });
});

it('a session knows what it uses, each once, in the order of the plan', () => {
  const [session] = readTraining(root).map(({ data }) => data);
  if (!session) throw new Error('no session');
  expect(slidesOf(session).map(({ id }) => id)).toEqual(['start', 'buckets', 'end']);
  expect([guidesUsed(session), toolsUsed(session), tablesUsed(session)]).toEqual([
    ['on-post/buckets'],
    ['residency'],
    ['things'],
  ]);
});
