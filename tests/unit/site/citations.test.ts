import { describe, expect, it } from 'vitest';
import { numberCitations } from '../../../src/site/citations.ts';
import { citesInMdx } from '../../../src/site/mdx-cites.ts';
import { quantityLabel } from '../../../src/site/labels.ts';
import { loadModel } from '../../../src/site/model.ts';
import { backlinks, outlineWithUsers } from '../../../src/site/backlinks.ts';
import { compareSentences, passageLabel } from '../../../src/site/queries.ts';
import { GOOD, projectWith } from '../../content/fixture.ts';

const model = loadModel(projectWith());
const mark = (key: string): string => `<a class="cite" data-cite="${key}"></a>`;

describe('numberCitations', () => {
  it('numbers in reading order and lets equal citations share a number', () => {
    const { html, notes } = numberCitations(
      `甲${mark('lamp|2.2|')}乙${mark('lamp|1.1|')}丙${mark('lamp|2.2|')}`,
      model,
    );
    expect([...html.matchAll(/#note-(\d)/g)].map((m) => m[1])).toEqual(['1', '2', '1']);
    expect(notes.map((n) => [n.number, n.passage])).toEqual([
      [1, '第 2 段第 2 句'],
      [2, '第 1 段第 1 句'],
    ]);
  });

  it('keeps a quotation with entities, and tells two quotations of one passage apart', () => {
    const { notes } = numberCitations(mark('lamp|2.1|&quot;桶&quot;') + mark('lamp|2.1|'), model);
    expect(notes.map((n) => n.quote)).toEqual(['"桶"', undefined]);
  });

  it('says place, year and state of each note', () => {
    expect(numberCitations(mark('lamp|2.1|'), model).notes[0]).toMatchObject({
      source: '试验文本',
      scope: '某地 · 县级 · 2001 年 · 历史',
      href: '/sources/lamp/#s-2-1',
    });
  });

  it('refuses a source that does not exist', () => {
    expect(() => numberCitations(mark('lump|2.1|'), model)).toThrow('lump');
  });
});

describe('citesInMdx', () => {
  it('reads attributes in any order and the line they stand on', () => {
    const body = '一\n二<Cite at="2.1" source="lamp" />三\n<Cite source="lamp"\n  at="1.1-2.2" quote="甲，乙" />';
    expect(citesInMdx(body)).toEqual([
      { source: 'lamp', at: '2.1', line: 1 },
      { source: 'lamp', at: '1.1-2.2', quote: '甲，乙', line: 2 },
    ]);
  });
});

describe('passages', () => {
  it.each([
    ['9.14', '第 9 段第 14 句'],
    ['9.14-9.16', '第 9 段第 14 至 16 句'],
    ['9.14-10.2', '第 9 段第 14 句至第 10 段第 2 句'],
  ])('%s', (at, label) => expect(passageLabel(at)).toBe(label));

  it('are ordered by number, not by letters', () => {
    expect(['10.1', '9.14', '9.2'].sort(compareSentences)).toEqual(['9.2', '9.14', '10.1']);
  });

  it('know who cites them, and stand in the stretch of the outline they belong to', () => {
    expect(backlinks(model, 'lamp').map((p) => [p.at, [...p.users, ...p.guides].map((u) => u.kind)])).toEqual([
      ['2.1', ['obligation', 'obligation', 'guide']],
    ]);
    const [stretch] = outlineWithUsers(model, model.sources.find((s) => s.id === 'lamp') ?? model.sources[0]!);
    expect(stretch?.passages.map((p) => p.at)).toEqual(['2.1']);
  });

  it('say where in the cited range a quotation stands', () => {
    const register = 'content/obligations/lamp/conduct.yaml';
    const cited = (quote: string) =>
      GOOD[register]?.replace('{ at: 2.1-2.2 }', `{ at: 1.1-2.2, quote: ${quote} }`) ?? '';
    const quotesAt = (quote: string) =>
      backlinks(loadModel(projectWith({ [register]: cited(quote) })), 'lamp')[0]?.quotes;
    expect(quotesAt('谁用过水车谁来擦干净')).toEqual([{ text: '谁用过水车谁来擦干净', at: '2.2' }]);
    expect(quotesAt('钥匙挂在门后。谁用过水车谁来擦干净')).toMatchObject([{ at: '2.1-2.2' }]);
    expect(() => quotesAt('没有这一句')).toThrow('没有这一句');
  });
});

describe('quantityLabel', () => {
  it.each([
    [{ value: 20, unit: '天', bound: 'at-least', per: 'month' }, '每月不少于 20 天'],
    [
      { value: 22, unit: '天', bound: 'at-least', per: 'month', hedge: '一般', except: '节假日' },
      '每月一般不少于 22 天（节假日除外）',
    ],
    [{ value: 1, max: 2, unit: '件', bound: 'exactly' }, '1 至 2 件'],
    [{ value: 100, unit: '%', bound: 'exactly' }, '100 %'],
    [{ value: 30, unit: '天', bound: 'at-most', per: 'year' }, '每年不超过 30 天'],
  ] as const)('%o', (quantity, label) => expect(quantityLabel({ quantity })).toBe(label));

  it('is empty without a number', () => expect(quantityLabel({ quantity: undefined })).toBe(''));
});
