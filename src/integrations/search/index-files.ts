import { createHash } from 'node:crypto';
import {
  wordFileOf,
  writeRuns,
  type CoreFile,
  type DocumentFile,
  type ShownDocument,
} from '../../domain/search/files.ts';
import { makeLexicon, type LexiconData } from '../../domain/search/lexicon.ts';
import { inFiles, inPieces } from '../../domain/search/pieces.ts';
import { encodePostings, type PostingList } from '../../domain/search/postings.ts';
import { wholeWord } from '../../domain/search/query.ts';
import { isNameField, type Facets, type Line, type SearchDocument } from '../../domain/search/types.ts';
import { buildPostings } from './build-postings.ts';
import { withPresence } from './lexicon-data.ts';
import { pinyinFiles } from './pinyin-files.ts';
import { simplifiedTable } from './simplified-table.ts';

/** About this many characters of JSON in a file of words, if no list is longer: half a kilobyte compressed. */
const WORD_FILE_SIZE = 600;

/** Path under `search-index/<version>/` → content. */
export type IndexFiles = Map<string, string>;

/** Lines that are shown as a passage; names and questions only serve finding. */
const isShown = (line: Line): boolean => !isNameField(line.field);

/** Texts before names, so that a text's number tells the piece it stands in. */
export const textsFirst = (document: SearchDocument): SearchDocument => ({
  ...document,
  lines: [...document.lines.filter(isShown), ...document.lines.filter((l) => !isShown(l))],
});

function shown(document: SearchDocument, numberOf: Map<string, number>): ShownDocument {
  const numbersOf = (urls: string[] = []): number[] => urls.flatMap((url) => numberOf.get(url) ?? []);
  const elsewhere = numbersOf(document.seeAlso);
  const duties = numbersOf(document.duties);
  return {
    u: document.url,
    t: document.title,
    c: document.context,
    l: document.lines.filter(isShown).map((l) => (l.anchor ? [l.field, l.text, l.anchor] : [l.field, l.text])),
    ...(document.answer ? { a: document.answer } : {}),
    ...(elsewhere.length > 0 ? { s: elsewhere } : {}),
    ...(duties.length > 0 ? { d: duties } : {}),
  };
}

function wordFiles(lists: Map<string, PostingList>): string[] {
  const coded = [...lists]
    .map(([feature, list]) => [feature, encodePostings(list)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const size = coded.reduce((sum, [feature, text]) => sum + feature.length + text.length + 6, 0);
  // 1, 2, 4, 8 …: another number would have every word change its file, and a whole copy of the site fetch all of them anew.
  const count = 2 ** Math.max(0, Math.round(Math.log2(size / WORD_FILE_SIZE)));
  const files = Array.from({ length: count }, (): [string, string][] => []);
  for (const [feature, text] of coded) files[wordFileOf(feature, count)]?.push([feature, text]);
  return files.map((entries) => JSON.stringify(Object.fromEntries(entries)));
}

/** The texts of every document in pieces, in files, and the number of pieces of each. */
function documentFiles(documents: SearchDocument[]): { files: string[]; counts: number[] } {
  const numberOf = new Map(documents.map((d, i) => [d.url, i]));
  const pieces = documents.map((document) => {
    const { l, ...head } = shown(document, numberOf);
    const [first = [], ...others] = inPieces(l);
    return [{ ...head, l: first }, ...others];
  });
  return {
    files: inFiles(pieces.flat()).map((f) => JSON.stringify(f satisfies DocumentFile)),
    counts: pieces.map((p) => p.length),
  };
}

function facetTable(documents: SearchDocument[]): { facets: Facets[]; facetOf: number[] } {
  const table = new Map<string, number>();
  const facets: Facets[] = [];
  const facetOf = documents.map(({ kind, part, roles, source, year }) => {
    const entry: Facets = { kind, part, roles, source, year };
    const key = JSON.stringify(entry);
    if (!table.has(key)) {
      table.set(key, facets.length);
      facets.push(entry);
    }
    return table.get(key) ?? 0;
  });
  return { facets, facetOf };
}

/** What the shipped index and the one in memory are both made of, so that neither drifts from the other. */
export function indexParts(all: SearchDocument[], lexicon: LexiconData) {
  const documents = all.map(textsFirst);
  const lists = buildPostings(documents, makeLexicon(lexicon));
  const known = withPresence(lexicon, (word) => lists.get(wholeWord(word))?.frequency ?? 0);
  const text = documents.flatMap((d) => d.lines.map((l) => l.text)).join('') + JSON.stringify(lexicon);
  return { documents, lists, known, pinyin: pinyinFiles(documents, lexicon), table: simplifiedTable(text) };
}

/**
 * The whole index as files. The version is a hash of the content, so that the same content gives the same bytes, and
 * addresses under it can be kept in a cache for good.
 * @param pagefind tag of Pagefind's files
 */
export function indexFiles(
  all: SearchDocument[],
  lexicon: LexiconData,
  pagefind: string,
): { version: string; files: IndexFiles } {
  const { documents, lists, known, pinyin, table } = indexParts(all, lexicon);
  const words = wordFiles(lists);
  const texts = documentFiles(documents);
  const { facets, facetOf } = facetTable(documents);
  const core: CoreFile = {
    pagefind,
    documents: documents.length,
    words: words.length,
    lexicon: known,
    simplified: [table.from, table.to],
    facets,
    facetOf: writeRuns(facetOf),
    pieces: writeRuns(texts.counts),
  };
  const hash = createHash('sha256').update(JSON.stringify([core, words, texts.files, [...pinyin]]));
  const version = hash.digest('hex').slice(0, 10);
  const files: IndexFiles = new Map([['core.json', JSON.stringify(core)]]);
  words.forEach((text, i) => files.set(`w/${i}.json`, text));
  texts.files.forEach((text, i) => files.set(`d/${i}.json`, text));
  for (const [letter, text] of pinyin) files.set(`p/${letter}.json`, text);
  return { version, files };
}
