import type { Query } from './query.ts';
import type { Hit } from './score.ts';
import type { AnswerData, Kind } from './types.ts';

/** A query and what it found. */
interface Ranked {
  query: Query;
  hits: Hit[];
  foremost: ReadonlySet<number>;
  unknown: string[];
}

/** A question of an obligation must fit this well for its answer to stand above the results, … */
const ANSWER_FIT = 0.66;
/** … nearly entirely where the query is one word and no question (a term alone asks for its page), … */
const ONE_WORD_FIT = 0.95;
/** … and its page must be among the best results. */
const SHARE_OF_BEST = 0.75;
/** Or, where a question is asked, the obligation comes first or is shown by the guide that does, and speaks of most of it. */
const FIRST_HITS = 4;
const ANSWER_COVER = 0.55;
/** Several answers stand side by side where they are about as good as the best of them, … */
const NEAR_BEST = 0.85;
/** … up to this number: a question that more duties answer equally well is too wide for a direct answer. */
const MOST_ANSWERS = 4;
/** So much of a query may stand nowhere on the site; one that asks mostly for something else gets no direct answer. */
const MOST_UNKNOWN = 0.25;
const QUESTION =
  /[吗么嘛不?谁哪几啥咋]|多少|多久|多长|怎么|怎样|如何|什么|何时|能否|是否|可以|要不要|是不是|会不会|能不能|有没有/u;

/** Obligations that answer the query directly, best first. Their counterparts in other texts come with their documents. */
export function answering({ query, hits, foremost, unknown }: Ranked, kindOf: (document: number) => Kind): number[] {
  if (unknown.join('').length > query.normalised.length * MOST_UNKNOWN) return [];
  const isQuestion = QUESTION.test(query.normalised);
  const isPhrase = isQuestion || query.concepts.filter((c) => c.kind !== 'glue').length > 1;
  const leastFit = isPhrase ? ANSWER_FIT : ONE_WORD_FIT;
  const best = hits[0]?.score ?? 0;
  const answers = hits.filter(({ document, askFit, score, cover }, rank) => {
    if (kindOf(document) !== 'obligation') return false;
    const fits = askFit >= leastFit && score >= best * SHARE_OF_BEST;
    return fits || (isQuestion && foremost.has(document) && rank < FIRST_HITS && cover >= ANSWER_COVER);
  });
  const equal = answers.filter((hit) => hit.score >= (answers[0]?.score ?? 0) * NEAR_BEST);
  return equal.length > MOST_ANSWERS ? [] : equal.map((hit) => hit.document);
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
