import type { Lexicon } from '../../domain/search/lexicon.ts';
import { normalise } from '../../domain/search/normalise.ts';
import { roundedSize, type Posting, type PostingList } from '../../domain/search/postings.ts';
import { featuresOfName, looseFeatures, readQuery, wholeWord, wordsOf } from '../../domain/search/query.ts';
import { conceptWeight, FIELD_WEIGHT, rarity } from '../../domain/search/weights.ts';
import { segment } from '../../domain/search/segment.ts';
import { tokenise } from '../../domain/search/tokens.ts';
import { isNameField, type Line, type SearchDocument } from '../../domain/search/types.ts';

/**
 * A list longer than this keeps its heaviest lines (heaviest field first, of names those that say little else, then in
 * order of the site), so that a word of every page costs no more on a site of thousands of pages. The frequency stays the
 * true one. Measured on the open questions: 160 lines answer as well as all of them (100 lose right answers), on the site
 * as it is and among 1,000 generated guides, and are drawn twice as fast as 400.
 */
const LONGEST_LIST = 160;

/**
 * A text gives its words, its numbers and the pairs of its characters. In a body, pairs that only arise where two known
 * words meet are left out: they are nearly half of all and say nothing that the words don't. Elsewhere a character that
 * stands alone between words counts, too.
 */
function featuresOfText(text: string, lexicon: Lexicon, isBody: boolean): string[] {
  const pieces = segment(text, lexicon);
  const isSeam = (at: number): boolean =>
    pieces.some((p, i) => p.kind !== 'run' && pieces[i + 1]?.kind !== 'run' && p.start + p.text.length === at);
  const tokens = tokenise(text).filter((t) => !isBody || t.end - t.start !== 2 || !isSeam(t.start + 1));
  const alone = isBody ? [] : pieces.flatMap((p) => (p.kind === 'run' && p.text.length === 1 ? [p.text] : []));
  const loose = isBody ? [] : looseFeatures(text, lexicon);
  return [...new Set([...tokens.map((t) => t.feature), ...alone, ...wordsOf(text, lexicon).map(wholeWord), ...loose])];
}

const featuresOfLine = (line: Line, lexicon: Lexicon): string[] =>
  isNameField(line.field)
    ? featuresOfName(line.text, lexicon)
    : featuresOfText(normalise(line.text), lexicon, line.field === 'body');

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
  const sizes = documents.map((d) =>
    d.lines.map((l) => (isNameField(l.field) ? roundedSize(sizeOfName(l.text, lexicon, rarityOf)) : 0)),
  );
  const withSize = (p: Posting): Posting => ({ ...p, size: sizes[p.document]?.[p.line] ?? 0 });
  for (const list of lists.values()) list.postings = heaviest(list.postings.map(withSize));
  return lists;
}

function heaviest(postings: Posting[]): Posting[] {
  if (postings.length <= LONGEST_LIST) return postings;
  const order = postings.map((posting, i) => ({ posting, i }));
  order.sort(
    (a, b) =>
      FIELD_WEIGHT[b.posting.field] - FIELD_WEIGHT[a.posting.field] || a.posting.size - b.posting.size || a.i - b.i,
  );
  return order.slice(0, LONGEST_LIST).map((o) => o.posting);
}
