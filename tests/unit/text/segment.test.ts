import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, splitParts } from '../../../src/domain/text/parts.ts';
import { numberSentences, splitSentences } from '../../../src/domain/text/segment.ts';

describe('splitSentences', () => {
  it.each([
    ['春天到了。修枝要早！好吗？好', ['春天到了。', '修枝要早！', '好吗？', '好']],
    ['他说：“先修枝。再施肥。”大家都听。', ['他说：“先修枝。再施肥。”大家都听。']],
    ['（先修枝。再施肥。）好。', ['（先修枝。再施肥。）好。']],
    ['真的吗？！当然……走吧。', ['真的吗？！', '当然……', '走吧。']],
    ['“没关上。再说。', ['“没关上。', '再说。']],
    ['没打开。”再说。', ['没打开。”', '再说。']],
    ['“外“里。”还在。', ['“外“里。”还在。']],
    ['3.5亩；7亩：好,好!', ['3.5亩；7亩：好,好!']],
    ['', []],
  ])('%s', (paragraph, expected) => {
    expect(splitSentences(paragraph)).toEqual(expected);
  });

  it('never loses or adds a character', () => {
    const marks = fc.string({ unit: fc.constantFrom('果', '园', '。', '！', '…', '“', '”', '（', '）', '，') });
    fc.assert(fc.property(marks, (paragraph) => splitSentences(paragraph).join('') === paragraph));
  });
});

describe('numberSentences', () => {
  it('counts paragraphs and sentences from 1, the title included', () => {
    expect(numberSentences(['标题', '一句。二句。', '三句。'])).toEqual([
      { id: '1.1', text: '标题' },
      { id: '2.1', text: '一句。' },
      { id: '2.2', text: '二句。' },
      { id: '3.1', text: '三句。' },
    ]);
  });
});

describe('splitParts', () => {
  it('splits at heads that count up from one, and keeps the title after the head', () => {
    expect(splitParts(['前言', '第一篇:甲', '正文', '第二篇 乙', '文'])).toEqual([
      { number: 1, title: '甲', lines: ['甲', '正文'] },
      { number: 2, title: '乙', lines: ['乙', '文'] },
    ]);
  });

  it.each([[['第一篇：甲', '正文']], [['第二篇：甲', '第三篇：乙']], [['甲', '乙']]])('no compilation: %j', (lines) => {
    expect(splitParts(lines)).toEqual([]);
  });

  it.each([
    ['一', 1],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['三十五', 35],
    ['7', 7],
    ['一二', Number.NaN],
    ['', Number.NaN],
  ])('readNumber %s', (text, expected) => {
    expect(readNumber(text)).toBe(expected);
  });
});
