import { answering, inOrderOfTime } from '../../domain/search/answers.ts';
import type { ShownDocument } from '../../domain/search/files.ts';
import { FIRST_PAGE } from '../../domain/search/kin.ts';
import { search, type Found } from '../../domain/search/search.ts';
import type { AnswerData } from '../../domain/search/types.ts';
import { openIndex, passageOf, type SiteIndex } from './files.ts';
import { hasFullText, searchFullText } from './full-text.ts';

/** Results that are drawn at once, and added by each 再显示. */
export const PAGE = FIRST_PAGE;
/** Drawn before the others, which lie below the screen: the answer is there sooner on a slow phone. */
export const FIRST = 5;

/** All that one finished search found. The texts of further results are fetched as they come on screen. */
export interface Outcome {
  text: string;
  index: SiteIndex;
  found: Found;
  /** Numbers of the documents, best first; those that only the full texts hold come last. */
  numbers: number[];
  /** How many of them the index of names and questions found. */
  ranked: number;
  answers: AnswerData[];
  /** Text to show of a document; undefined for one that only the full texts hold. */
  lineOf(document: number): number | undefined;
  /** Texts that are there: of the first results from the beginning, so that the list is never drawn in part. */
  texts: Map<number, ShownDocument>;
  fullText: 'not-asked' | 'asking' | 'asked' | 'failed';
}

export type SearchState =
  | { kind: 'empty' }
  | { kind: 'searching'; last?: Outcome | undefined }
  | { kind: 'done'; outcome: Outcome }
  | { kind: 'failed' };

export interface SearchStore {
  state(): SearchState;
  subscribe(listener: () => void): () => void;
  /** Fetches the index ahead of the first query. */
  prepare(): void;
  ask(text: string): void;
  /** Adds to the results on screen what only the full texts hold. */
  askFullText(): void;
}

async function answersOf(found: Found, index: SiteIndex): Promise<AnswerData[]> {
  const headAlone = (): number => 0;
  const documents = await index.documentsAt(
    answering(found, (n) => index.facetsOf(n).kind),
    headAlone,
  );
  const elsewhere: Map<number, ShownDocument> = await index.documentsAt(
    [...documents.values()].flatMap((d) => d.s ?? []),
    headAlone,
  );
  return inOrderOfTime(
    [...documents.values(), ...elsewhere.values()].flatMap((d) => d.a ?? []),
    found.query,
  );
}

/** The failure of the full texts is no failure of the search. */
async function withFullText(outcome: Outcome, root: string): Promise<Outcome> {
  const { index, found, numbers } = outcome;
  try {
    const more = await searchFullText(found.query, index.documents, root, index.pagefindTag);
    return { ...outcome, numbers: [...new Set([...numbers, ...more])], fullText: 'asked' };
  } catch {
    return { ...outcome, fullText: 'failed' };
  }
}

async function run(text: string, index: SiteIndex, root: string): Promise<Outcome> {
  const hasPagefind = hasFullText(root, index.pagefindTag);
  const found = await search(text, index);
  const numbers = found.order;
  const lineOf = passageOf(found.hits);
  const [answers, texts, isComplete] = await Promise.all([
    answersOf(found, index),
    index.documentsAt(numbers.slice(0, PAGE), lineOf),
    hasPagefind,
  ]);
  const fullText = isComplete ? 'not-asked' : 'failed';
  return { text, index, found, numbers, ranked: numbers.length, answers, lineOf, texts, fullText };
}

/**
 * @param root address of the site's root, with its final slash
 * @param indexRoot address of `search-index/<version>/`
 */
export function createSearch(root: string, indexRoot: string): SearchStore {
  let state: SearchState = { kind: 'empty' };
  let opening: Promise<SiteIndex> | undefined;
  let asked = 0;
  let wanted = '';
  const listeners = new Set<() => void>();
  const set = (next: SearchState): void => {
    state = next;
    for (const listener of listeners) listener();
  };
  const open = (): Promise<SiteIndex> => {
    opening ??= openIndex(indexRoot).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  // Only the latest question may answer: what an earlier one finds later is dropped.
  const settle = async (work: () => Promise<Outcome>): Promise<void> => {
    asked += 1;
    const mine = asked;
    const next = await work().then(
      (outcome): SearchState => ({ kind: 'done', outcome }),
      (): SearchState => ({ kind: 'failed' }),
    );
    if (mine === asked) set(next);
  };
  // Nothing is left to do for the text that was asked last, unless some of it failed.
  const isUnderWay = (): boolean =>
    state.kind === 'searching' || (state.kind === 'done' && state.outcome.fullText !== 'failed');
  const ask = (typed: string): void => {
    const text = typed.trim();
    // Enter comes just before the end of the pause after typing, which asks as well.
    if (text === wanted && isUnderWay()) return;
    wanted = text;
    if (text === '') {
      asked += 1;
      return set({ kind: 'empty' });
    }
    // The results on screen stay until the next ones are there, so that nothing jumps while one types.
    const last = state.kind === 'done' ? state.outcome : state.kind === 'searching' ? state.last : undefined;
    set({ kind: 'searching', last });
    void settle(async () => run(text, await open(), root));
  };
  const askFullText = (): void => {
    if (state.kind !== 'done') return;
    const { outcome } = state;
    set({ kind: 'done', outcome: { ...outcome, fullText: 'asking' } });
    void settle(() => withFullText(outcome, root));
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return { state: () => state, subscribe, prepare: () => void open().catch(() => undefined), ask, askFullText };
}
