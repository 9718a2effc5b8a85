import { expect, test } from 'vitest';
import type { ShownDocument } from '../../../src/domain/search/files.ts';
import { highlight, rarityBy } from '../../../src/domain/search/passage.ts';
import { present } from '../../../src/domain/search/present.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import { resources } from './fixture.ts';

const site = resources();
const read = (text: string) => readQuery(text, site.lexicon, site.simplified);
const rarityOf = rarityBy(site.documents, (f) => site.list(f)?.frequency ?? 0);
const marked = (text: string, query: string): string =>
  highlight(text, read(query))
    .map((p) => (p.marked ? `[${p.text}]` : p.text))
    .join('');

test('neighbouring marks are joined, other names and numbers are marked too', () => {
  expect(marked('关于住村天数的说明', '住村天数')).toBe('关于[住村天数]的说明');
  expect(marked('休假要报告', '请假')).toBe('[休假]要报告');
  expect(marked('不少于 20 天', '二十天')).toBe('不少于 [20 天]');
  expect(marked('不少于20天', '多少天')).toBe('不少于[20天]');
});

test('the text itself stays as it is', () => {
  const text = '村“两委”ＡＢ 干部，20 天。';
  expect(
    highlight(text, read('干部20天'))
      .map((p) => p.text)
      .join(''),
  ).toBe(text);
});

const guide: ShownDocument = {
  u: '/guides/on-post/residency-days/',
  t: '住村天数怎么算',
  c: '指南',
  l: [
    ['title', '住村天数怎么算'],
    ['answer', '先看本县规定每月至少住几天。'],
    ['heading', '请假算不算', '请假算不算'],
    ['body', '原文没有说请假的日子怎么计入，可问组织部。', '请假算不算'],
  ],
};

test('the passage is the one that says most of the query, and the address leads to its heading', () => {
  const result = present(guide, 'guide', read('请假怎么算'), rarityOf);
  expect(result.passage.map((p) => p.text).join('')).toBe('原文没有说请假的日子怎么计入，可问组织部。');
  expect(result.url).toBe('/guides/on-post/residency-days/#请假算不算');
  expect(result.stretch).toBe('原文没有说请假的日子怎么计入');
});

test('a passage that says nothing of the query leads to the top of the page', () => {
  const [title, , heading, body] = guide.l;
  const result = present({ ...guide, l: [title!, heading!, body!] }, 'guide', read('四议两公开'), rarityOf);
  expect(result.url).toBe('/guides/on-post/residency-days/');
});

test('a page found by its title shows its answer and leads to its top', () => {
  const result = present(guide, 'guide', read('四议两公开'), rarityOf);
  expect(result.passage.map((p) => p.text).join('')).toBe('先看本县规定每月至少住几天。');
  expect(result.url).toBe('/guides/on-post/residency-days/');
  expect(result.stretch).toBe('');
});
