import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js/t2cn';

/** SHA-256 of the UTF-8 bytes of a text, 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const convert: (text: string) => string = Converter({ from: 'tw', to: 'cn' });

/** Words in which 著 stays 著; the dictionary knows 著名, 著作, 显著 and makes the rest 着. */
const KEEPS_ZHU = /(?<=[編编原論论專专名巨譯译卓遺遗合])著(?![力手眼重想實实急])/gu;
// A character of the private use area, which the dictionary leaves alone and no text should hold.
const PLACEHOLDER = '\ue000';

/**
 * Traditional → simplified, by phrase and by character; wording is not touched. From the Taiwan standard, for it alone
 * knows that 著 is mostly 着 (着力, 沿着).
 */
export function toSimplified(text: string): string {
  if (text.includes(PLACEHOLDER)) return convert(text);
  return convert(text.replace(KEEPS_ZHU, PLACEHOLDER)).replaceAll(PLACEHOLDER, '著');
}
