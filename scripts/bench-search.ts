/**
 * What a search costs: `npm run bench -- search [--guides 1000]`. Runs the questions
 * of tests/search/questions.yaml against the index as files, counts the compressed bytes that a first search on a new
 * device and a later one fetch, and the time that ranking and drawing up the results take here. Without `--guides N`
 * the site is measured as it is and with 1,000 and 5,000 generated guides. `--plain` measures Pagefind as it comes, too.
 */
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { SearchDocument } from '../src/domain/search/types.ts';
import { present } from '../src/domain/search/present.ts';
import { rarityBy } from '../src/domain/search/passage.ts';
import { search } from '../src/domain/search/search.ts';
import { searchDocuments } from '../src/integrations/search/documents.ts';
import { readQuestions } from '../src/integrations/search/evaluation.ts';
import { generatedGuides } from '../src/integrations/search/generated-guides.ts';
import { indexFiles, type IndexFiles } from '../src/integrations/search/index-files.ts';
import { lexiconData } from '../src/integrations/search/lexicon-data.ts';
import { plainSearcher, writePlainPagefind } from '../src/integrations/search/plain-pagefind.ts';
import { readSearchAsks, readSearchPages, readSynonyms } from '../src/integrations/search/read-search-content.ts';
import { openIndex } from '../src/islands/search/files.ts';
import { loadModel } from '../src/site/model.ts';

const ROOT = 'https://bench/search-index/';
const ON_SCREEN = 10;
/** Each visit keeps an engine in memory. */
const PLAIN_SAMPLE = 40;

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
  const numbers = found.hits.slice(0, ON_SCREEN).map((h) => h.document);
  const documents = await index.documentsAt(numbers);
  const rarityOf = rarityBy(index.documents, (f) => index.list(f)?.frequency ?? 0);
  for (const [n, document] of documents) present(document, index.facetsOf(n).kind, found.query, rarityOf);
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

function print(name: string, values: number[], unit: (value: number) => string): void {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  console.log(`${name.padEnd(34)} median ${unit(at(0.5))}   nine of ten ${unit(at(0.9))}   most ${unit(at(1))}`);
}

async function measure(files: IndexFiles, questions: string[]): Promise<void> {
  const count = counting(files);
  const first: number[] = [];
  const requests: number[] = [];
  const times: number[] = [];
  for (const text of questions) {
    count.bytes = count.requests = 0;
    const index = await openIndex(ROOT);
    await ask(text, index);
    first.push(count.bytes);
    requests.push(count.requests);
    const start = performance.now();
    await ask(text, index);
    times.push(performance.now() - start);
  }
  const later: number[] = [];
  const index = await openIndex(ROOT);
  for (const text of questions) {
    count.bytes = 0;
    await ask(text, index);
    later.push(count.bytes);
  }
  print('first search, bytes compressed', first, kB);
  print('first search, files', requests, (n) => String(n).padStart(4));
  print('later search, bytes compressed', later.slice(1, 21), kB);
  print('ranking and drawing up, here', times, (ms) => `${ms.toFixed(1)} ms`.padStart(9));
}

/** What the same pages cost with Pagefind as it comes: its script and worker, its engine, and what a query loads. */
async function measurePlain(all: SearchDocument[], texts: string[]): Promise<void> {
  const dir = `${tmpdir()}/plain-pagefind`;
  await writePlainPagefind(all, dir);
  const scripts = ['pagefind.js', 'pagefind-worker.js'].map(
    (name) => gzipSync(readFileSync(`${dir}/${name}`), { level: 9 }).length,
  );
  const engine = scripts.reduce((a, b) => a + b, 0);
  const first: number[] = [];
  for (const [visit, text] of texts.entries()) {
    let bytes = engine;
    await plainSearcher(dir, visit, (size) => (bytes += size))(text);
    first.push(bytes);
  }
  print('plain Pagefind, first search', first, kB);
}

/**
 * @param options `--guides N` measures with that many generated guides only, instead of 0, 1,000 and 5,000; `--plain`
 *   measures Pagefind as it comes, too
 */
export async function benchSearch(options: string[]): Promise<void> {
  const flag = options.indexOf('--guides');
  const grown = flag >= 0 ? [Number(options[flag + 1])] : [0, 1000, 5000];
  const root = process.env.CONTENT_ROOT;
  const model = loadModel(root);
  const documents = searchDocuments(model, readSearchPages(root), readSearchAsks(root));
  const lexicon = lexiconData(model.terms, readSynonyms(root));
  const questions = readQuestions('tests/search/questions.yaml').map((q) => q.ask);
  for (const guides of grown) {
    const all = [...documents, ...generatedGuides(documents, guides)];
    const { files } = indexFiles(all, lexicon, 'bench');
    console.log(`\n${guides === 0 ? 'The site as it is' : `With ${guides} generated guides`}: ${files.size} files`);
    await measure(files, questions);
    if (options.includes('--plain')) await measurePlain(all, questions.slice(0, PLAIN_SAMPLE));
  }
}
