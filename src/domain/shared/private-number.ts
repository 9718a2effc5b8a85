/**
 * Looks for numbers of a person in free text, so that a tool can warn before it keeps them.
 * 身份证号: 18 characters, the last may be X, with a plausible birth date in places 7–14 (the check digit is not
 * asked for: a mistyped number is still somebody's). 手机号: 11 digits beginning 13–19, also written +86 or with
 * spaces or hyphens, also in full-width digits. Longer runs of digits (amounts, document numbers) are left alone.
 */

const SEPARATOR = '[ \\u3000\\-‐–—－]?';
/** No digit before it. Not by looking behind: Safari reads that from 16.4 on only. */
const START = '(^|\\D)';
const digits = (n: number) => `(?:\\d${SEPARATOR}){${n}}`;

const ID_18 = new RegExp(
  `${START}[1-9]${SEPARATOR}${digits(5)}(?:1${SEPARATOR}9|2${SEPARATOR}0)${SEPARATOR}${digits(2)}` +
    `(?:0${SEPARATOR}[1-9]|1${SEPARATOR}[0-2])${SEPARATOR}(?:[0-2]${SEPARATOR}\\d|3${SEPARATOR}[01])${SEPARATOR}` +
    `${digits(3)}[\\dXx](?![\\dA-Za-z])`,
);
const MOBILE = new RegExp(`${START}(?:(?:\\+|00)?86${SEPARATOR})?1${SEPARATOR}[3-9]${SEPARATOR}${digits(8)}\\d(?!\\d)`);

/** Full-width digits and letters to ASCII. */
function narrow(text: string): string {
  return text.replace(/[０-９Ｘｘ＋]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
}

/** What the text seems to hold, or null. An ID number is reported before a mobile number. */
export function looksPrivate(text: string): 'id' | 'mobile' | null {
  const plain = narrow(text);
  if (ID_18.test(plain)) return 'id';
  if (MOBILE.test(plain)) return 'mobile';
  return null;
}

/** The text without the numbers that it seems to hold. Of one typed digit by digit, nothing is left when it is whole. */
export function withoutPrivate(text: string): string {
  const plain = narrow(text);
  const found = ID_18.exec(plain) ?? MOBILE.exec(plain);
  if (!found) return text;
  const [whole, before = ''] = found;
  return withoutPrivate(text.slice(0, found.index + before.length) + text.slice(found.index + whole.length));
}
