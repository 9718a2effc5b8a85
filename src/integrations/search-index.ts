import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadModel } from '../site/model.ts';
import { leadingNowhere, withBuiltPages } from './search/built-pages.ts';
import { searchDocuments } from './search/documents.ts';
import { indexFiles } from './search/index-files.ts';
import { lexiconData } from './search/lexicon-data.ts';
import { pagefindFiles } from './search/pagefind-index.ts';
import { readSearchAsks, readSearchPages, readSynonyms } from '../site/search-content.ts';

function writeAll(root: string, files: Map<string, string | Uint8Array>): void {
  for (const [path, content] of files) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, content);
  }
}

/** What the search page says instead of the version, which is only known once every page is there. */
const PLACEHOLDER = 'search-index/current/';

function tellSearchPage(file: string, version: string): void {
  const html = readFileSync(file, 'utf8');
  if (!html.includes(PLACEHOLDER))
    throw new Error(`${file} does not name ${PLACEHOLDER}: its search would find no index`);
  writeFileSync(file, html.replaceAll(PLACEHOLDER, `search-index/${version}/`));
}

/**
 * Writes the search's files into a finished build: `search-index/` (names, questions, statements, texts: what ranks and
 * answers; `src/domain/search/files.ts`) and `pagefind/` (the full texts). Stops the build if a result would lead nowhere.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir).replace(/\/$/, '');
        const model = loadModel();
        const documents = withBuiltPages(searchDocuments(model, readSearchPages(), readSearchAsks()), out);
        const lost = leadingNowhere(documents, out);
        if (lost.length > 0) {
          throw new Error(`${lost.length} search result(s) would lead nowhere:\n${lost.slice(0, 20).join('\n')}`);
        }
        const pagefind = await pagefindFiles(documents);
        const index = indexFiles(documents, lexiconData(model.terms, readSynonyms(), model.sources), pagefind.tag);
        for (const folder of ['pagefind', 'search-index']) rmSync(`${out}/${folder}`, { recursive: true, force: true });
        writeAll(`${out}/pagefind/${pagefind.tag}`, pagefind.files);
        writeAll(`${out}/search-index/${index.version}`, index.files);
        tellSearchPage(`${out}/search/index.html`, index.version);
        logger.info(`${documents.length} things can be found`);
      },
    },
  };
}
