/** Chinese numerals as people and policy texts write them: 二十, 两, 一百零五, 四千一百三十四, 3.7万 stays as it is. */

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const MYRIAD = 10_000;

export const CHINESE_NUMERAL = '[零〇一二两三四五六七八九十百千万]+';

/**
 * Value of a well-formed Chinese numeral, or undefined: 三五 (「三五个」, a few) and 百千 are no numbers.
 * @param text characters of CHINESE_NUMERAL only
 */
export function chineseNumber(text: string): number | undefined {
  const [high, low, ...rest] = text.split('万');
  if (rest.length > 0 || high === undefined) return undefined;
  if (low === undefined) return section(high);
  const myriads = section(high);
  const remainder = low === '' ? 0 : section(low);
  return myriads === undefined || remainder === undefined ? undefined : myriads * MYRIAD + remainder;
}

/** A numeral below ten thousand. */
function section(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPower = Infinity;
  for (const character of text) {
    const power = POWERS[character];
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character];
      continue;
    }
    if (power >= lastPower || (digit === undefined && power !== 10)) return undefined;
    total += (digit ?? 1) * power;
    digit = undefined;
    lastPower = power;
  }
  if (text === '') return undefined;
  return total + (digit ?? 0);
}
