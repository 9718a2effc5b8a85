/** One end of a range: a paragraph, or a sentence of it; both counted from 1. */
export interface RangeEnd {
  paragraph: number;
  sentence?: number;
}

/** A range of sentences, both ends included. */
export interface SentenceRange {
  from: RangeEnd;
  to: RangeEnd;
}

export type ParsedRange = { kind: 'range'; range: SentenceRange } | { kind: 'bad-range'; message: string };

const END = /^([1-9]\d{0,3})(?:\.([1-9]\d{0,3}))?$/;

/**
 * Read `9`, `9.14`, `7-9`, `9.3-9.7` or a mixture (`9.3-10`). A malformed or backward range gives `bad-range` with a
 * message in Chinese.
 */
export function parseRange(text: string): ParsedRange {
  const ends = text.trim().split('-');
  const from = parseEnd(ends[0] ?? '');
  const to = ends.length === 1 ? from : parseEnd(ends[1] ?? '');
  if (ends.length > 2 || !from || !to) {
    return { kind: 'bad-range', message: `范围“${text}”写法不对，应如 9、9.14、9.3-9.7 或 7-9` };
  }
  const backward =
    from.paragraph > to.paragraph ||
    (from.paragraph === to.paragraph && (from.sentence ?? 1) > (to.sentence ?? Number.POSITIVE_INFINITY));
  if (backward) return { kind: 'bad-range', message: `范围“${text}”前后颠倒` };
  return { kind: 'range', range: { from, to } };
}

function parseEnd(text: string): RangeEnd | undefined {
  const match = END.exec(text);
  if (!match) return undefined;
  const paragraph = Number(match[1]);
  return match[2] === undefined ? { paragraph } : { paragraph, sentence: Number(match[2]) };
}

/**
 * The sentence ids of a range, in the order of `sentenceIds` (text order). Empty when either end names a paragraph or a
 * sentence that the text does not have, so that a wrong citation never quietly shrinks.
 */
export function expandRange({ from, to }: SentenceRange, sentenceIds: readonly string[]): string[] {
  if (!hasEnd(from, sentenceIds) || !hasEnd(to, sentenceIds)) return [];
  return sentenceIds.filter((id) => {
    const [paragraph = 0, sentence = 0] = id.split('.').map(Number);
    const afterStart = paragraph > from.paragraph || (paragraph === from.paragraph && sentence >= (from.sentence ?? 1));
    const beforeEnd =
      paragraph < to.paragraph || (paragraph === to.paragraph && sentence <= (to.sentence ?? Number.POSITIVE_INFINITY));
    return afterStart && beforeEnd;
  });
}

function hasEnd({ paragraph, sentence }: RangeEnd, sentenceIds: readonly string[]): boolean {
  return sentenceIds.includes(`${paragraph}.${sentence ?? 1}`);
}
