const HAN = /^\p{Script=Han}$/u;
const HAN_GLOBAL = /\p{Script=Han}/gu;
const CJK_MARKS = new Set('，。；：？！、“”‘’（）《》〈〉【】「」『』…—');

/** Is this one character a Han character? `undefined` (beyond the end of a line) is not. */
export function isHan(character: string | undefined): boolean {
  return character !== undefined && HAN.test(character);
}

/** Is it a Han character or a mark that only stands in Chinese text? */
export function isChinese(character: string | undefined): boolean {
  return character !== undefined && (CJK_MARKS.has(character) || HAN.test(character));
}

/** Number of Han characters in the text. */
export function countHan(text: string): number {
  return text.match(HAN_GLOBAL)?.length ?? 0;
}

/** Does the text hold anything that is said: a letter, a digit or a Han character? */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
