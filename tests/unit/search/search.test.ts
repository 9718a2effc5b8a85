import { expect, test } from 'vitest';
import { answering, inOrderOfTime } from '../../../src/domain/search/answers.ts';
import { makeLexicon } from '../../../src/domain/search/lexicon.ts';
import { readQuery } from '../../../src/domain/search/query.ts';
import { search } from '../../../src/domain/search/search.ts';
import type { AnswerData } from '../../../src/domain/search/types.ts';
import { priorOf } from '../../../src/domain/search/weights.ts';
import { textsFirst } from '../../../src/integrations/search/index-files.ts';
import { document, DOCUMENTS, LEXICON, resources } from './fixture.ts';

const site = resources();
const urls = async (text: string): Promise<string[]> =>
  (await search(text, site)).order.map((n) => DOCUMENTS[n]?.url ?? '');

test.each([
  ['每月要住多少天', '/obligations/#twenty-days'],
  ['一个月要住村几天', '/obligations/#twenty-days'],
  ['住村天数', '/guides/on-post/residency-days/'],
  ['駐村天數', '/guides/on-post/residency-days/'],
  ['休假', '/guides/on-post/residency-days/'],
  ['没住够会被问责吗', '/obligations/#twenty-days'],
  ['能不能收土特产', '/obligations/#no-gifts'],
  ['土地流转', '/guides/with-people/first-visit/'],
  ['三会一课是什么', '/glossary/#san-hui-yi-ke'],
])('%s → %s', async (text, url) => expect((await urls(text))[0]).toBe(url));

test('a slip of one character is mended when it stands nowhere on the site', async () => {
  for (const slip of ['四议二公开', '四议公开', '四议两不公开']) {
    const found = await search(slip, site);
    expect(found.corrected).toBe('四议两公开');
    expect(DOCUMENTS[found.hits[0]?.document ?? -1]?.url).toBe('/glossary/#si-yi-liang-gong-kai');
  }
  expect((await search('四议两公开', site)).corrected).toBeUndefined();
  expect((await search('怎么请消假', site)).corrected).toBe('怎么请假');
});

test('what stands on the site is no slip', async () => {
  const lesson = { ...DOCUMENTS[1]!, lines: [{ field: 'body' as const, text: '昨天四议公开课' }] };
  expect((await search('四议公开', resources([...DOCUMENTS, lesson]))).corrected).toBeUndefined();
});

test('a name that says little else fits better than one that says more', async () => {
  const term = DOCUMENTS[4]!;
  const longer = {
    ...term,
    url: '/glossary/#longer',
    lines: [{ field: 'title' as const, text: '三会一课和四议两公开' }],
  };
  const short = { ...term, lines: term.lines.slice(0, 1) };
  const others = Array.from({ length: 60 }, () => DOCUMENTS[1]!);
  const site = [longer, short, ...others];
  const { hits } = await search('三会一课', resources(site));
  expect(hits.map((h) => site[h.document]?.url)).toEqual([term.url, longer.url]);
});

test('pinyin in full, by initials, unfinished, and with a slip', async () => {
  for (const typed of ['zhucuntianshu', 'zcts', 'zhu cun tian shu', 'zhucuntian', 'zucuntiansu']) {
    expect((await search(typed, site)).corrected).toBe('住村天数');
  }
  expect((await search('zhucun', site)).corrected).toBe('住村');
  expect((await search('sanhuyike', site)).corrected).toBe('三会一课');
});

test.each([
  ['sanhuiyike shi sha', '三会一课'],
  ['zhucuntianshu zenme suan', '住村天数'],
  ['sanhuiyikezhucun', '三会一课 住村'],
  ['shi sha yisi sanhuiyike', '三会一课'],
  ['zcts sanhuiyike', '住村天数 三会一课'],
  ['zcts shao', '住村天数'],
  ['zcts is what you and me may want to know', undefined],
  ['zhucun is good for you and me', undefined],
])('names within a sentence in pinyin: %s', async (typed, names) => {
  expect((await search(typed, site)).corrected).toBe(names);
});

test('what stands nowhere is named, and near words are offered when nothing is found', async () => {
  expect((await search('请假和火箭', site)).unknown).toEqual(['火箭']);
  const nothing = await search('三会二刻钟', resources(DOCUMENTS.slice(0, 2)));
  expect(nothing.hits).toEqual([]);
  expect(nothing.near).toContain('三会一课');
  expect((await search('', site)).hits).toEqual([]);
});

test('what shares only characters with the site is a guess, and one that shares few of them is nothing', async () => {
  const guess = await search('收特产', site);
  expect(guess.isGuess).toBe(false);
  const characters = await search('产特收', site);
  expect([characters.isGuess, characters.hits.length > 0]).toEqual([true, true]);
  const nothing = await search('责备人心切', site);
  expect([nothing.isGuess, nothing.hits]).toEqual([true, []]);
});

test('a hit names the text that says most of the query, by its number among the texts', async () => {
  const ordered = DOCUMENTS.map(textsFirst);
  const { hits } = await search('请假的日子', resources(ordered));
  const hit = hits.find((h) => h.document === 0);
  expect(ordered[0]?.lines[hit?.passage ?? -1]?.text).toBe('原文没有说请假的日子怎么计入。');
});

test.each([
  ['济宁一个月住几天', 'jining-2016-speech jining-2013-model'],
  ['山东济宁一个月住几天', 'jining-2016-speech jining-2013-model'],
  ['济宁 2013 年一个月住几天', 'jining-2013-model'],
  ['济宁 2011 年派了多少人', 'jining-2016-speech jining-2013-model'],
  ['2013 年怎么说', 'jining-2013-model shanting-2013-speech'],
  ['2011 年和 2013 年有什么变化', ''],
  ['济宁和鲁山哪里住得久', ''],
  ['一个月住几天', ''],
])('%s asks for what was set at: %s', (text, sources) => {
  expect([...makeLexicon(LEXICON).sourcesNamed(text)].join(' ')).toBe(sources);
});

test('who names a place gets what was set there before what was set elsewhere, and its history before a guide', () => {
  const asked = { isMeaning: false, isComparison: false, sources: new Set(['lushan-2011-plan']) };
  const there = { kind: 'obligation', part: '', source: 'lushan-2011-plan' } as const;
  const history = { kind: 'guide', part: 'history', source: '' } as const;
  expect(priorOf(there, asked)).toBeGreaterThan(priorOf({ ...there, source: 'jining-2016-speech' }, asked));
  expect(priorOf(history, asked)).toBeGreaterThan(priorOf({ ...history, part: 'on-post' }, asked));
  const unasked = { ...asked, sources: new Set<string>() };
  expect(priorOf(history, unasked)).toBeLessThan(priorOf({ ...history, part: 'on-post' }, unasked));
});

test('who compares gets the texts side by side before one of them, and nobody else does', async () => {
  const documents = [
    document('comparison', '/compare/#residency', '每月要住村多少天', [['ask', '各地每月住几天有什么不同']]),
    ...DOCUMENTS,
  ];
  const first = async (text: string): Promise<string | undefined> =>
    documents[(await search(text, resources(documents))).hits[0]?.document ?? -1]?.url;
  expect(await first('每月要住多少天')).toBe('/obligations/#twenty-days');
  expect(await first('每月要住多少天，各地有什么不同')).toBe('/compare/#residency');
});

test('the order does not waver', async () => {
  const once = await search('住村', site);
  const again = await search('住村', resources());
  expect(again.hits).toEqual(once.hits);
});

test('only an obligation whose question fits answers directly', async () => {
  const kindOf = (n: number) => DOCUMENTS[n]?.kind ?? 'page';
  const answers = async (text: string): Promise<number[]> => answering(await search(text, site), kindOf);
  expect(await answers('每月要住多少天')).toEqual([2]);
  expect(await answers('可以收礼品吗')).toEqual([3]);
  expect(await answers('第一书记')).toEqual([]);
  expect(await answers('没住够会被追责吗')).toEqual([2]);
  expect(await answers('火箭发射场能收礼品吗')).toEqual([]);
  expect(await answers('每月要住火箭多少天')).toEqual([]);
});

test('answers stand in order of time, each once; who asks for a number gets numbers', () => {
  const read = (text: string) => readQuery(text, site.lexicon, site.simplified);
  const answer = (id: string, year: number, figure = ''): AnswerData => ({
    id,
    year,
    figure,
    statement: '',
    quantity: '',
    unit: '',
    place: '',
    when: '',
    state: '历史',
    clause: '',
    clauseUrl: '',
    open: [],
  });
  const answers = [answer('b', 2021, '22'), answer('a', 2016, '20'), answer('b', 2021, '22'), answer('c', 2013)];
  expect(inOrderOfTime(answers, read('住村')).map((a) => a.id)).toEqual(['c', 'a', 'b']);
  expect(inOrderOfTime(answers, read('住村多少天')).map((a) => a.id)).toEqual(['a', 'b']);
});
