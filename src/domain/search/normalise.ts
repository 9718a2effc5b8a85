/**
 * One form for texts and queries: half-width, lower case, simplified. Every step keeps the number of UTF-16 units, so
 * that a place found in the normalised text is the same place in the text as it is shown.
 */

/** Traditional character → simplified; generated for the characters that occur on the site. */
export type CharacterTable = ReadonlyMap<string, string>;

const FULL_WIDTH_OFFSET = 0xfee0;

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - FULL_WIDTH_OFFSET);
  return code === 0x3000 || code === 0xa0 || code === 0x9 || code === 0xa ? ' ' : character;
}

/** The common ones, most of what is read: asked so often that a regular expression shows on a slow phone. */
export const isIdeograph = (character: string): boolean => character >= '\u4e00' && character <= '\u9fff';

function lowered(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

export function normalise(text: string, simplified: CharacterTable = new Map()): string {
  let out = '';
  for (const character of text) {
    if (character.length > 1) {
      out += character;
      continue;
    }
    // Ideographs have neither a narrow nor a small form.
    const one = isIdeograph(character) ? character : lowered(narrow(character));
    out += simplified.get(one) ?? one;
  }
  return out;
}

/** Two strings of equal length, character for character → table. */
export function characterTable(from: string, to: string): CharacterTable {
  const target = [...to];
  return new Map([...from].map((character, i) => [character, target[i] ?? character]));
}
