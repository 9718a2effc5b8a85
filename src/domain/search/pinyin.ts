import type { PinyinFile } from './files.ts';

/** Finds names by pinyin, in full (zhucun) or by initials (zcts), also unfinished or with a slip. */

const joined = (syllables: string): string => syllables.replaceAll(' ', '');
const initials = (syllables: string): string =>
  syllables
    .split(' ')
    .map((s) => s[0] ?? '')
    .join('');

/** Differences that ears and keyboards don't hear: zh/z, ch/c, sh/s, final g, l/n. */
const blurred = (text: string): string =>
  text
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/v/g, 'u')
    .replace(/^l/, 'n');

/** Number of single-letter changes between two words, up to `limit`. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_each, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? limit + 1;
}

/** How far a name is from what was typed; smaller is nearer, undefined is not at all. */
function farness(typed: string, syllables: string): number | undefined {
  const full = joined(syllables);
  const short = initials(syllables);
  if (full === typed) return 0;
  if (short === typed) return 1;
  if (blurred(full) === blurred(typed)) return 2;
  if (typed.length >= 3 && full.startsWith(typed)) return 3;
  if (typed.length >= 3 && short.startsWith(typed)) return 4;
  const limit = typed.length >= 8 ? 2 : typed.length >= 5 ? 1 : 0;
  const apart = limit === 0 ? 1 : distance(typed, full, limit);
  return apart <= limit ? 4 + apart : undefined;
}

/** Nearest names first; among equals the shorter, then in order of the file. */
export function namesByPinyin(typed: string, file: PinyinFile): string[] {
  const letters = typed.toLowerCase().replace(/[^a-z]/g, '');
  return file
    .flatMap(([syllables, name]) => {
      const far = farness(letters, syllables);
      return far === undefined ? [] : [{ name, far }];
    })
    .sort((a, b) => a.far - b.far || a.name.length - b.name.length)
    .map((each) => each.name);
}

/** A query in Latin letters that may be pinyin: two letters and more, spaces and apostrophes between syllables. */
export const looksLikePinyin = (text: string): boolean => /^[a-z][a-z' ]*[a-z]$/.test(text);
