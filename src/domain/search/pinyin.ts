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

const SYLLABLE =
  /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|iong|[aeio]ng|iao|ian|uai|uan|[ae]i|[ao]o|ou|[aeiu]n|ia|ie|iu|u[aeio]|er|[aoeiuv])/;

/** So much of a sentence in pinyin must be names of the site (what asks is none); less is another language. */
const LEAST_NAMED = 1 / 3;

/** Length of the syllable, or of what is none, that a text of letters begins with. */
const stepOf = (letters: string): number => SYLLABLE.exec(letters)?.[0].length ?? 1;

/** What stands at the beginning of some letters: a name or none, and how many letters it takes. */
type Read = [name: string | undefined, length: number];

function longestName(letters: string, file: PinyinFile): Read {
  const here = file.filter(([syllables]) => letters.startsWith(joined(syllables)));
  const [best] = here.sort((a, b) => joined(b[0]).length - joined(a[0]).length);
  return best ? [best[1], joined(best[0]).length] : [undefined, stepOf(letters)];
}

/** The shortest name with these initials, as for a word that stands alone. */
function byInitials(word: string, file: PinyinFile): Read {
  const here = file.filter(([syllables]) => initials(syllables) === word);
  const [best] = here.sort((a, b) => a[1].length - b[1].length);
  return [best?.[1], word.length];
}

/** A word that can't be syllables, `rrhs`: no vowel. */
const ONLY_INITIALS = /^[^aeiouv]{3,}$/;

/** Where each word begins once what parts them is left out. */
function wordStarts(typed: string): Map<number, string> {
  const starts = new Map<number, string>();
  let at = 0;
  for (const word of typed.split(/[^a-z]+/)) {
    starts.set(at, word);
    at += word.length;
  }
  return starts;
}

/**
 * The names in a sentence in pinyin, `nanping jingyan shi sha` → 南平经验: at each syllable the longest name that stands
 * there in full, at a word without vowels (`rrhs dangzuzhi`) the one with these initials, what is none passed over.
 * Undefined if they make up less than a third of it.
 * @param fileOf the names that begin with a letter
 */
export async function namesInPinyin(
  typed: string,
  fileOf: (letter: string) => Promise<PinyinFile>,
): Promise<string | undefined> {
  const letters = typed.replace(/[^a-z]/g, '');
  const words = wordStarts(typed);
  const found: string[] = [];
  let named = 0;
  for (let at = 0; at < letters.length;) {
    const rest = letters.slice(at);
    const file = await fileOf(rest[0] ?? '');
    const word = words.get(at) ?? '';
    const [name, length] = ONLY_INITIALS.test(word) ? byInitials(word, file) : longestName(rest, file);
    if (name !== undefined) {
      found.push(name);
      named += length;
    }
    at += length;
  }
  return named >= letters.length * LEAST_NAMED ? found.join(' ') : undefined;
}

/** A query in Latin letters that may be pinyin: two letters and more, spaces and apostrophes between syllables. */
export const looksLikePinyin = (text: string): boolean => /^[a-z][a-z' ]*[a-z]$/.test(text);
