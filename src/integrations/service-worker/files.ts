import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { getManifest } from 'workbox-build';
import { NOT_FOUND_PAGE, OFFLINE_PAGE, PACKS, pathWithin } from '../../offline/addresses.ts';
import type { ToolParts } from '../../offline/messages.ts';
import type { Names } from '../../offline/names.ts';

export interface SiteFile {
  /** As the worker names it: `guides/x/`, `_astro/a.1234.js`. */
  path: string;
  /** Within the output folder: `guides/x/index.html`. */
  file: string;
  revision: string;
}

/** Bytes; only there so that no file is left out silently. */
const LARGEST = 20_000_000;
const ROOT = 'http://site.invalid/';

/** Everything a reader without a network may need: the whole output except what only servers and robots read. */
export async function siteFiles(out: string): Promise<SiteFile[]> {
  const { manifestEntries, warnings } = await getManifest({
    globDirectory: out,
    globPatterns: ['**/*'],
    globIgnores: ['sw.js', 'robots.txt', 'sitemap*.xml', '_headers', '_redirects', `${PACKS}**`],
    maximumFileSizeToCacheInBytes: LARGEST,
    manifestTransforms: [],
  });
  if (warnings.length > 0) throw new Error(`workbox-build: ${warnings.join('; ')}`);
  return manifestEntries
    .map(({ url, revision }) => ({ path: pathWithin(url, ROOT) ?? url, file: url, revision: revision ?? url }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Short hash of everything that makes this version of the site. */
export function buildIdOf(files: SiteFile[], more: string): string {
  const hash = createHash('sha256').update(more);
  for (const { path, revision } of files) hash.update(`\n${path} ${revision}`);
  return hash.digest('hex').slice(0, 10);
}

/** `_astro/Page.cw7jt1XD.css` → `Page`, `css`; `pagefind/29235337de/…` → `pagefind`, `29235337de`. */
const HASHED_FILE = /^_astro\/((.+)\.[\w-]{8}\.(\w+))$/;
const HASHED_FOLDER = /^(search-index|pagefind)\/([\w-]{8,})\//;

/** What has another name in every version: hashed files and folders. Of two files with one stem neither: no name is told apart. */
export function namesOf(files: SiteFile[]): Names {
  const found = new Map<string, Set<string>>();
  const note = (key: string, name: string): void => void found.set(key, (found.get(key) ?? new Set()).add(name));
  for (const { path } of files) {
    const [, name, stem, type] = HASHED_FILE.exec(path) ?? [];
    if (name) note(`${stem}.${type}`, name);
    const [, folder, hash] = HASHED_FOLDER.exec(path) ?? [];
    if (folder && hash) note(folder, hash);
  }
  const unique = [...found].filter(([, names]) => names.size === 1);
  return Object.fromEntries(unique.map(([key, names]) => [key, [...names].join('')]));
}

/** Scripts and styles that a text names, in a page by their address, in a script beside it. */
const NAMED = /_astro\/[\w.@-]+\.(?:js|css)|(?<=["'`]\.\/)[\w.@-]+\.(?:js|css)(?=["'`])/g;

const namedIn = (text: string): string[] =>
  [...text.matchAll(NAMED)].map(([name]) => (name.startsWith('_astro/') ? name : `_astro/${name}`));

/** Gives a file of the output as text. */
type Read = (file: string) => string;

/** What there is of these, and of the styles and scripts they name, with those that these name in turn. */
function withNamed(start: readonly string[], files: SiteFile[], read: Read): string[] {
  const byPath = new Map(files.map((each) => [each.path, each]));
  const found = new Set<string>();
  const queue = [...start];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const file = byPath.get(path)?.file;
    if (found.has(path) || file === undefined) continue;
    found.add(path);
    queue.push(...namedIn(read(file)));
  }
  return [...found].sort();
}

/** The shell: the pages that every visitor keeps from the first visit on, and what they need. */
export function shellOf(files: SiteFile[], read: Read): string[] {
  for (const path of ['', OFFLINE_PAGE, NOT_FOUND_PAGE]) {
    if (files.every((file) => file.path !== path))
      throw new Error(`The site has no page ${path || 'index.html'}: the service worker needs it`);
  }
  return withNamed(['', OFFLINE_PAGE], files, read);
}

/** Bytes, compressed. Above are the writers of Excel and Word files: kept once they were used, or with the whole site. */
const LARGEST_PART = 15_000;
const ISLAND = /<astro-island\b[^>]*?\bcomponent-url="[^"]*?(_astro\/[^"]+)"/g;

/** What the tools load only when it is asked for, and the pages of these tools. */
export function partsOf(files: SiteFile[], read: Read): ToolParts[] {
  const pages = files.flatMap(({ path, file }) => {
    if (!file.endsWith('.html')) return [];
    const html = read(file);
    const atOnce = new Set(namedIn(html));
    const all = withNamed(
      [...html.matchAll(ISLAND)].map(([, script = '']) => script),
      files,
      read,
    );
    const later = all.filter((each) => !atOnce.has(each) && gzipSync(read(each)).length <= LARGEST_PART);
    return later.length > 0 ? [{ path, later }] : [];
  });
  return [...Map.groupBy(pages, ({ later }) => later.join())].map(([, some]) => [
    some.map(({ path }) => path),
    some[0]?.later ?? [],
  ]);
}
