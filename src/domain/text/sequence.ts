import type { AllClauses, SentenceClauses } from './clauses.ts';

/** One sentence of one source. */
export interface Place {
  source: string;
  sentence: string;
}

/** One clause of a source, in its place in the running text. */
export interface StandingClause extends Place {
  print: string;
}

/** The clauses of a source one after the other, of the whole source or of the given sentences (in text order). */
export function toSequence(source: string, sentences: SentenceClauses, ids = Object.keys(sentences)): StandingClause[] {
  return ids.flatMap((sentence) => (sentences[sentence] ?? []).map((print) => ({ source, sentence, print })));
}

/** The clauses of every source, by source id. */
export function toSequences(all: AllClauses): StandingClause[][] {
  return Object.entries(all).map(([source, sentences]) => toSequence(source, sentences));
}

/** How many of `prints` stand one after the other in `sequence` from `start` on. */
export function countMatching(prints: readonly string[], sequence: readonly StandingClause[], start: number): number {
  let count = 0;
  while (count < prints.length && sequence[start + count]?.print === prints[count]) count += 1;
  return count;
}
