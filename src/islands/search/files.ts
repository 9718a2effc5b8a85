import {
  readRuns,
  wordFileOf,
  type CoreFile,
  type DocumentFile,
  type PinyinFile,
  type ShownDocument,
  type ShownLine,
  type WordFile,
} from '../../domain/search/files.ts';
import { makeLexicon } from '../../domain/search/lexicon.ts';
import { characterTable } from '../../domain/search/normalise.ts';
import { firstPieces, pieceOfLine, placeOfPiece } from '../../domain/search/pieces.ts';
import { decodePostings, type PostingList } from '../../domain/search/postings.ts';
import { priorOf } from '../../domain/search/weights.ts';
import type { Hit } from '../../domain/search/score.ts';
import type { SearchResources } from '../../domain/search/search.ts';
import type { Facets } from '../../domain/search/types.ts';

/** The index as the browser has it: what a search has needed so far, fetched once and kept in memory. */
export interface SiteIndex extends SearchResources {
  pagefindTag: string;
  facetsOf(document: number): Facets;
  /**
   * Documents with their first texts and those about the line that is to be shown.
   * @param lineOf number of that line; undefined loads all texts of a document
   */
  documentsAt(numbers: number[], lineOf: (document: number) => number | undefined): Promise<Map<number, ShownDocument>>;
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return (await response.json()) as T;
}

/** Fetches each address once; what failed may be asked for again. */
function once<T>(): (url: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (url) => {
    const known = kept.get(url);
    if (known) return known;
    const fresh = readJson<T>(url);
    kept.set(url, fresh);
    fresh.catch(() => kept.delete(url));
    return fresh;
  };
}

/** The text of each hit that is to be shown; undefined for other documents. */
export function passageOf(hits: readonly Hit[]): (document: number) => number | undefined {
  const lines = new Map(hits.map((h) => [h.document, h.passage]));
  return (document) => lines.get(document);
}

const NOWHERE: Facets = { kind: 'page', part: '', roles: [], source: '', year: 0 };

/** @param root address of `search-index/<version>/`, with its final slash */
export async function openIndex(root: string): Promise<SiteIndex> {
  const core = await readJson<CoreFile>(`${root}core.json`);
  const facetOf = readRuns(core.facetOf);
  const facetsOf = (document: number): Facets => core.facets[facetOf[document] ?? -1] ?? NOWHERE;
  const lists = new Map<string, PostingList>();
  const loaded = new Set<number>();
  const words = once<WordFile>();
  const load = async (features: string[]): Promise<void> => {
    const files = [...new Set(features.map((f) => wordFileOf(f, core.words)))].filter((n) => !loaded.has(n));
    await Promise.all(
      files.map(async (n) => {
        const file = await words(`${root}w/${n}.json`);
        for (const [feature, coded] of Object.entries(file)) lists.set(feature, decodePostings(coded));
        loaded.add(n);
      }),
    );
  };
  const pinyinFiles = once<PinyinFile>();
  const documentsAt = documentReader(`${root}d/`, readRuns(core.pieces));
  return {
    documents: core.documents,
    pagefindTag: core.pagefind,
    lexicon: makeLexicon(core.lexicon),
    simplified: characterTable(...core.simplified),
    prior: (document, asked) => priorOf(facetsOf(document), asked),
    list: (feature) => lists.get(feature),
    load,
    pinyin: (letter) => pinyinFiles(`${root}p/${letter}.json`),
    facetsOf,
    documentsAt,
    dutiesShown: async (hits) => {
      const shown = await documentsAt(
        hits.map((h) => h.document),
        passageOf(hits),
      );
      return new Map([...shown].map(([n, document]) => [n, document.d ?? []]));
    },
  };
}

function documentReader(root: string, counts: number[]): SiteIndex['documentsAt'] {
  const files = once<DocumentFile>();
  const first = firstPieces(counts);
  const pieceAt = async (piece: number): Promise<DocumentFile[number] | undefined> => {
    const { file, at } = placeOfPiece(piece);
    return (await files(`${root}${file}.json`))[at];
  };
  const read = async (document: number, line: number | undefined): Promise<ShownDocument | undefined> => {
    const all = Array.from({ length: counts[document] ?? 0 }, (_each, i) => i);
    const wanted = line === undefined ? all : all.filter((i) => i === 0 || i === pieceOfLine(line));
    const pieces = await Promise.all(wanted.map((i) => pieceAt((first[document] ?? 0) + i)));
    const head = pieces.find((p): p is ShownDocument => p !== undefined && !Array.isArray(p));
    const lines = pieces.filter((p): p is ShownLine[] => Array.isArray(p));
    return head && { ...head, l: [...head.l, ...lines.flat()] };
  };
  return async (numbers, lineOf) => {
    const entries = await Promise.all(numbers.map(async (n) => [n, await read(n, lineOf(n))] as const));
    return new Map(entries.flatMap(([n, document]) => (document ? [[n, document]] : [])));
  };
}
