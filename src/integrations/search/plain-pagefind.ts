import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SearchDocument } from '../../domain/search/types.ts';
import type { Searcher } from './evaluation.ts';

/** Writes the documents as Pagefind comes, without any of our preparation. For comparison only. */
export async function writePlainPagefind(documents: SearchDocument[], dir: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: 'zh-cn' });
  if (!index) throw new Error('Pagefind did not start');
  for (const d of documents) {
    const content = d.lines.filter((l) => l.field !== 'related').map((l) => l.text);
    await index.addCustomRecord({
      url: d.url,
      language: 'zh-cn',
      content: content.join('\n'),
      meta: { title: d.title },
    });
  }
  const { files } = await index.getFiles();
  await pagefind.close();
  rmSync(dir, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(`${dir}/${file.path}`), { recursive: true });
    writeFileSync(`${dir}/${file.path}`, file.content);
  }
  // Node would take the script for CommonJS.
  writeFileSync(`${dir}/package.json`, '{ "type": "module" }');
}

interface PagefindModule {
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const MOST_RESULTS = 10;

/**
 * Asks the written index as a page with Pagefind does: the query as typed, the first ten results with their texts.
 * @param visit a new one starts the engine anew, as a new visitor does
 * @param onRead told the size of every file that is read
 */
export function plainSearcher(dir: string, visit = 0, onRead?: (bytes: number) => void): Searcher {
  readFilesByFetch(onRead);
  return async (text) => {
    const module = `${pathToFileURL(`${dir}/pagefind.js`).href}?visit=${visit}`;
    const { search } = (await import(module)) as PagefindModule;
    const { results } = await search(text);
    const data = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
    return data.map((d) => d.url);
  };
}

/** Pagefind fetches its files; Node's fetch doesn't read `file:` addresses. */
function readFilesByFetch(onRead: (bytes: number) => void = () => undefined): void {
  globalThis.fetch = (input) => {
    const url = String(input instanceof Request ? input.url : input);
    const content = readFileSync(fileURLToPath(url.split('?')[0] ?? url));
    onRead(content.length);
    return Promise.resolve(new Response(content));
  };
}
