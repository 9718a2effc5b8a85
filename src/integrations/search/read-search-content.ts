import { readdirSync } from 'node:fs';
import { SearchAsksSchema, type SearchAsks } from '../../schemas/search-asks.ts';
import { SearchPagesSchema, type SearchPage } from '../../schemas/search-page.ts';
import { SynonymsSchema, type Synonyms } from '../../schemas/synonyms.ts';
import { parseYamlList, parseYamlObject, readText } from '../../site/yaml.ts';

/** The content that only the search reads. */
export function readSynonyms(root = process.cwd()): Synonyms {
  const file = 'content/synonyms.yaml';
  return parseYamlObject(readText(root, file), file, SynonymsSchema).data;
}

export function readSearchPages(root = process.cwd()): SearchPage[] {
  const file = 'content/search-pages.yaml';
  return parseYamlList(readText(root, file), file, SearchPagesSchema.element).map((entry) => entry.data);
}

/** Questions by page, of every file of `content/search-asks/`. */
export function readSearchAsks(root = process.cwd()): SearchAsks[] {
  const dir = 'content/search-asks';
  const files = readdirSync(`${root}/${dir}`)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return files.flatMap((name) => {
    const file = `${dir}/${name}`;
    return parseYamlList(readText(root, file), file, SearchAsksSchema).map((entry) => entry.data);
  });
}
