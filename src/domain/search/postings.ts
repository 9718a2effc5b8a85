import { isNameField, NAME_FIELDS, TEXT_FIELDS, type Field } from './types.ts';

/** One line of the index in which a feature stands. */
export interface Posting {
  /** Number of the document. */
  document: number;
  /** Number of the line within its document. */
  line: number;
  field: Field;
  /** Weight of everything that a name says (`score.ts`), in one of twelve steps; 0 for a text. */
  size: number;
}

/** Postings of a feature; `frequency` is the number of documents that hold it, also where the list was cut. */
export interface PostingList {
  frequency: number;
  postings: Posting[];
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
const VALUE = new Map([...ALPHABET].map((character, i) => [character, i]));
const SIZE_STEPS = 12;
const SIZE_FIRST = 3;
const SIZE_RATIO = 1.27;

/** Step of a name's size, and the size that a step stands for. */
const stepOf = (size: number): number =>
  Math.max(0, Math.min(SIZE_STEPS - 1, Math.round(Math.log(Math.max(size, 1) / SIZE_FIRST) / Math.log(SIZE_RATIO))));
const sizeOf = (step: number): number => SIZE_FIRST * SIZE_RATIO ** step;

/** The nearest size that postings can carry: the index in memory and the one in files must rank alike. */
export const roundedSize = (size: number): number => sizeOf(stepOf(size));

/** Field and size in one of 64 codes: five names in twelve steps each, three texts. */
function pack({ field, size }: Posting): number {
  if (isNameField(field)) return NAME_FIELDS.indexOf(field) * SIZE_STEPS + stepOf(size);
  return NAME_FIELDS.length * SIZE_STEPS + TEXT_FIELDS.indexOf(field);
}

function unpack(code: number): { field: Field; size: number } {
  const field = NAME_FIELDS[Math.floor(code / SIZE_STEPS)];
  if (field) return { field, size: sizeOf(code % SIZE_STEPS) };
  return { field: TEXT_FIELDS[code - NAME_FIELDS.length * SIZE_STEPS] ?? 'body', size: 0 };
}

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
    out += writeNumber(posting.document - last) + writeNumber(posting.line) + (ALPHABET[pack(posting)] ?? '0');
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
    const code = VALUE.get(text[at] ?? '0') ?? 0;
    at += 1;
    postings.push({ document, line, ...unpack(code) });
  }
  return { frequency, postings };
}
