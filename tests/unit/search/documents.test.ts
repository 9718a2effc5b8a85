import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/types.ts';
import { buildPostings } from '../../../src/integrations/search/build-postings.ts';
import { indexFiles } from '../../../src/integrations/search/index-files.ts';
import { lexiconData } from '../../../src/integrations/search/lexicon-data.ts';
import { linesOfMdx, passagesOf } from '../../../src/integrations/search/mdx-lines.ts';
import { spaced } from '../../../src/integrations/search/pagefind-index.ts';
import { simplifiedTable } from '../../../src/integrations/search/simplified-table.ts';
import { makeLexicon } from '../../../src/domain/search/lexicon.ts';
import { DOCUMENTS, LEXICON } from './fixture.ts';

const lookup = {
  obligation: (id: string) => (id === 'x' ? '每月不少于 20 天。' : undefined),
  term: () => '三老',
  figures: () => [],
};

test('a guide comes apart into headings with anchors and passages without marks', () => {
  const body = [
    "import X from './x.astro';",
    '先看**规定**，再看[清单](/obligations/)。<Cite source="a" at="1.2" />',
    '## 怎么做（第一步）',
    '- 访 <Term id="san-lao" />。',
    '<Obligation id="x" />',
    '| 项目 | 天数 |',
    '| --- | --- |',
    '| 住村 | 20 |',
    '| 还没问的事 |  |',
    '<Callout kind="warn">留心</Callout>',
  ];
  const lines = linesOfMdx(body.join('\n'), lookup);
  expect(linesOfMdx(body.join('\r\n'), lookup)).toEqual(lines);
  expect(lines).toEqual([
    { field: 'body', text: '先看规定，再看清单。' },
    { field: 'heading', text: '怎么做（第一步）', anchor: '怎么做第一步' },
    { field: 'body', text: '访 三老。', anchor: '怎么做第一步' },
    { field: 'body', text: '每月不少于 20 天。', anchor: '怎么做第一步' },
    { field: 'body', text: '项目：天数', anchor: '怎么做第一步' },
    { field: 'body', text: '住村：20', anchor: '怎么做第一步' },
    { field: 'body', text: '还没问的事', anchor: '怎么做第一步' },
    { field: 'body', text: '留心', anchor: '怎么做第一步' },
  ]);
});

test('a long paragraph is cut at sentences', () => {
  const sentence = `${'村'.repeat(49)}。`;
  expect(passagesOf(sentence.repeat(3))).toEqual([sentence, sentence, sentence]);
  expect(passagesOf('、 留下的一句。')).toEqual(['留下的一句。']);
  expect(passagesOf('一句。两句。')).toEqual(['一句。两句。']);
});

test('characters stand apart for Pagefind, Latin words and numbers whole', () => {
  expect(spaced('每月20天，AB表')).toBe('每 月 20 天，AB 表');
});

test('a list of a word that is everywhere keeps its heaviest lines and its true frequency', () => {
  const many = Array.from({ length: 600 }, (_each, i): SearchDocument => ({
    ...DOCUMENTS[0]!,
    url: `/guides/x/${i}/`,
    lines: [{ field: i === 599 ? 'title' : 'body', text: '住村' }],
  }));
  const list = buildPostings(many, makeLexicon(LEXICON)).get('住村');
  expect(list?.frequency).toBe(600);
  expect(list?.postings).toHaveLength(160);
  expect(list?.postings.some((p) => p.document === 599)).toBe(true);
});

test('the same content gives the same files, other content another version', () => {
  const version = (documents: SearchDocument[]): string => indexFiles(documents, LEXICON, 'tag').version;
  expect(version(DOCUMENTS)).toBe(version(DOCUMENTS));
  expect(version(DOCUMENTS.slice(1))).not.toBe(version(DOCUMENTS));
});

test('only characters whose simplified form occurs are in the table', () => {
  expect(simplifiedTable('驻村数').from).toContain('駐');
  expect(simplifiedTable('驻村数').from).not.toContain('禮');
});

test('the glossary gives words with all their names, slips lead to the term', () => {
  const term = {
    id: 'san-zi',
    term: '“三资”（资金、资产、资源）',
    meaning: '村集体的资金、资产、资源。',
    basis: 'common' as const,
    citations: [],
    aliases: ['三资管理'],
    misspellings: ['三姿'],
    related: [],
    byChance: false,
  };
  const data = lexiconData(
    [term],
    {
      groups: [],
      leads: [],
      words: ['党员'],
      drop: [],
      weakDrop: [],
      places: [{ names: ['泉州'], sources: ['county'] }],
      misspellings: [],
    },
    [
      { id: 'shanting', place: '山东省枣庄市山亭区', date: { value: '2013-03' } },
      { id: 'jining', place: '山东省济宁市', date: { value: '2016' } },
      { id: 'county', place: '福建省某县', date: { value: '2021-08' } },
    ],
  );
  expect(data.groups).toEqual([['三资资金资产资源', '三资', '三资管理'], ['党员']]);
  expect(data.misspellings).toEqual([['三姿', '三资资金资产资源']]);
  expect(data.places).toEqual([
    ['山东', ['shanting', 'jining']],
    ['枣庄', ['shanting']],
    ['山亭', ['shanting']],
    ['济宁', ['jining']],
    ['福建', ['county']],
    ['泉州', ['county']],
  ]);
  expect(data.years).toEqual([
    ['2013', ['shanting']],
    ['13年', ['shanting']],
    ['2016', ['jining']],
    ['16年', ['jining']],
    ['2021', ['county']],
    ['21年', ['county']],
  ]);
});
