import { isChinese, isHan } from './characters.ts';
import { replaceCounted, type ChangeLog } from './changes.ts';

const FULL_WIDTH: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const FULL_WIDTH_OFFSET = 0xfee0;

/**
 * Close the spaces that web pages and PDF readers leave in Chinese text: beside a Han character or a Chinese mark
 * (「3 月5 日」), inside a grouped or decimal number (「1 200」, 「3. 5」). Spaces between Latin words stay.
 */
export function closeSpaces(line: string, log: ChangeLog): string {
  return replaceCounted(
    line,
    /(\S) +(?=(\S{1,4}))/gu,
    (match) => (mayClose(match[1] ?? '', match[2] ?? '', line, match.index ?? 0) ? (match[1] ?? '') : match[0]),
    (before, match) => log.add('spaces', '合上汉字、数字之间的空格', `${before}${match[2] ?? ''}`),
  );
}

function mayClose(before: string, after: string, line: string, index: number): boolean {
  const next = [...after][0];
  if (isChinese(before) || isChinese(next)) return true;
  if (/[(（]/.test(before) || /[)）,;:?!]/.test(next ?? '')) return true;
  if (before === '.' && /\d/.test(line[index - 1] ?? '') && /\d/.test(next ?? '')) return true;
  return /(?<!\d)\d{1,3}$/.test(line.slice(0, index + 1)) && /^\d{3}(?!\d)/.test(after);
}

/** Full-width digits and letters → ASCII; ASCII marks that touch Chinese text → full-width marks. */
export function unifyForms(line: string, log: ChangeLog): string {
  const narrow = replaceCounted(
    line,
    /[０-９Ａ-Ｚａ-ｚ]/g,
    ([character]) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET),
    (before) => log.add('narrow', '全角数字、字母改为半角', before),
  );
  return replaceCounted(
    narrow,
    /[,;:?!()]/g,
    (match) => (touchesChinese(narrow, match.index ?? 0) ? (FULL_WIDTH[match[0]] ?? match[0]) : match[0]),
    (before) => log.add('wide-marks', '中文里的半角标点改为全角', before),
  );
}

function touchesChinese(line: string, index: number): boolean {
  if (isDamagedMark(line, index)) return false;
  // A run of marks (`)，` or `);`) belongs to the same text as the character before or behind the run.
  let left = index - 1;
  while (left >= 0 && /[,;:?!()]/.test(line[left] ?? '')) left -= 1;
  let right = index + 1;
  while (right < line.length && /[,;:?!()]/.test(line[right] ?? '')) right += 1;
  return isChinese(line[left]) || isChinese(line[right]);
}

/**
 * Is the ASCII mark at `index` what is left of a character that was decoded wrongly? Two shapes are known: `!` between two
 * Han characters whose opening quotation mark was swallowed (a closing one follows with none before it), and `?` with a
 * Latin letter behind it in the middle of Chinese text. Such a mark must not become the end of a sentence.
 */
export function isDamagedMark(line: string, index: number): boolean {
  const mark = line[index];
  const next = line[index + 1];
  if (!isHan(line[index - 1])) return false;
  if (mark === '?') return /^\p{Script=Latin}$/u.test(next ?? '');
  if (mark !== '!' || !isHan(next)) return false;
  return /^[^“”]*”/u.test(line.slice(index));
}
