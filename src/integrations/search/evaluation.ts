import { SearchQuestionSchema, type SearchQuestion } from '../../schemas/search-question.ts';
import type { SiteModel } from '../../site/model.ts';
import { parseYamlList, readText } from '../../site/yaml.ts';

/** Addresses that a way of searching finds for a query, best first. */
export type Searcher = (text: string) => Promise<string[]>;

export interface Figures {
  questions: number;
  /** Shares of the questions whose first result, or one of the first three, is right. */
  first: number;
  firstThree: number;
  /** Mean of 1 / rank of the first right result. */
  mrr: number;
  /** Number of questions without any result. */
  empty: number;
}

export interface Answered {
  question: SearchQuestion;
  found: string[];
  /** Rank of the first right result, counted from 1; 0 if none is right. */
  rank: number;
}

export const readQuestions = (file: string, root = process.cwd()): SearchQuestion[] =>
  parseYamlList(readText(root, file), file, SearchQuestionSchema).map((entry) => entry.data);

/** A result is right if it is a right page or stands on one: `/guides/a/b/#heading` counts for `/guides/a/b/`. */
export function isRight(found: string, right: readonly string[]): boolean {
  return right.some((url) => found === url || (!url.includes('#') && found.split('#')[0] === url));
}

/**
 * The questions with the guides besides that show a right duty: who wrote `asked.yaml` saw of a guide only its title and
 * its answer.
 */
export function withGuides(questions: SearchQuestion[], model: SiteModel): SearchQuestion[] {
  const showing = (url: string): string[] => {
    const id = /^\/obligations\/#(.+)$/.exec(url)?.[1];
    const guides = id === undefined ? [] : model.guides.filter((g) => g.obligations.includes(id));
    return guides.map((guide) => `/guides/${guide.id}/`);
  };
  return questions.map((q) => ({ ...q, right: [...new Set([...q.right, ...q.right.flatMap(showing)])] }));
}

export async function answerAll(questions: SearchQuestion[], searcher: Searcher): Promise<Answered[]> {
  const answered: Answered[] = [];
  for (const question of questions) {
    const found = await searcher(question.ask);
    answered.push({ question, found, rank: found.findIndex((url) => isRight(url, question.right)) + 1 });
  }
  return answered;
}

export function figuresOf(answered: Answered[]): Figures {
  const n = Math.max(1, answered.length);
  const share = (test: (rank: number) => boolean): number => answered.filter((a) => test(a.rank)).length / n;
  return {
    questions: answered.length,
    first: share((rank) => rank === 1),
    firstThree: share((rank) => rank >= 1 && rank <= 3),
    mrr: answered.reduce((sum, a) => sum + (a.rank > 0 ? 1 / a.rank : 0), 0) / n,
    empty: answered.filter((a) => a.found.length === 0).length,
  };
}
