import { isHan } from './characters.ts';
import type { NumberedSentence } from './segment.ts';

/** Something in the cleaned text that a person should look at. */
export interface Suspicion {
  /** Id of the check, kebab-case. */
  check: string;
  /** What looks wrong, in Chinese. */
  description: string;
  sentence: string;
  /** The spot with a few characters on each side; quotes the text, so it is printed only. */
  context: string;
}

interface Check {
  id: string;
  description: string;
  pattern: RegExp;
}

/** Measure words and the like that may follow a digit between Han characters without looking odd. */
const AFTER_DIGIT =
  '年月日时分秒号个名户人件次条项届期元角万亿千百十天周岁点级类类种批支家起余多至到或位所处台套辆座栋间亩斤公里米吨度眼组队篇章节' +
  '方等小分步星成大县市区乡镇村社省后前以比中不左右上下第各只棵份场本场门届倍段代轮';
const CONTEXT = 12;

const CHECKS: readonly Check[] = [
  { id: 'replacement', description: '有乱码字符（U+FFFD）', pattern: /\ufffd+/gu },
  { id: 'private-use', description: '有私用区字符', pattern: /\p{Co}+/gu },
  {
    id: 'damaged-mark',
    description: '汉字中间的半角标点，疑似损坏',
    pattern: /(?<=\p{Script=Han})[!?](?=[\p{Script=Han}\p{Script=Latin}])/gu,
  },
  {
    id: 'stray-letters',
    description: '汉字中间有带声调的字母，疑似注音残留或损坏',
    pattern: /[a-z]*[\u00e0-\u024f][a-z]*/gu,
  },
  {
    id: 'stray-lower',
    description: '汉字中间有单个小写字母，疑似损坏',
    pattern: /(?<=\p{Script=Han})[a-wyz](?=\p{Script=Han})/gu,
  },
  {
    id: 'odd-digit',
    description: '汉字中间的数字，请核对',
    pattern: new RegExp(`(?<=\\p{Script=Han})\\d(?=(?![${AFTER_DIGIT}])\\p{Script=Han})`, 'gu'),
  },
  { id: 'masked', description: '隐去的字（*）', pattern: /\d*\*+/gu },
  { id: 'template', description: '模板替代字（X）', pattern: /(?<![A-Za-z])(X+|x{2,})(?![A-Za-z])/gu },
  { id: 'leftover-html', description: '疑似网页代码残留', pattern: /<\/?[a-zA-Z][^<>]*>?|&[a-zA-Z#]\w*;/gu },
  { id: 'leftover-address', description: '正文里有网址', pattern: /https?:\/\/\S+|www\.\S+/gu },
];

/** Go through the numbered text and list what looks damaged, masked or left over, in text order. */
export function findSuspicious(sentences: readonly NumberedSentence[]): Suspicion[] {
  return sentences.flatMap(({ id, text }) => [...matchChecks(id, text), ...unpaired(id, text), ...tooDense(id, text)]);
}

function matchChecks(sentence: string, text: string): Suspicion[] {
  return CHECKS.flatMap(({ id, description, pattern }) =>
    [...text.matchAll(pattern)].map((match) => ({
      check: id,
      description,
      sentence,
      context: around(text, match.index, match[0].length),
    })),
  );
}

const PAIRS: readonly [string, string][] = [
  ['“', '”'],
  ['（', '）'],
  ['《', '》'],
  ['(', ')'],
];

function unpaired(sentence: string, text: string): Suspicion[] {
  return PAIRS.flatMap(([open, close]) => {
    const opened = text.split(open).length;
    const closed = text.split(close).length;
    if (opened === closed) return [];
    const at = text.indexOf(opened > closed ? open : close);
    const description = `${open}${close} 不成对`;
    return [{ check: 'unpaired', description, sentence, context: around(text, at, 1) }];
  });
}

const MANY_HAN_WITHOUT_MARK = 120;

/** A very long run of Han characters without any mark: two lines or two cells were probably glued. */
function tooDense(sentence: string, text: string): Suspicion[] {
  let run = 0;
  for (const [index, character] of [...text].entries()) {
    run = isHan(character) || /\w/.test(character) ? run + 1 : 0;
    if (run < MANY_HAN_WITHOUT_MARK) continue;
    return [{ check: 'too-long', description: '很长一段没有标点', sentence, context: around(text, index, 1) }];
  }
  return [];
}

function around(text: string, index: number, length: number): string {
  return text.slice(Math.max(0, index - CONTEXT), index + length + CONTEXT);
}
