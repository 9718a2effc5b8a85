const CLOSING: Record<string, string> = {
  '”': '“',
  '’': '‘',
  '）': '（',
  ')': '(',
  '》': '《',
  '〉': '〈',
  '】': '【',
  '」': '「',
  '』': '『',
  ']': '[',
};
const OPENING = new Set(Object.values(CLOSING));

/**
 * Split a paragraph into sentences. A sentence ends at 。！？… outside of every pair of quotation marks or brackets,
 * together with the marks that follow at once (「？！」, 「……」, a stray closing mark), or at the end of the paragraph. A pair
 * that never closes in the paragraph is ignored.
 */
export function splitSentences(paragraph: string): string[] {
  const characters = [...paragraph];
  const inside = insidePairs(characters);
  const sentences: string[] = [];
  let start = 0;
  for (let index = 0; index < characters.length; index += 1) {
    if (inside[index] || !isEnd(characters[index])) continue;
    while (isEnd(characters[index + 1]) || isStrayClosing(characters[index + 1])) index += 1;
    sentences.push(
      characters
        .slice(start, index + 1)
        .join('')
        .trim(),
    );
    start = index + 1;
  }
  sentences.push(characters.slice(start).join('').trim());
  return sentences.filter((sentence) => sentence !== '');
}

function isEnd(character: string | undefined): boolean {
  return character === '。' || character === '！' || character === '？' || character === '…';
}

function isStrayClosing(character: string | undefined): boolean {
  return character !== undefined && character in CLOSING;
}

/** For each character: does it stand inside a pair that is both opened and closed in this paragraph? */
function insidePairs(characters: readonly string[]): boolean[] {
  const inside = characters.map(() => false);
  const open: { mark: string; index: number }[] = [];
  characters.forEach((character, index) => {
    if (OPENING.has(character)) {
      open.push({ mark: character, index });
      return;
    }
    const wanted = CLOSING[character];
    if (wanted === undefined) return;
    const at = open.map(({ mark }) => mark).lastIndexOf(wanted);
    if (at < 0) return;
    const from = open[at]?.index ?? index;
    open.length = at;
    inside.fill(true, from, index);
  });
  return inside;
}

/** A sentence with its id: `9.14` is the fourteenth sentence of the ninth paragraph, both counted from 1. */
export interface NumberedSentence {
  id: string;
  text: string;
}

/** Number the sentences of a text, paragraph by paragraph. A title line is a paragraph too. */
export function numberSentences(paragraphs: readonly string[]): NumberedSentence[] {
  return paragraphs.flatMap((paragraph, p) =>
    splitSentences(paragraph).map((text, s) => ({ id: `${p + 1}.${s + 1}`, text })),
  );
}
