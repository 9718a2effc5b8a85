import type { Hit } from './score.ts';
import type { AnswerData, Kind } from './types.ts';

/** A question of an obligation must fit this well for its answer to stand above the results. */
export const ANSWER_FIT = 0.62;
/** … and nearly as well as the best one. */
const NEAR_BEST = 0.85;
const MOST_ANSWERS = 4;

/** Obligations that answer the query directly, best first. Their counterparts in other texts are added by `withCounterparts`. */
export function answering(hits: Hit[], kindOf: (document: number) => Kind): number[] {
  const asked = hits.filter((h) => kindOf(h.document) === 'obligation' && h.askFit >= ANSWER_FIT);
  const best = Math.max(0, ...asked.map((h) => h.askFit));
  return asked
    .filter((h) => h.askFit >= best * NEAR_BEST)
    .slice(0, MOST_ANSWERS)
    .map((h) => h.document);
}

/** Answers in order of time, each once; equal years keep their order. */
export function inOrderOfTime(answers: AnswerData[]): AnswerData[] {
  const byId = new Map(answers.map((a) => [a.id, a]));
  return [...byId.values()].sort((a, b) => a.year - b.year);
}
