import type { Hit } from './score.ts';

/**
 * The first hits in the light of what belongs to them. Words that are not the texts' own hit a guide and its duties a
 * little each, and another page, by chance, a little more: several duties of one guide together tell the difference.
 *
 *   lift(guide) = 0.25 · mean of the three best scores among the duties that it shows
 *   lift(duty)  = 0.15 · best score among the guides on the first page that show it
 *
 * Only the first page is ordered anew: what its documents show is fetched for it anyway.
 */
const BY_DUTIES = 0.25;
const BY_GUIDE = 0.15;
const DUTIES_COUNTED = 3;

/** Results that are shown at once. */
export const FIRST_PAGE = 10;

function bestMean(scores: number[]): number {
  const best = scores.sort((a, b) => b - a).slice(0, DUTIES_COUNTED);
  return best.reduce((a, b) => a + b, 0) / DUTIES_COUNTED;
}

/**
 * Documents in the order in which they are shown.
 * @param hits best first
 * @param dutiesOf numbers of the duties that a guide of the first page shows
 */
export function orderByKin(hits: readonly Hit[], dutiesOf: ReadonlyMap<number, readonly number[]>): number[] {
  const scores = new Map(hits.map((hit) => [hit.document, hit.score]));
  const scoreOf = (document: number): number => scores.get(document) ?? 0;
  const guideOf = new Map<number, number>();
  for (const [guide, duties] of dutiesOf) {
    for (const duty of duties) guideOf.set(duty, Math.max(guideOf.get(duty) ?? 0, scoreOf(guide)));
  }
  const lifted = ({ document, score }: Hit): number =>
    score + BY_DUTIES * bestMean((dutiesOf.get(document) ?? []).map(scoreOf)) + BY_GUIDE * (guideOf.get(document) ?? 0);
  const first = hits
    .slice(0, FIRST_PAGE)
    .map((hit) => ({ document: hit.document, score: lifted(hit) }))
    // Equals stay as they are.
    .sort((a, b) => b.score - a.score);
  return [...first, ...hits.slice(FIRST_PAGE)].map((hit) => hit.document);
}
