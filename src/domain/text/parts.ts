/** One text of a compilation, headed by a line 「第N篇：title」. */
export interface Part {
  /** 1-based, as the head says. */
  number: number;
  title: string;
  /** Lines of the part, the title first. */
  lines: string[];
}

const HEAD = /^第([一二三四五六七八九十]{1,3}|\d{1,2})篇\s*[:：、]?\s*(.+)$/u;
const DIGITS = '零一二三四五六七八九';

/** Read a Chinese or Arabic number from 1 to 99; NaN for anything else. */
export function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/u.exec(text);
  if (!match || text === '') return Number.NaN;
  const [, first = '', ten, last = ''] = match;
  if (ten === undefined) return first === '' || last !== '' ? Number.NaN : DIGITS.indexOf(first);
  return (first === '' ? 1 : DIGITS.indexOf(first)) * 10 + (last === '' ? 0 : DIGITS.indexOf(last));
}

/**
 * Split a compilation at its heads. A text counts as a compilation when it has at least two heads and they count 1, 2, 3 …;
 * otherwise the answer is an empty list. Lines before the first head belong to no part.
 */
export function splitParts(lines: readonly string[]): Part[] {
  const parts: Part[] = [];
  for (const line of lines) {
    const match = HEAD.exec(line);
    const number = match ? readNumber(match[1] ?? '') : Number.NaN;
    if (match && number === parts.length + 1) {
      const title = (match[2] ?? '').trim();
      parts.push({ number, title, lines: [title] });
    } else {
      parts.at(-1)?.lines.push(line);
    }
  }
  return parts.length >= 2 ? parts : [];
}
