import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SearchDocument } from '../../domain/search/types.ts';
import type { Searcher } from './evaluation.ts';

/** Pagefind as it comes: the same documents, indexed and asked without any of our preparation. For comparison only. */
export async function plainPagefind(documents: SearchDocument[], dir: string): Promise<Searcher> {
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
  return searcherOver(`${dir}/pagefind.js`);
}

interface PagefindModule {
  search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const MOST_RESULTS = 10;

async function searcherOver(script: string): Promise<Searcher> {
  readFilesByFetch();
  writeFileSync(`${dirname(script)}/package.json`, '{ "type": "module" }');
  const { search } = (await import(pathToFileURL(script).href)) as PagefindModule;
  return async (text) => {
    const { results } = await search(text);
    const data = await Promise.all(results.slice(0, MOST_RESULTS).map((result) => result.data()));
    return data.map((d) => d.url);
  };
}

/** Pagefind fetches its files; Node's fetch doesn't read `file:` addresses. */
function readFilesByFetch(): void {
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    if (!url.startsWith('file:')) return real(input, init);
    return new Response(readFileSync(fileURLToPath(url.split('?')[0] ?? url)));
  };
}
