import type { Query } from './query.ts';
import type { Hit } from './score.ts';
import type { AnswerData, Kind } from './types.ts';

/** A query and what it found. */
interface Ranked {
  query: Query;
  hits: Hit[];
  unknown: string[];
}

/** A question of an obligation must fit this well for its answer to stand above the results, … */
const ANSWER_FIT = 0.66;
/** … nearly entirely where the query is one word and no question (a term alone asks for its page), … */
const ONE_WORD_FIT = 0.95;
/** … nearly as well as the best one, and its page must be among the best results. */
const NEAR_BEST = 0.88;
const SHARE_OF_BEST = 0.75;
const MOST_ANSWERS = 4;
const QUESTION = /[吗?谁哪几啥咋]|多少|怎么|如何|什么|能不能|能否|可以|可不可以|要不要|是不是|会不会/u;

/**
 * Obligations that answer the query directly, best first. Their counterparts in other texts come with their documents.
 * None where a piece of the query stands nowhere on the site: it asks for something that the texts don't speak of.
 */
export function answering({ query, hits, unknown }: Ranked, kindOf: (document: number) => Kind): number[] {
  if (unknown.length > 0) return [];
  const words = query.concepts.filter((c) => c.kind !== 'glue').length;
  const least = words > 1 || QUESTION.test(query.normalised) ? ANSWER_FIT : ONE_WORD_FIT;
  const leastScore = (hits[0]?.score ?? 0) * SHARE_OF_BEST;
  const asked = hits.filter((h) => kindOf(h.document) === 'obligation' && h.askFit >= least && h.score >= leastScore);
  const best = Math.max(0, ...asked.map((h) => h.askFit));
  const equal = asked.filter((h) => h.askFit >= best * NEAR_BEST);
  // A question that many duties answer equally well is too wide for a direct answer.
  return equal.length > MOST_ANSWERS ? [] : equal.map((h) => h.document);
}

/**
 * Answers in order of time, each once; equal years keep their order. Where a number is asked for and some answers give
 * one, the others are no answers.
 */
export function inOrderOfTime(answers: AnswerData[], query: Query): AnswerData[] {
  const each = [...new Map(answers.map((a) => [a.id, a])).values()];
  const numbers = query.concepts.some((c) => c.kind === 'quantity') ? each.filter((a) => a.figure !== '') : [];
  return (numbers.length > 0 ? numbers : each).sort((a, b) => a.year - b.year);
}
