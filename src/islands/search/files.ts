import {
  placesOf,
  readRuns,
  wordFileOf,
  type CoreFile,
  type DocumentFile,
  type PinyinFile,
  type ShownDocument,
  type WordFile,
} from '../../domain/search/files.ts';
import { makeLexicon } from '../../domain/search/lexicon.ts';
import { characterTable } from '../../domain/search/normalise.ts';
import { decodePostings, type PostingList } from '../../domain/search/postings.ts';
import { priorOf } from '../../domain/search/weights.ts';
import type { SearchResources } from '../../domain/search/search.ts';
import type { Facets } from '../../domain/search/types.ts';

/** The index as the browser has it: what a search has needed so far, fetched once and kept in memory. */
export interface SiteIndex extends SearchResources {
  pagefindTag: string;
  facetsOf(document: number): Facets;
  documentsAt(numbers: number[]): Promise<Map<number, ShownDocument>>;
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
  return {
    documents: core.documents,
    pagefindTag: core.pagefind,
    lexicon: makeLexicon(core.lexicon),
    simplified: characterTable(...core.simplified),
    prior: (document) => priorOf(facetsOf(document)),
    list: (feature) => lists.get(feature),
    load,
    // There is no file for a letter that no name begins with.
    pinyin: (letter) => pinyinFiles(`${root}p/${letter}.json`).catch(() => []),
    facetsOf,
    documentsAt: documentReader(`${root}d/`, placesOf(readRuns(core.blocks))),
  };
}

function documentReader(root: string, places: { file: number; at: number }[]): SiteIndex['documentsAt'] {
  const files = once<DocumentFile>();
  return async (numbers) => {
    const entries = await Promise.all(
      numbers.map(async (number) => {
        const place = places[number];
        const document = place && (await files(`${root}${place.file}.json`))[place.at];
        return document ? ([[number, document]] as const) : [];
      }),
    );
    return new Map(entries.flat());
  };
}
