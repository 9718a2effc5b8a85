import { existsSync, readdirSync } from 'node:fs';
import { SearchAsksSchema, type SearchAsks } from '../schemas/search-asks.ts';
import { SearchPagesSchema, type SearchPage } from '../schemas/search-page.ts';
import { SynonymsSchema, type Synonyms } from '../schemas/synonyms.ts';
import { parseYamlList, parseYamlObject, readText, type Located } from './yaml.ts';

const ASKS = 'content/search-asks';
const PAGES = 'content/search-pages.yaml';

/** The content that only the search reads. */
export function readSynonyms(root = process.cwd()): Synonyms {
  const file = 'content/synonyms.yaml';
  return parseYamlObject(readText(root, file), file, SynonymsSchema).data;
}

const locatedPages = (root: string): Located<SearchPage>[] =>
  existsSync(`${root}/${PAGES}`) ? parseYamlList(readText(root, PAGES), PAGES, SearchPagesSchema.element) : [];

function locatedAsks(root: string): Located<SearchAsks>[] {
  const names = existsSync(`${root}/${ASKS}`) ? readdirSync(`${root}/${ASKS}`) : [];
  return names
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseYamlList(readText(root, `${ASKS}/${name}`), `${ASKS}/${name}`, SearchAsksSchema));
}

export const readSearchPages = (root = process.cwd()): SearchPage[] => locatedPages(root).map((entry) => entry.data);

/** Questions by page, of every file of `content/search-asks/`. */
export const readSearchAsks = (root = process.cwd()): SearchAsks[] => locatedAsks(root).map((entry) => entry.data);

/** What pages are asked, with the place where it is written. */
export interface PageAsks {
  page: string;
  asks: string[];
  shared: string[];
}

export function readLocatedAsks(root = process.cwd()): Located<PageAsks>[] {
  const ofPages = locatedPages(root).map((entry) => ({
    ...entry,
    data: { page: entry.data.url, asks: entry.data.asks, shared: entry.data.shared },
  }));
  return [...locatedAsks(root), ...ofPages];
}
