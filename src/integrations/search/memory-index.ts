import type { PinyinFile } from '../../domain/search/files.ts';
import { makeLexicon } from '../../domain/search/lexicon.ts';
import { characterTable } from '../../domain/search/normalise.ts';
import { priorOf } from '../../domain/search/weights.ts';
import type { Hit } from '../../domain/search/score.ts';
import { search, type SearchResources } from '../../domain/search/search.ts';
import type { SearchDocument } from '../../domain/search/types.ts';
import { loadModel, type SiteModel } from '../../site/model.ts';
import { searchDocuments } from './documents.ts';
import type { Searcher } from './evaluation.ts';
import { indexParts } from './index-files.ts';
import { lexiconData } from './lexicon-data.ts';
import { readSearchAsks, readSearchPages, readSynonyms } from '../../site/search-content.ts';

/** Everything a search needs, held in memory: for the evaluation and the tests, which run without a build. */
export interface MemoryIndex {
  model: SiteModel;
  documents: SearchDocument[];
  resources: SearchResources;
}

/** As the files of the index have it: numbers of the duties that each guide among some hits shows. */
export function dutiesShownBy(documents: SearchDocument[]): SearchResources['dutiesShown'] {
  const numberOf = new Map(documents.map((d, n) => [d.url, n]));
  const dutiesOf = ({ document }: Hit): number[] =>
    (documents[document]?.duties ?? []).flatMap((url) => numberOf.get(url) ?? []);
  return (hits) => Promise.resolve(new Map(hits.map((hit) => [hit.document, dutiesOf(hit)])));
}

/** Addresses that the search itself finds, in the order in which it shows them. */
export const searcherOf =
  ({ documents, resources }: MemoryIndex): Searcher =>
  async (text) =>
    (await search(text, resources)).order.map((n) => documents[n]?.url ?? '');

export function memoryIndex(root?: string): MemoryIndex {
  const model = loadModel(root);
  const synonyms = readSynonyms(root);
  const all = searchDocuments(model, readSearchPages(root), readSearchAsks(root));
  const lexicon = lexiconData(model.terms, synonyms, model.sources);
  const { documents, lists, known, pinyin, table } = indexParts(all, lexicon);
  return {
    model,
    documents,
    resources: {
      documents: documents.length,
      lexicon: makeLexicon(known),
      simplified: characterTable(table.from, table.to),
      prior: (n, asked) => priorOf(documents[n] ?? { kind: 'page', part: '', source: '' }, asked),
      list: (feature) => lists.get(feature),
      load: () => Promise.resolve(),
      dutiesShown: dutiesShownBy(documents),
      pinyin: (letter) => Promise.resolve(JSON.parse(pinyin.get(letter) ?? '[]') as PinyinFile),
    },
  };
}
