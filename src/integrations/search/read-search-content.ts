import { SearchPagesSchema, type SearchPage } from '../../schemas/search-page.ts';
import { SynonymsSchema, type Synonyms } from '../../schemas/synonyms.ts';
import { parseYamlList, parseYamlObject, readText } from '../../site/yaml.ts';

/** The two files of content that only the search reads. */
export function readSynonyms(root = process.cwd()): Synonyms {
  const file = 'content/synonyms.yaml';
  return parseYamlObject(readText(root, file), file, SynonymsSchema).data;
}

export function readSearchPages(root = process.cwd()): SearchPage[] {
  const file = 'content/search-pages.yaml';
  return parseYamlList(readText(root, file), file, SearchPagesSchema.element).map((entry) => entry.data);
}
