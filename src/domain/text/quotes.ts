import { fingerprint, splitClauses, type AllClauses, type Sha256Hex } from './clauses.ts';
import { expandRange, parseRange } from './ranges.ts';
import { countMatching, toSequence, toSequences, type Place, type StandingClause } from './sequence.ts';

/** Where a quotation is said to stand: `range` as `parseRange` reads it. */
export interface Citation {
  source: string;
  range: string;
}

/**
 * Does a quotation stand where it is said to stand?
 * - `ok`: word for word (after normalisation), in these sentences.
 * - `not-there`: `clause` (normalised) does not stand in the range; `elsewhere` lists where it does stand.
 * - `not-in-order`: `clause` stands in the range, but not right behind `after`.
 * `whole` lists where the quotation as a whole stands, so that a wrong citation can be put right.
 */
export type QuoteProof =
  | { kind: 'ok'; sentences: string[] }
  | { kind: 'empty-quote' }
  | { kind: 'unknown-source'; source: string }
  | { kind: 'bad-range'; message: string }
  | { kind: 'no-such-sentence'; range: string; last: string }
  | { kind: 'not-there'; clause: string; elsewhere: Place[]; whole: Citation[] }
  | { kind: 'not-in-order'; clause: string; after: string; whole: Citation[] };

/**
 * Prove that every clause of a quotation stands in the cited range, one right behind the other. A clause must be quoted
 * whole: a quotation may begin and end at any clause, but not in the middle of one.
 */
export function proveQuote(quote: string, cited: Citation, all: AllClauses, hash: Sha256Hex): QuoteProof {
  const clauses = splitClauses(quote);
  if (clauses.length === 0) return { kind: 'empty-quote' };
  const sentences = Object.hasOwn(all, cited.source) ? all[cited.source] : undefined;
  if (!sentences) return { kind: 'unknown-source', source: cited.source };
  const parsed = parseRange(cited.range);
  if (parsed.kind === 'bad-range') return parsed;
  const known = Object.keys(sentences);
  const ids = expandRange(parsed.range, known);
  if (ids.length === 0) return { kind: 'no-such-sentence', range: cited.range, last: known.at(-1) ?? '' };
  return match(clauses, toSequence(cited.source, sentences, ids), all, hash);
}

function match(clauses: string[], cited: StandingClause[], all: AllClauses, hash: Sha256Hex): QuoteProof {
  const prints = clauses.map((clause) => fingerprint(clause, hash));
  const missing = prints.findIndex((print) => cited.every((clause) => clause.print !== print));
  const whole = findWhole(prints, all);
  if (missing >= 0) {
    const elsewhere = findPlaces(prints[missing] ?? '', all);
    return { kind: 'not-there', clause: clauses[missing] ?? '', elsewhere, whole };
  }
  const best = longestMatch(prints, cited);
  if (best.count === prints.length) {
    const stand = cited.slice(best.start, best.start + best.count).map(({ sentence }) => sentence);
    return { kind: 'ok', sentences: [...new Set(stand)] };
  }
  return { kind: 'not-in-order', clause: clauses[best.count] ?? '', after: clauses[best.count - 1] ?? '', whole };
}

function longestMatch(prints: string[], sequence: StandingClause[]): { start: number; count: number } {
  let best = { start: 0, count: 0 };
  for (let start = 0; start < sequence.length; start += 1) {
    const count = countMatching(prints, sequence, start);
    if (count > best.count) best = { start, count };
  }
  return best;
}

function findPlaces(print: string, all: AllClauses): Place[] {
  return Object.entries(all).flatMap(([source, sentences]) =>
    Object.entries(sentences)
      .filter(([, prints]) => prints.includes(print))
      .map(([sentence]) => ({ source, sentence })),
  );
}

function findWhole(prints: string[], all: AllClauses): Citation[] {
  return toSequences(all).flatMap((sequence) =>
    sequence.flatMap((first, start) => {
      if (countMatching(prints, sequence, start) < prints.length) return [];
      const last = sequence[start + prints.length - 1] ?? first;
      const range = first.sentence === last.sentence ? first.sentence : `${first.sentence}-${last.sentence}`;
      return [{ source: first.source, range }];
    }),
  );
}
