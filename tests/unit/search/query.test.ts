import { expect, test } from 'vitest';
import { makeLexicon } from '../../../src/domain/search/lexicon.ts';
import { characterTable } from '../../../src/domain/search/normalise.ts';
import { featuresOfName, featuresWanted, readQuery, wordsOf } from '../../../src/domain/search/query.ts';
import { segment } from '../../../src/domain/search/segment.ts';
import { LEXICON } from './fixture.ts';

const lexicon = makeLexicon(LEXICON);
const pieces = (text: string): string[] => segment(text, lexicon).map((s) => `${s.kind}:${s.text}`);
const read = (text: string) => readQuery(text, lexicon, characterTable('駐數', '驻数'));
const concepts = (text: string): string[] => read(text).concepts.map((c) => `${c.kind}:${c.text}`);

test('words are recognised, question words dropped, a question for a number kept as such', () => {
  expect(pieces('每月住村多少天')).toEqual(['word:每月', 'word:住村', 'quantity:多少天']);
  expect(concepts('请假找谁的')).toEqual(['word:请假']);
});

test('an unknown word is not torn at a particle that is one of its characters', () => {
  expect(pieces('土地流转')).toEqual(['run:土地流转']);
  expect(pieces('开会')).toEqual(['run:开会']);
  expect(pieces('离任的手续')).toEqual(['run:离任', 'drop:的', 'run:手续']);
});

test('a number with its unit is one piece between words', () => {
  expect(pieces('没住够二十天会被问责吗')).toEqual([
    'word:没住够',
    'run:二十天',
    'drop:会',
    'drop:被',
    'word:问责',
    'drop:吗',
  ]);
});

test('other names come along as whole words, the typed one first and heaviest, its characters last', () => {
  const [concept] = read('休假').concepts;
  expect(concept?.ways.map((w) => [w.word, w.weight])).toEqual([
    ['休假', 1],
    ['请假', 0.8],
    ['休假', 0.6],
  ]);
  expect(concept?.ways.map((w) => w.features.join())).toEqual(['=休假', '=请假', '休假']);
});

test('an unknown word may be known by its characters, standing apart', () => {
  const [run] = read('旱厕').concepts;
  expect(run?.ways.map((w) => [w.features.join(), w.isLoose ?? false])).toEqual([
    ['旱厕', false],
    ['.旱,.厕', true],
  ]);
});

test('a lead goes one way', () => {
  expect(read('说闲话').concepts[0]?.ways.map((w) => w.word)).toContain('平衡');
  expect(read('平衡').concepts[0]?.ways.map((w) => w.word)).not.toContain('说闲话');
});

test('words side by side leave their seam as a concept of its own', () => {
  expect(concepts('住村天数')).toEqual(['word:住村', 'word:天数', 'glue:村天']);
  expect(concepts('住村 天数')).toEqual(['word:住村', 'word:天数']);
});

test('traditional characters and doubled words change nothing', () => {
  expect(concepts('駐村天數')).toEqual(concepts('驻村天数'));
  expect(concepts('请假请假请假').filter((c) => c.startsWith('word'))).toEqual(['word:请假']);
});

test('a query of question words alone is taken word for word', () => {
  expect(concepts('是什么')).toEqual(['run:是什么']);
  expect(read('？！').concepts).toEqual([]);
});

test('names of the index are read as queries are', () => {
  const features = featuresOfName('每月要住村多少天', lexicon);
  expect(features.filter((f) => !f.startsWith('.'))).toEqual(['每月', '住村', '@天', '=每月', '=住村']);
  expect(features).toContain('.住');
  expect(featuresWanted(read('请假'))).toEqual(['=请假', '=休假', '请假']);
});

test('a text is made of its words and of theirs, not of what only looks like one', () => {
  const words = makeLexicon({ ...LEXICON, groups: [['驻村干部'], ['驻村'], ['干部'], ['村干部']] });
  expect(wordsOf('驻村干部', words)).toEqual(['驻村干部', '驻村', '干部']);
});

test('a question for a number may have names of its own', () => {
  const named = makeLexicon({ ...LEXICON, leads: [{ say: ['多少户'], mean: ['全部农户'] }] });
  const [concept] = readQuery('多少户', named, new Map()).concepts;
  expect(concept?.ways.map((w) => w.features.join())).toEqual(['@户', '=全部农户']);
});
