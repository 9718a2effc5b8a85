import { makeLexicon, type Lexicon } from '../../domain/search/lexicon.ts';
import { characterTable, type CharacterTable } from '../../domain/search/normalise.ts';
import type { IndexView } from '../../domain/search/score.ts';
import type { SearchDocument } from '../../domain/search/types.ts';
import { loadModel } from '../../site/model.ts';
import { buildPostings } from './build-postings.ts';
import { searchDocuments } from './documents.ts';
import { lexiconData } from './lexicon-data.ts';
import { readSearchPages, readSynonyms } from './read-search-content.ts';
import { simplifiedTable } from './simplified-table.ts';

/** Everything a search needs, held in memory: for the evaluation and the tests, which run without a build. */
export interface MemoryIndex {
  documents: SearchDocument[];
  lexicon: Lexicon;
  simplified: CharacterTable;
  view: IndexView;
}

export function memoryIndex(root?: string): MemoryIndex {
  const model = loadModel(root);
  const synonyms = readSynonyms(root);
  const documents = searchDocuments(model, readSearchPages(root));
  const lexicon = makeLexicon(lexiconData(model.terms, synonyms));
  const lists = buildPostings(documents, lexicon);
  const table = simplifiedTable(
    documents.flatMap((d) => d.lines.map((l) => l.text)).join('') + JSON.stringify(synonyms),
  );
  return {
    documents,
    lexicon,
    simplified: characterTable(table.from, table.to),
    view: { documents: documents.length, kindOf: (n) => documents[n]?.kind ?? 'page', list: (f) => lists.get(f) },
  };
}
