import { normalise } from './normalise.ts';
import type { Concept, Query } from './query.ts';
import { conceptWeight, rarity } from './weights.ts';
import { tokenise } from './tokens.ts';
import type { Field } from './types.ts';

/** A piece of a shown text; `marked` where it says what was searched. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Rarity of a feature, from the postings that the search has loaded. */
export type RarityOf = (feature: string) => number;

export const rarityBy =
  (documents: number, frequencyOf: (feature: string) => number): RarityOf =>
  (feature) =>
    rarity(frequencyOf(feature), documents);

/** Places of a known word in a text. */
function* placesOf(word: string, text: string): Generator<{ start: number; end: number }> {
  for (let start = text.indexOf(word); start >= 0; start = text.indexOf(word, start + word.length)) {
    yield { start, end: start + word.length };
  }
}

/** Cuts a text at what was searched; neighbouring and overlapping marks are joined (住村|天数 → 住村天数). */
export function highlight(text: string, query: Query): Piece[] {
  const plain = normalise(text);
  const loose = new Set(query.concepts.flatMap((c) => (c.kind === 'word' ? [] : c.ways.flatMap((w) => w.features))));
  const words = new Set(query.concepts.flatMap((c) => (c.kind === 'word' ? c.ways.map((w) => w.word) : [])));
  const marks = [
    ...tokenise(plain, true).filter((t) => loose.has(t.feature)),
    ...[...words].flatMap((word) => [...placesOf(word, plain)]),
  ];
  const marked = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of marks) marked.fill(true, start, end);
  const pieces: Piece[] = [];
  [...marked.keys()].forEach((i) => {
    const last = pieces.at(-1);
    if (last && last.marked === marked[i]) last.text += text[i] ?? '';
    else pieces.push({ text: text[i] ?? '', marked: marked[i] ?? false });
  });
  return pieces;
}

function said(concept: Concept, text: string, features: Set<string>, rarityOf: RarityOf): number {
  const shares = concept.ways.map((way) => {
    if (way.features[0]?.startsWith('=')) return text.includes(way.word) ? way.weight : 0;
    const all = way.features.reduce((sum, f) => sum + rarityOf(f), 0);
    const some = way.features.reduce((sum, f) => sum + (features.has(f) ? rarityOf(f) : 0), 0);
    return all === 0 ? 0 : (way.weight * some) / all;
  });
  return Math.max(0, ...shares) * conceptWeight(concept.kind, (concept.ways[0]?.features ?? []).map(rarityOf));
}

const PASSAGES = new Set<Field>(['answer', 'statement', 'body']);

/**
 * The line to show under a result: the one that says most of the query; among equals the first. -1 if no text of the
 * page says anything of it (it was found by its title or by a question).
 */
export function bestPassage(
  lines: readonly { field: Field; text: string }[],
  query: Query,
  rarityOf: RarityOf,
  fields: ReadonlySet<Field> = PASSAGES,
): number {
  let best = { at: -1, score: 0 };
  lines.forEach((line, at) => {
    if (!fields.has(line.field)) return;
    const text = normalise(line.text);
    const features = new Set(tokenise(text, true).map((t) => t.feature));
    const score = query.concepts.reduce((sum, concept) => sum + said(concept, text, features, rarityOf), 0);
    if (score > best.score) best = { at, score };
  });
  return best.at;
}
