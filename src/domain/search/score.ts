import type { PostingList } from './postings.ts';
import type { Concept, Query, Way } from './query.ts';
import { isNameField, type Field } from './types.ts';
import {
  asksComparison,
  asksMeaning,
  type Asked,
  conceptWeight,
  FIELD_WEIGHT,
  mentionWeight,
  rarity,
} from './weights.ts';

/**
 * The ranking formula, in full.
 *
 *   rarity(f)     = ln(1 + N / df(f))                       N documents, df of them hold the feature f; 0 if none does
 *   weight(c)     = Σ rarity of c's features / √n · r(c)     n known features; r = 1 for a word, 0.85 for unknown
 *                                                            characters, 0.6 for 多少天, 0.2 for a seam of two words;
 *                                                            halved for a single character
 *   match(c, l)   = max over ways w of  w.weight · (rarity of w's features in line l / rarity of all of w),
 *                   and a fifth of the next best way besides, 1 at most; characters of an unknown word that stand apart
 *                   are a way of it, too (weight 0.55)
 *   overlap(l)    = Σ over c of weight(c) · match(c, l)
 *   fit(l)        = 2 · overlap(l) / (Σ weight(c) + size(l))   names: title, alias, question, heading
 *                   0.75 · overlap(l) / Σ weight(c)            texts: answer, statement, body
 *   cover(d)      = Σ over c of weight(c) · max over lines of (F(field) · match(c, l)) / Σ weight(c)
 *   score(d)      = (0.45 · max over lines of F(field) · fit(l)  +  0.55 · cover(d)) · P(kind, part, place)
 *
 * `fit` measures closeness (everything in one line, and little else there), `cover` that the page speaks of all of it
 * somewhere (there, a body counts 0.5). P favours what was set at the place that the query names. F, P and r are the
 * tables of `weights.ts`. Ties go to the smaller document number, so the order never wavers.
 */
const TEXT_FIT = 0.75;
const SHARE_OF_FIT = 0.45;
const SECOND_NAME = 0.2;
/** A single character is part of many words. */
const SINGLE = 0.5;

export interface Hit {
  document: number;
  score: number;
  /** Line that fits best. */
  line: number;
  /** Text that says most of the query, for the passage to show; 0 if none says anything of it. */
  passage: number;
  /** How well a question of the page fits, 0 to 1; decides on direct answers. */
  askFit: number;
  /** Share of the query that the page speaks of, 0 to 1. */
  cover: number;
}

export interface Ranking {
  hits: Hit[];
  /** Pieces of the query that stand nowhere on the site. */
  unknown: string[];
  /** Whether nothing of it stands there: what was found only shares characters with it. */
  isGuess: boolean;
}

export interface IndexView {
  documents: number;
  /** `priorOf` its facets. */
  prior(document: number, asked: Asked): number;
  list(feature: string): PostingList | undefined;
}

/** A document that scores less than this share of the best one speaks of something else. */
const WORTH_SHOWING = 0.25;

const LINES_PER_DOCUMENT = 4096;

function weightOf(concept: Concept, index: IndexView): number {
  const weigh = (way: Way): number => conceptWeight(concept.kind, raritiesOf(way, index));
  const own = concept.ways
    .filter((way) => way.weight === 1)
    .map(weigh)
    .find((w) => w > 0);
  const known = concept.ways.map(weigh).filter((w) => w > 0);
  const weight = own ?? (known.length === 0 ? 0 : Math.min(...known));
  return concept.text.length === 1 ? weight * SINGLE : weight;
}

const raritiesOf = (way: Way, index: IndexView): number[] =>
  way.features.map((f) => rarity(index.list(f)?.frequency ?? 0, index.documents));

/** Whether the site holds less than half of a concept, in any of its ways. */
function isUnknown(concept: Concept, index: IndexView): boolean {
  const heldOf = (way: Way): number => raritiesOf(way, index).filter((r) => r > 0).length / way.features.length;
  return concept.ways.every((way) => way.isLoose || heldOf(way) < 0.5);
}

interface LineMatch {
  match: number;
  field: Field;
  size: number;
}

/** Two names of one thing in the same line say a little more than one of them. */
const together = ({ best, next }: { best: number; next: number }): number => Math.min(1, best + SECOND_NAME * next);

/** `match(c, l)` for every line that holds something of the concept, by document · LINES_PER_DOCUMENT + line. */
function matchesOf(concept: Concept, index: IndexView): Map<number, LineMatch> {
  const lines = new Map<number, { best: number; next: number; field: Field; size: number }>();
  for (const way of concept.ways) {
    const rarities = raritiesOf(way, index);
    // A character that stands nowhere is missed everywhere; a pair of characters may only arise from the way of asking.
    const missed = way.isLoose ? rarity(1, index.documents) : 0;
    const all = rarities.reduce((a, b) => a + (b > 0 ? b : missed), 0);
    const found = new Map<number, { sum: number; field: Field; size: number }>();
    way.features.forEach((feature, i) => {
      for (const posting of index.list(feature)?.postings ?? []) {
        const key = posting.document * LINES_PER_DOCUMENT + posting.line;
        const entry = found.get(key) ?? { sum: 0, field: posting.field, size: posting.size };
        entry.sum += rarities[i] ?? 0;
        found.set(key, entry);
      }
    });
    for (const [key, { sum, field, size }] of found) {
      const match = way.weight * (sum / all);
      const { best, next } = lines.get(key) ?? { best: 0, next: 0 };
      lines.set(key, { best: Math.max(best, match), next: Math.max(next, Math.min(best, match)), field, size });
    }
  }
  return new Map([...lines].map(([key, { field, size, ...two }]) => [key, { match: together(two), field, size }]));
}

interface Tally {
  lines: Map<number, { overlap: number; field: Field; size: number }>;
  covered: number;
}

function tally(query: Query, weights: number[], index: IndexView): Map<number, Tally> {
  const documents = new Map<number, Tally>();
  query.concepts.forEach((concept, i) => {
    const weight = weights[i] ?? 0;
    if (weight === 0) return;
    const bestOfDocument = new Map<number, number>();
    for (const [key, { match, field, size }] of matchesOf(concept, index)) {
      const document = Math.floor(key / LINES_PER_DOCUMENT);
      const line = key % LINES_PER_DOCUMENT;
      const entry = documents.get(document) ?? { lines: new Map(), covered: 0 };
      const sum = entry.lines.get(line) ?? { overlap: 0, field, size };
      sum.overlap += weight * match;
      entry.lines.set(line, sum);
      documents.set(document, entry);
      bestOfDocument.set(document, Math.max(bestOfDocument.get(document) ?? 0, mentionWeight(field) * match));
    }
    for (const [document, best] of bestOfDocument) {
      const entry = documents.get(document);
      if (entry) entry.covered += weight * best;
    }
  });
  return documents;
}

function hitOf(document: number, { lines, covered }: Tally, total: number, prior: number): Hit {
  let best = { fit: 0, line: 0 };
  let passage = { overlap: 0, line: 0 };
  let askFit = 0;
  for (const [line, { overlap, field, size }] of [...lines].sort((a, b) => a[0] - b[0])) {
    const fit = isNameField(field) ? (2 * overlap) / (total + size) : (TEXT_FIT * overlap) / total;
    const weighted = FIELD_WEIGHT[field] * Math.min(1, fit);
    if (weighted > best.fit) best = { fit: weighted, line };
    if (!isNameField(field) && overlap > passage.overlap) passage = { overlap, line };
    if (field === 'ask') askFit = Math.max(askFit, Math.min(1, fit));
  }
  const cover = covered / total;
  const score = (SHARE_OF_FIT * best.fit + (1 - SHARE_OF_FIT) * cover) * prior;
  return { document, score, line: best.line, passage: passage.line, askFit, cover };
}

/** Ranks every document that holds anything of the query, best first. Pure: same query and index, same order. */
export function rank(query: Query, index: IndexView, sources: ReadonlySet<string>): Ranking {
  const weights = query.concepts.map((concept) => weightOf(concept, index));
  const total = weights.reduce((a, b) => a + b, 0);
  const asked = query.concepts.filter((c) => c.kind !== 'glue');
  const unknown = asked.filter((c) => isUnknown(c, index)).map((c) => c.text);
  const isGuess = !asked.some((c) => c.ways.some((way) => !way.isLoose && raritiesOf(way, index).some((r) => r > 0)));
  if (total === 0) return { hits: [], unknown, isGuess };
  const asks: Asked = {
    isMeaning: asksMeaning(query.normalised),
    isComparison: asksComparison(query.normalised),
    sources,
  };
  const hits = [...tally(query, weights, index)].map(([document, entry]) =>
    hitOf(document, entry, total, index.prior(document, asks)),
  );
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  const least = (hits[0]?.score ?? 0) * WORTH_SHOWING;
  return { hits: hits.filter((h) => h.score >= least), unknown, isGuess };
}
