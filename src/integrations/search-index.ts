import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { loadModel } from '../site/model.ts';
import { leadingNowhere, withBuiltPages } from './search/built-pages.ts';
import { searchDocuments } from './search/documents.ts';
import { indexFiles } from './search/index-files.ts';
import { lexiconData } from './search/lexicon-data.ts';
import { pagefindFiles } from './search/pagefind-index.ts';
import { readSearchPages, readSynonyms } from './search/read-search-content.ts';

function writeAll(root: string, files: Map<string, string | Uint8Array>): void {
  rmSync(root, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(`${root}/${path}`), { recursive: true });
    writeFileSync(`${root}/${path}`, content);
  }
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
        const documents = withBuiltPages(searchDocuments(model, readSearchPages()), out);
        const lost = leadingNowhere(documents, out);
        if (lost.length > 0) {
          throw new Error(`${lost.length} search result(s) would lead nowhere:\n${lost.slice(0, 20).join('\n')}`);
        }
        const pagefind = await pagefindFiles(documents);
        writeAll(`${out}/pagefind`, pagefind.files);
        writeAll(`${out}/search-index`, indexFiles(documents, lexiconData(model.terms, readSynonyms()), pagefind.tag));
        logger.info(`${documents.length} things can be found`);
      },
    },
  };
}
