/**
 * What a search costs and how well it answers: `npm run bench -- search [--guides 1000] [--no-page]`.
 *  - the compressed bytes and files of a first search on a new device and of later ones, with the index held in memory,
 *    for the site as it is and with 1,000 and 5,000 generated guides
 *  - the same questions put to Pagefind as it comes over the same texts, in the same run
 *  - the time from a question to its drawn answer in a browser four times slower than this machine
 *  - right answers first and among the first three, ours and Pagefind's, for the open and the held-out questions
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../src/domain/search/types.ts';
import { FIRST_PAGE } from '../src/domain/search/kin.ts';
import { search } from '../src/domain/search/search.ts';
import { searchDocuments } from '../src/integrations/search/documents.ts';
import { answerAll, figuresOf, readQuestions } from '../src/integrations/search/evaluation.ts';
import { generatedGuides } from '../src/integrations/search/generated-guides.ts';
import { indexFiles, type IndexFiles } from '../src/integrations/search/index-files.ts';
import { lexiconData } from '../src/integrations/search/lexicon-data.ts';
import { memoryIndex, searcherOf } from '../src/integrations/search/memory-index.ts';
import { plainSearcher, writePlainPagefind } from '../src/integrations/search/plain-pagefind.ts';
import { readSearchAsks, readSearchPages, readSynonyms } from '../src/site/search-content.ts';
import { openIndex, passageOf } from '../src/islands/search/files.ts';
import { loadModel } from '../src/site/model.ts';
import type { Table } from './bench/report.ts';
import { drawInBrowser } from './bench/search-page.ts';

const ROOT = 'https://bench/search-index/';
/** A folder of its own for each index: its engine, once loaded, keeps the names of its files. */
const plainDir = (name: string): string => `${tmpdir()}/plain-pagefind-${name}`;

/** Every so manieth question is asked: enough for a median, and each visit of Pagefind keeps an engine in memory. */
const SAMPLE = 6;
/** A visitor asks a handful of questions; later ones find more and more files already there. */
const LATER = 20;
const QUESTIONS = 'tests/search/questions.yaml';
const HELD_OUT = 'tests/search/held-out.yaml';

const realFetch = globalThis.fetch;

/** Serves the index from memory and counts what goes over the wire. */
function counting(files: IndexFiles): { bytes: number; requests: number } {
  const count = { bytes: 0, requests: 0 };
  const sizes = new Map<string, number>();
  globalThis.fetch = (input) => {
    const path = String(input).slice(ROOT.length);
    const content = files.get(path);
    if (content === undefined) return Promise.resolve(new Response('', { status: 404 }));
    const size = sizes.get(path) ?? gzipSync(content, { level: 9 }).length;
    sizes.set(path, size);
    count.bytes += size;
    count.requests += 1;
    return Promise.resolve(new Response(content));
  };
  return count;
}

async function ask(text: string, index: Awaited<ReturnType<typeof openIndex>>): Promise<void> {
  const found = await search(text, index);
  await index.documentsAt(found.order.slice(0, FIRST_PAGE), passageOf(found.hits));
}

/** Median, nine of ten, and the largest. */
function spread(values: number[], name: string): Record<string, number> {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { [`${name} median`]: at(0.5), [`${name} 9 of 10`]: at(0.9), [`${name} most`]: at(1) };
}

async function cost(files: IndexFiles, questions: string[]): Promise<Record<string, number>> {
  const count = counting(files);
  const first: number[] = [];
  const requests: number[] = [];
  for (const text of questions) {
    count.bytes = count.requests = 0;
    await ask(text, await openIndex(ROOT));
    first.push(count.bytes / 1000);
    requests.push(count.requests);
  }
  const later: number[] = [];
  const index = await openIndex(ROOT);
  for (const text of questions.slice(0, LATER + 1)) {
    count.bytes = 0;
    await ask(text, index);
    later.push(count.bytes / 1000);
  }
  globalThis.fetch = realFetch;
  const files10 = spread(requests, 'files')['files median'] ?? 0;
  return { ...spread(first, 'first kB'), 'first files': files10, ...spread(later.slice(1), 'later kB') };
}

/** What the same texts cost with Pagefind as it comes: its scripts, its engine, and what a question loads. */
async function plainCost(all: SearchDocument[], questions: string[]): Promise<Record<string, number>> {
  const dir = plainDir(String(all.length));
  await writePlainPagefind(all, dir);
  const scripts = ['pagefind.js', 'pagefind-worker.js'].map((name) => gzipSync(readFileSync(`${dir}/${name}`)).length);
  const engine = scripts.reduce((a, b) => a + b, 0);
  const first: number[] = [];
  for (const [visit, text] of questions.entries()) {
    let bytes = engine;
    await plainSearcher(dir, visit, (size) => (bytes += size))(text);
    first.push(bytes / 1000);
  }
  globalThis.fetch = realFetch;
  return spread(first, 'first kB');
}

async function answers(root: string | undefined): Promise<Table> {
  const index = memoryIndex(root);
  const ours = searcherOf(index);
  const table: Table = {};
  const dir = plainDir('answers');
  await writePlainPagefind(index.documents, dir);
  for (const [name, file] of Object.entries({ open: QUESTIONS, 'held out': HELD_OUT })) {
    const questions = readQuestions(file);
    for (const [way, searcher] of Object.entries({ ours, 'plain Pagefind': plainSearcher(dir) })) {
      const f = figuresOf(await answerAll(questions, searcher));
      const shares = { 'first %': f.first * 100, 'first three %': f.firstThree * 100, MRR: f.mrr, empty: f.empty };
      table[`${name}, ${way}`] = { questions: f.questions, ...shares };
    }
  }
  globalThis.fetch = realFetch;
  return table;
}

async function drawn(questions: string[]): Promise<Table> {
  const { before, fetched, ready } = await drawInBrowser(questions);
  return {
    'files before the box has the focus': { files: before },
    'question to drawn answer, its files fetched': spread(fetched, 'ms'),
    'question to drawn answer, its files there': spread(ready, 'ms'),
  };
}

/** @param options `--guides N` measures with that many generated guides only; `--no-page` leaves the browser out */
export async function benchSearch(options: string[]): Promise<Record<string, Table>> {
  const flag = options.indexOf('--guides');
  const grown = flag >= 0 ? [Number(options[flag + 1])] : [0, 1000, 5000];
  const root = process.env.CONTENT_ROOT;
  const model = loadModel(root);
  const documents = searchDocuments(model, readSearchPages(root), readSearchAsks(root));
  const lexicon = lexiconData(model.terms, readSynonyms(root), model.sources);
  const questions = readQuestions(QUESTIONS).flatMap((q, i) => (i % SAMPLE === 0 ? [q.ask] : []));
  const costs: Table = {};
  for (const guides of grown) {
    const all = [...documents, ...generatedGuides(documents, guides)];
    const name = guides === 0 ? 'the site' : `with ${guides} more guides`;
    costs[`${name}, ours`] = await cost(indexFiles(all, lexicon, 'bench').files, questions);
    costs[`${name}, plain Pagefind`] = await plainCost(all, questions);
  }
  const parts: Record<string, Table> = { 'search: bytes': costs, 'search: answers': await answers(root) };
  if (!options.includes('--no-page')) parts['search: drawn, four times slower'] = await drawn(questions);
  return parts;
}
