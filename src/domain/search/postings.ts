import { FIELDS, type Field } from './types.ts';

/** One line of the index in which a feature stands. */
export interface Posting {
  /** Number of the document. */
  document: number;
  /** Number of the line within its document. */
  line: number;
  field: Field;
  /** Weight of everything the line says (`score.ts`), in one of eight steps. */
  size: number;
}

/** Postings of a feature; `frequency` is the number of documents that hold it, also where the list was cut. */
export interface PostingList {
  frequency: number;
  postings: Posting[];
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUE = new Map([...ALPHABET].map((character, i) => [character, i]));
const SIZE_STEPS = 8;
const SIZE_FIRST = 4;
const SIZE_RATIO = 1.45;

/** Step of a line's size, and the size that a step stands for. */
export const sizeStep = (size: number): number =>
  Math.max(0, Math.min(SIZE_STEPS - 1, Math.round(Math.log(Math.max(size, 1) / SIZE_FIRST) / Math.log(SIZE_RATIO))));
export const sizeOfStep = (step: number): number => SIZE_FIRST * SIZE_RATIO ** step;

function writeNumber(value: number): string {
  let out = '';
  let rest = value;
  while (rest >= 32) {
    out += ALPHABET[32 + (rest % 32)];
    rest = Math.floor(rest / 32);
  }
  return out + (ALPHABET[rest] ?? '0');
}

/** Text form: documents as differences, lines, then field and size in one character. Sorted by document and line. */
export function encodePostings(list: PostingList): string {
  const sorted = [...list.postings].sort((a, b) => a.document - b.document || a.line - b.line);
  let last = 0;
  let out = writeNumber(list.frequency);
  for (const posting of sorted) {
    const packed = FIELDS.indexOf(posting.field) * SIZE_STEPS + sizeStep(posting.size);
    out += writeNumber(posting.document - last) + writeNumber(posting.line) + (ALPHABET[packed] ?? '0');
    last = posting.document;
  }
  return out;
}

export function decodePostings(text: string): PostingList {
  let at = 0;
  const readNumber = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const digit = VALUE.get(text[at] ?? '0') ?? 0;
      at += 1;
      value += (digit % 32) * scale;
      if (digit < 32) return value;
      scale *= 32;
    }
  };
  const frequency = readNumber();
  const postings: Posting[] = [];
  let document = 0;
  while (at < text.length) {
    document += readNumber();
    const line = readNumber();
    const packed = VALUE.get(text[at] ?? '0') ?? 0;
    at += 1;
    const field = FIELDS[Math.floor(packed / SIZE_STEPS)] ?? 'body';
    postings.push({ document, line, field, size: sizeOfStep(packed % SIZE_STEPS) });
  }
  return { frequency, postings };
}
