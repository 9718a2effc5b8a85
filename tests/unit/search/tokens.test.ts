import { expect, test } from 'vitest';
import fc from 'fast-check';
import { chineseNumber } from '../../../src/domain/search/numerals.ts';
import { characterTable, normalise } from '../../../src/domain/search/normalise.ts';
import { featuresOf, numberLength, tokenise } from '../../../src/domain/search/tokens.ts';

test.each([
  ['二十', 20],
  ['二十二', 22],
  ['十', 10],
  ['十五', 15],
  ['两', 2],
  ['一百零五', 105],
  ['四千一百三十四', 4134],
  ['三万', 30_000],
  ['一万二千', 12_000],
])('%s is %i', (text, value) => expect(chineseNumber(text)).toBe(value));

test.each(['三五', '百', '十百', '一百二百', '二十三百', '万', '', '三万四万'])('%s is no number', (text) => {
  expect(chineseNumber(text)).toBeUndefined();
});

test('a number with its unit is one piece whichever way it is written', () => {
  for (const text of ['20天', '20 天', '二十天', '20日']) expect(featuresOf(text)).toEqual(['#20天', '@天']);
  expect(featuresOf('两件')).toEqual(featuresOf('2件'));
  expect(featuresOf('一个月')).toEqual(['#1月', '@月']);
});

test('a large number says enough without its unit', () => {
  expect(featuresOf('2957万元')).toEqual(['#29570000元', '@元', '#29570000']);
  expect(featuresOf('20万')).toEqual(['#200000']);
  expect(featuresOf('3378名')).toContain('#3378');
  expect(featuresOf('20')).toEqual(['20']);
});

test('a period is one wherever it stands', () => {
  for (const text of ['每月', '每半年', '每届', '每季度']) expect(featuresOf(text)).toContain('@期');
  expect(featuresOf('每户')).not.toContain('@期');
});

test('terms with numerals stay words', () => {
  expect(featuresOf('三会一课')).toEqual(['三会', '会一', '一课']);
  expect(featuresOf('访三老')).toEqual(['访三', '三老']);
  expect(numberLength('三会一课', 0)).toBe(0);
});

test('quotation marks and spaces do not break a run, other marks do', () => {
  expect(featuresOf('村“两委”班子')).toEqual(featuresOf('村两委班子'));
  expect(featuresOf('请假，报告')).toEqual(['请假', '报告']);
});

test('single characters only where they are asked for', () => {
  expect(featuresOf('批钱')).toEqual(['批钱']);
  expect(featuresOf('批钱', true)).toEqual(['批', '批钱', '钱']);
});

test('one form: half-width, lower case, simplified', () => {
  const table = characterTable('駐數', '驻数');
  expect(normalise('ＡＢＣ１２３　駐村天數', table)).toBe('abc123 驻村天数');
});

test('normalising keeps places: every text stays as long as it was', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(text).length === text.length));
});

test('every token stands where it says', () => {
  const text = '每月住村不少于20天，驻村干部除节假日外';
  for (const { feature, start, end } of tokenise(text).filter((t) => !/^[#@]/.test(t.feature))) {
    expect(text.slice(start, end)).toBe(feature);
  }
});
