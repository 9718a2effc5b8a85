import { describe, expect, it } from 'vitest';
import { checkAllContent } from '../../src/site/checks/all.ts';
import { projectWith } from './fixture.ts';
import { AROUND, TRAINING, withSession } from './training-fixture.ts';

const issuesOf = (files: Record<string, string>) => checkAllContent(projectWith(files)).flatMap((r) => r.issues);

describe('a training session', () => {
  it('that breaks no rule is let through', () => {
    expect(issuesOf(AROUND)).toEqual([]);
  });

  /** What is exchanged for what, which rule objects, and what it says. */
  const BROKEN: [rule: string, from: string, to: string, says: RegExp][] = [
    ['reference', 'duty: lamp-buckets', 'duty: lamp-barrels', /no obligation “lamp-barrels”/],
    ['reference', 'figure: bucket-count', 'figure: barrel-count', /no figure “barrel-count”/],
    ['reference', 'aspect: 收在哪里', 'aspect: 放在哪里', /no row of a comparison “things · 放在哪里”/],
    ['reference', 'aspect: 收在哪里 }', 'aspect: 收在哪里, texts: [lamp, lump] }', /“things · 收在哪里 · lump”/],
    ['reference', '[on-post/buckets]', '[on-post/barrels]', /no guide “on-post\/barrels”/],
    ['reference', 'tools: [residency]', 'tools: [lamp]', /no tool “lamp”/],
    ['reference', 'duties: [lamp-buckets, lamp-wheel, other-slab]', 'duties: [lamp-buckets, lamp-wheel, x]', /“x”/],
    ['reference', 'source: lamp, at', 'source: lump, at', /no source “lump”/],
    ['citation-quote', 'quote: 钥匙挂在门后', 'quote: 钥匙挂在窗前', /stands in no source/],
    ['training-number', '雨前收进仓房。', '5 只桶雨前收进仓房。', /buckets: 5 stands in nothing/],
    ['training-number', 'own: 把桶收好', 'own: 把 3 只桶收好', /end: 3 stands in nothing/],
    ['training-number', '这是 2001 年', '这是 2002 年', /buckets, notes: 2002/],
    ['training-number', '一共 3 只', '一共 4 只', /end, notes: 4/],
    ['training-number', '擦完登记。', '3 天内擦完登记。', /q-2: 3 stands in nothing/],
    ['training-number', 'answer: 挂在门后。', 'answer: 挂在第 2 扇门后。', /q-5: 2/],
    ['training-number', '雨前收好是要求', '雨前 1 小时收好是要求', /wet-bucket: 1/],
    ['training-number', 'title: 收桶去', 'title: 5 只桶收回去', /end, title: 5/],
    ['training-number', '念完请两个人', '念完请 4 个人', /收桶, does: 4/],
    ['training-number', '说得出木桶什么时候收', '说得出 5 只木桶什么时候收', /goals: 5/],
    ['training-number', '数一数晒场的桶', '数一数晒场的 5 只桶', /handout, todo: 5/],
    ['training-number', '水车擦完写在本子上', '水车 3 天内擦完写在本子上', /q-4: 3/],
    [
      'training-open',
      'open: [lamp-buckets]\nhandout',
      'open: [lamp-wheel]\nhandout',
      /“lamp-wheel” has no open question/,
    ],
  ];

  it.each(BROKEN)('%s: %s → %s', (rule, from, to, says) => {
    const issue = issuesOf(withSession(from, to)).find((i) => i.rule === rule);
    expect(issue).toMatchObject({ file: TRAINING });
    expect(issue?.message).toMatch(says);
  });

  it('may speak of a number that the register, a quotation or the year of a text holds', () => {
    expect(issuesOf(withSession('谁用过谁来擦，擦完登记。', '谁用过谁来擦，2 天内登记。'))).toEqual([]);
    expect(issuesOf(withSession('文本写明收进仓房', '2001 年的文本写明收进仓房'))).toEqual([]);
    expect(issuesOf(withSession('水车擦完写在本子上', '水车 2 天内擦完写在本子上'))).toEqual([]);
    expect(issuesOf(withSession('数一数晒场的桶', '2 天内把水车擦干'))).toEqual([]);
  });

  it('may be wrong in a statement that is answered wrong, and make up what happens in a case', () => {
    expect(issuesOf(withSession('水车用过不用擦干净', '水车 9 天内不用擦干净'))).toEqual([]);
    expect(issuesOf(withSession('底也裂了两只', '底也裂了 9 只'))).toEqual([]);
  });

  it('has no slide that cannot be read from the last row', () => {
    const lines = Array.from(
      { length: 4 },
      () => `          - own: ${'下雨以前把晒场的桶都收进仓房里去，'.repeat(4)}\n`,
    );
    const issues = issuesOf(withSession('          - own: 把桶收好。\n', lines.join('')));
    expect(issues.map((i) => i.rule)).toEqual(['training-slide']);
    expect(issues[0]?.message).toMatch(/^end holds more/);
  });

  it.each([
    ['minutes that do not add up', 'minutes: 12', 'minutes: 11', /the steps take 29 minutes, not 30/],
    ['an id that stands twice', 'id: q-2', 'id: buckets', /stands twice: buckets/],
    ['an answer that is none of the options', 'answer: B', 'answer: D', /q-1: there is no option D/],
    ['a case that no step discusses', '    cases: [wet-bucket]\n', '', /each case belongs to a step.*wet-bucket/],
    ['a line of two kinds', 'own: 把桶收好。', 'own: 把桶收好。\n            duty: lamp-wheel', /exactly one of/],
    ['a fact without its origin', 'own: 把桶收好。', 'says: 把桶收好。', /cites at least one/],
    [
      'words of our own with an origin',
      'own: 把桶收好。',
      'own: 把桶收好。\n            duties: [lamp-wheel]',
      /nothing else cites/,
    ],
    ['an unknown field', 'order: 1', 'order: 1\nmood: good', /mood/],
    ['another id than its file', 'id: lamps', 'id: lamp', /id and file name differ/],
  ])('is refused with %s', (_what, from, to, says) => {
    expect(() => issuesOf(withSession(from, to))).toThrow(says);
  });
});
