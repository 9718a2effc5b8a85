import { isIdeograph } from './normalise.ts';
import { CHINESE_NUMERAL, chineseNumber } from './numerals.ts';

/**
 * Cuts normalised text into the pieces that are indexed and asked for. The same function reads texts and queries, so
 * the two can't disagree, in any browser.
 *  - a Han run gives its pairs of neighbouring characters (bigrams): 入户走访 → 入户 户走 走访
 *  - a number with its unit is one piece whichever way it is written: 二十天, 20 天 → `#20天`, and `@天` (「a number of days」)
 *  - a period (每月, 每半年, 每届) is also `@期`, 「how often」
 *  - a number of a thousand and more is one piece without its unit too: `#3378`
 *  - a Latin word or small bare number is one piece
 * Quotation marks, book-title marks and spaces don't break a run: 村“两委”班子 is read as 村两委班子.
 */
export interface Token {
  feature: string;
  /** Place in the normalised text, [start, end). */
  start: number;
  end: number;
}

/** Units that make a numeral before them a number. 会, 老, 委 are none: 三会一课, 三老, 两委 stay words. */
const UNITS = '个月|周岁|万元|亿元|公里|天|日|户|件|次|名|人|周|年|月|元|岁|项|条|类|种|步|份|批|届|个|期|%|亩';
const NUMBER = new RegExp(`^(\\d+(?:\\.\\d+)?万?|${CHINESE_NUMERAL})(?: ?(${UNITS}))?`, 'u');
const PERIOD = /^每(?:半)?(?:个)?(?:天|周|月|季度|年|届|次)/;
/** From here on a number says enough without its unit: 20万 finds 20 万元, 3378 finds 3378 名. */
const LARGE = 1000;
const LATIN = /^[a-z0-9]+(?:[.+][0-9]+)*/;
const TRANSPARENT = new Set([...' “”‘’"\'《》〈〉「」『』*_`']);
const HAN = /^\p{Script=Han}$/u;

export const isHan = (character: string | undefined): boolean =>
  character !== undefined && ((character.length === 1 && isIdeograph(character)) || HAN.test(character));

/** 个月 counts months; everything else is its own unit. */
const unitOf = (unit: string): string => (unit === '个月' ? '月' : unit === '日' ? '天' : unit);

const valueOf = (numeral: string): number | undefined =>
  /^\d/.test(numeral)
    ? Number(numeral.replace('万', '')) * (numeral.endsWith('万') ? 10_000 : 1)
    : chineseNumber(numeral);

function numberAt(text: string, start: number): Token[] | undefined {
  const match = NUMBER.exec(text.slice(start, start + 16));
  const value = valueOf(match?.[1] ?? '');
  if (!match || value === undefined) return undefined;
  const name = unitOf(match[2] ?? '');
  const features = [...(name ? [`#${value}${name}`, `@${name}`] : []), ...(value >= LARGE ? [`#${value}`] : [])];
  const end = start + match[0].length;
  return features.length === 0 ? undefined : features.map((feature) => ({ feature, start, end }));
}

/** Length of the number with its unit that begins here (20天, 二十 天), or 0. */
export const numberLength = (text: string, start: number): number =>
  isNumeral(text, start) ? (numberAt(text, start)?.[0]?.end ?? start) - start : 0;

/** One-character pieces are wanted for short texts and queries (钱, 礼, 批), not for bodies. */
export function tokenise(text: string, withSingles = false): Token[] {
  const tokens: Token[] = [];
  let previous: { character: string; at: number } | undefined;
  let i = 0;
  while (i < text.length) {
    const character = text[i] ?? '';
    const number = isNumeral(text, i) ? numberAt(text, i) : undefined;
    if (number) {
      tokens.push(...number);
      i = number[0]?.end ?? i + 1;
      previous = undefined;
    } else if (isHan(character)) {
      if (previous) tokens.push({ feature: previous.character + character, start: previous.at, end: i + 1 });
      if (withSingles) tokens.push({ feature: character, start: i, end: i + 1 });
      const period = character === '每' && PERIOD.exec(text.slice(i, i + 5))?.[0];
      if (period) tokens.push({ feature: '@期', start: i, end: i + period.length });
      previous = { character, at: i };
      i += 1;
    } else {
      const latin = LATIN.exec(text.slice(i, i + 40))?.[0];
      if (latin) tokens.push({ feature: latin, start: i, end: i + latin.length });
      if (latin || !TRANSPARENT.has(character)) previous = undefined;
      i += latin?.length ?? 1;
    }
  }
  return tokens;
}

const NUMERALS = new Set('0123456789零〇一二两三四五六七八九十百千万');

/** A numeral is read from its beginning only: not from 十 of 二十. */
const isNumeral = (text: string, i: number): boolean => NUMERALS.has(text[i] ?? '') && !NUMERALS.has(text[i - 1] ?? '');

export const featuresOf = (text: string, withSingles = false): string[] => [
  ...new Set(tokenise(text, withSingles).map((t) => t.feature)),
];
