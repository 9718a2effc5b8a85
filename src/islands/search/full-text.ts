import { fuse, phrasesOf, quoted } from '../../domain/search/phrases.ts';
import type { Query } from '../../domain/search/query.ts';

/** The part of Pagefind's interface that is used (pagefind.js of the built site; it has no types of its own there). */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindResult[] }>;
}
interface PagefindResult {
  id: string;
  data(): Promise<{ meta: Record<string, string> }>;
}

const MOST_RESULTS = 12;

let starting: Promise<Pagefind> | undefined;

/** The tag stands in the address, so that an old page never mixes its engine with the files of a newer build. */
const folder = (root: string, tag: string): string => `${root}pagefind/${tag}/`;

async function start(root: string, tag: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder(root, tag)}pagefind.js`)) as Pagefind;
  // Its worker would fetch the engine's code a second time, for searches that take milliseconds.
  await pagefind.options({ noWorker: true, metaCacheTag: tag, excerptLength: 1 });
  return pagefind;
}

let isThere = false;

/** Whether Pagefind's files are there: asks for the smallest of them (200 bytes), until it has come once. */
export async function hasFullText(root: string, tag: string): Promise<boolean> {
  try {
    isThere ||= (await fetch(`${folder(root, tag)}pagefind-entry.json?ts=${tag}`)).ok;
    return isThere;
  } catch {
    return false;
  }
}

/**
 * Documents whose full text holds the query's phrases, best first. Loads Pagefind's engine (80 kB) at first use.
 * Rejects if its files can't be loaded; asking again tries again.
 * @param root address of the site's root, with its final slash
 */
export async function searchFullText(query: Query, documents: number, root: string, tag: string): Promise<number[]> {
  starting ??= start(root, tag);
  try {
    const pagefind = await starting;
    const results = new Map<string, PagefindResult>();
    const found = await Promise.all(
      phrasesOf(query).map(async (phrase) => {
        const { results: list } = await pagefind.search(quoted(phrase.text));
        for (const result of list) results.set(result.id, result);
        return { phrase, ids: list.map((result) => result.id) };
      }),
    );
    const best = fuse(found, documents).slice(0, MOST_RESULTS);
    const numbers = await Promise.all(best.map(async (id) => Number((await results.get(id)?.data())?.meta.n ?? NaN)));
    return numbers.filter((n) => Number.isInteger(n));
  } catch (error) {
    starting = undefined;
    throw error;
  }
}
