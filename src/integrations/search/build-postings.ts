import type { Lexicon } from '../../domain/search/lexicon.ts';
import { normalise } from '../../domain/search/normalise.ts';
import type { Posting, PostingList } from '../../domain/search/postings.ts';
import { featuresOfName, readQuery, wholeWord, wordsOf } from '../../domain/search/query.ts';
import { conceptWeight, FIELD_WEIGHT, rarity } from '../../domain/search/score.ts';
import { segment } from '../../domain/search/segment.ts';
import { featuresOf, tokenise } from '../../domain/search/tokens.ts';
import type { Field, Line, SearchDocument } from '../../domain/search/types.ts';

/** Fields that are read as a query is read: question words dropped, words recognised. */
const NAMES = new Set<Field>(['title', 'alias', 'ask', 'heading', 'related']);

/**
 * A list longer than this keeps its heaviest lines (heaviest field first, then in order of the site), so that a word of
 * every page costs no more on a site of thousands of pages. The frequency stays the true one.
 */
const LONGEST_LIST = 400;

/** A long statement as a title (obligations) is a text, not a name. */
const isName = (line: Line): boolean => NAMES.has(line.field);

/**
 * A body gives its words, its numbers, and the pairs of characters within words and around what is no known word. Pairs
 * that only arise where two known words meet are nearly half of all, and say nothing that the words don't.
 */
function featuresOfBody(text: string, lexicon: Lexicon): string[] {
  const pieces = segment(text, lexicon);
  const seams = new Set(
    pieces.flatMap((piece, i) =>
      piece.kind !== 'run' && pieces[i + 1]?.kind !== 'run' ? [piece.start + piece.text.length] : [],
    ),
  );
  const tokens = tokenise(text).filter((t) => !(t.end - t.start === 2 && seams.has(t.start + 1)));
  return [...new Set([...tokens.map((t) => t.feature), ...wordsOf(text, lexicon).map(wholeWord)])];
}

function featuresOfLine(line: Line, lexicon: Lexicon): string[] {
  const text = normalise(line.text);
  if (line.field === 'body') return featuresOfBody(text, lexicon);
  if (!isName(line))
    return [...new Set([...featuresOf(text, line.field !== 'body'), ...wordsOf(text, lexicon).map(wholeWord)])];
  return [...new Set([...featuresOfName(line.text, lexicon), ...featuresOf(text, true).filter((f) => f.length === 1)])];
}

function gather(documents: SearchDocument[], lexicon: Lexicon): Map<string, PostingList> {
  const lists = new Map<string, PostingList>();
  documents.forEach((document, number) => {
    const seen = new Set<string>();
    document.lines.forEach((line, lineNumber) => {
      for (const feature of featuresOfLine(line, lexicon)) {
        const list = lists.get(feature) ?? { frequency: 0, postings: [] };
        list.postings.push({ document: number, line: lineNumber, field: line.field, size: 0 });
        if (!seen.has(feature)) list.frequency += 1;
        seen.add(feature);
        lists.set(feature, list);
      }
    });
  });
  return lists;
}

/** Weight of all that a name says, in the same measure as a query's (`score.ts`). */
function sizeOfName(text: string, lexicon: Lexicon, rarityOf: (feature: string) => number): number {
  return readQuery(text, lexicon, new Map()).concepts.reduce((sum, concept) => {
    const features = concept.ways[0]?.features ?? [];
    return sum + conceptWeight(concept.kind, features.map(rarityOf));
  }, 0);
}

/** Every feature of the site with the lines it stands in. */
export function buildPostings(documents: SearchDocument[], lexicon: Lexicon): Map<string, PostingList> {
  const lists = gather(documents, lexicon);
  const rarityOf = (feature: string): number => rarity(lists.get(feature)?.frequency ?? 0, documents.length);
  const sizes = documents.map((d) => d.lines.map((l) => (isName(l) ? sizeOfName(l.text, lexicon, rarityOf) : 0)));
  const withSize = (p: Posting): Posting => ({ ...p, size: sizes[p.document]?.[p.line] ?? 0 });
  for (const list of lists.values()) list.postings = heaviest(list.postings).map(withSize);
  return lists;
}

function heaviest(postings: Posting[]): Posting[] {
  if (postings.length <= LONGEST_LIST) return postings;
  const order = postings.map((posting, i) => ({ posting, i }));
  order.sort((a, b) => FIELD_WEIGHT[b.posting.field] - FIELD_WEIGHT[a.posting.field] || a.i - b.i);
  return order.slice(0, LONGEST_LIST).map((o) => o.posting);
}
