import { fingerprint, splitClauses, type AllClauses, type Sha256Hex } from './clauses.ts';

/** From this share of its clauses (weighted by length in characters) on, a text counts as a repetition. */
export const DUPLICATE_SHARE = 0.8;

export interface Repetition {
  /** Source that is repeated. */
  source: string;
  /** Share of the new text's clauses found in it, weighted by their length; 0 to 1, rounded to three places. */
  share: number;
}

/** The imported source that a text repeats most, or `undefined` when none reaches `DUPLICATE_SHARE`. */
export function findRepeated(text: string, imported: AllClauses, hash: Sha256Hex): Repetition | undefined {
  const clauses = splitClauses(text).map((clause) => ({
    weight: [...clause].length,
    print: fingerprint(clause, hash),
  }));
  const total = clauses.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  let best: Repetition | undefined;
  for (const [source, sentences] of Object.entries(imported)) {
    const known = new Set(Object.values(sentences).flat());
    const shared = clauses.reduce((sum, { weight, print }) => sum + (known.has(print) ? weight : 0), 0);
    const share = Math.round((shared / total) * 1000) / 1000;
    if (share >= DUPLICATE_SHARE && share > (best?.share ?? 0)) best = { source, share };
  }
  return best;
}
