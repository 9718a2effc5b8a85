import type { LexiconData } from './lexicon.ts';
import type { AnswerData, Facets, Field } from './types.ts';

/**
 * The files of the index, as the build writes and the browser reads them, under `search-index/<version>/`:
 *   core.json    loaded once, when a search box is focused
 *   w/<n>.json   words: the postings of every feature whose number is n; a query loads those it needs
 *   d/<n>.json   documents: the texts of neighbouring documents in pieces (`pieces.ts`); loaded for results on screen
 *   p/<x>.json   names whose pinyin begins with the letter x; loaded for queries in Latin letters
 * Nothing that grows with the texts of the site stands in one file. What a question loads is bounded, however many pages
 * there are: for each of its features a list of at most 160 lines (`build-postings.ts`; 0.4 kB compressed) with about
 * 600 characters of other lists beside it (0.4 kB); for each of ten results two files of two pieces of at most four lines
 * (0.6 kB each). Only the runs of `core.json` grow by a few bytes a page.
 * The version stands in every address, so that a page never reads the index of another build, and each file can be kept
 * for good.
 */
export interface CoreFile {
  /** Tag of the content of Pagefind's files, and the folder they lie in. */
  pagefind: string;
  documents: number;
  /** Number of word files. */
  words: number;
  lexicon: LexiconData;
  /** Traditional and simplified characters, in the same order. */
  simplified: [from: string, to: string];
  /** Distinct combinations of what filters ask about. */
  facets: Facets[];
  /** Index into `facets` of each document, run-length coded: `3*2` is 3 twice. */
  facetOf: string;
  /** In how many pieces each document's texts stand, coded the same way. */
  pieces: string;
}

/** feature → postings (`postings.ts`) */
export type WordFile = Record<string, string>;

export type ShownLine = [field: Field, text: string, anchor?: string];

/** A document as it is shown, with the lines that may stand under its title. */
export interface ShownDocument {
  u: string;
  t: string;
  c: string;
  l: ShownLine[];
  a?: AnswerData;
  /** Numbers of the documents that set the same duty elsewhere. */
  s?: number[];
  /** Numbers of the duties that a guide shows. */
  d?: number[];
}
/** Pieces: the first of a document is its head with the first lines, further ones are lines alone. */
export type DocumentFile = (ShownDocument | ShownLine[])[];

/** [pinyin in syllables, word] */
export type PinyinFile = [string, string][];

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Number of the word file in which a feature stands (FNV-1a over its UTF-16 units). */
export function wordFileOf(feature: string, files: number): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < feature.length; i += 1) hash = Math.imul(hash ^ feature.charCodeAt(i), FNV_PRIME) >>> 0;
  return hash % files;
}

/** [3, 3, 7] ⇄ `3*2,7` */
export function writeRuns(values: number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < values.length;) {
    let n = 1;
    while (values[i + n] === values[i]) n += 1;
    runs.push(n === 1 ? `${values[i]}` : `${values[i]}*${n}`);
    i += n;
  }
  return runs.join(',');
}

export function readRuns(text: string): number[] {
  if (text === '') return [];
  return text.split(',').flatMap((run) => {
    const [value = 0, times = 1] = run.split('*').map(Number);
    return new Array<number>(times).fill(value);
  });
}
