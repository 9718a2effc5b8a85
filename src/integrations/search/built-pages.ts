import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { Line, SearchDocument } from '../../domain/search/types.ts';
import {
  attr,
  childrenOf,
  descend,
  isElement,
  named,
  parsePage,
  withAttr,
  type Element,
  type Node,
} from '../html-checks/page.ts';
import { passagesOf } from './mdx-lines.ts';

const NOT_SOUGHT = new Set(['script', 'style', 'template', 'svg', 'select']);

/** What people may search for: with `<code>`, which the checks of wording leave out, and without what is chosen from. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (isElement(node) && NOT_SOUGHT.has(node.tagName)) return '';
  return childrenOf(node).map(textOf).join('');
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
const BLOCKS = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'figcaption', 'summary', 'label', 'legend']);

/** Headings and passages of a page's <main>, each under the nearest heading with an id before it. */
function linesOf(main: Element): Line[] {
  const lines: Line[] = [];
  let anchor: string | undefined;
  for (const element of descend(main)) {
    const text = clean(textOf(element));
    if (/^h[2-4]$/.test(element.tagName)) {
      anchor = attr(element, 'id') ?? anchor;
      if (text) lines.push({ field: 'heading', text, ...(anchor ? { anchor } : {}) });
    } else if (BLOCKS.has(element.tagName) && ![...descend(element)].some((e) => BLOCKS.has(e.tagName))) {
      for (const passage of passagesOf(text))
        lines.push({ field: 'body', text: passage, ...(anchor ? { anchor } : {}) });
    }
  }
  return lines;
}

/** Pages that hold things which are documents themselves, or that only list what others hold. */
const HELD_ELSEWHERE = /^\/(guides|obligations|sources|glossary)\/|^\/training\/[^/]+\/[^/]+\/|^\/search\/$|^\/404/;

/** Addresses of every page of a finished build. */
export function builtPages(dir: string): string[] {
  return readdirSync(dir, { recursive: true })
    .map((p) => String(p).replaceAll('\\', '/'))
    .filter((p) => p === 'index.html' || p.endsWith('/index.html'))
    .map((p) => `/${p.slice(0, -'index.html'.length)}`)
    .sort();
}

/**
 * Reads the finished pages of tools and the like and adds their lines to the documents that `content/search-pages.yaml`
 * names. Pages kept out of search engines stay out of this search, too.
 * @throws if it does not name a page: people would not find it by what they would say
 */
export function withBuiltPages(documents: SearchDocument[], dir: string): SearchDocument[] {
  const named = new Map(documents.map((d) => [d.url, d]));
  const read = builtPages(dir)
    .filter((url) => !HELD_ELSEWHERE.test(url))
    .flatMap((url) => readPage(url, dir));
  const unnamed = read.filter((page) => !named.has(page.url)).map((page) => page.url);
  if (unnamed.length > 0) {
    throw new Error(`content/search-pages.yaml does not say how people ask for ${unnamed.join(' ')}`);
  }
  const lines = new Map(read.map((page) => [page.url, page.lines.slice(1)]));
  return documents.map((d) => ({ ...d, lines: [...d.lines, ...(lines.get(d.url) ?? [])] }));
}

function readPage(url: string, dir: string): SearchDocument[] {
  const file = `${url.slice(1)}index.html`;
  const page = parsePage(file, readFileSync(`${dir}/${file}`, 'utf8'));
  const [robots] = withAttr(page, 'meta', 'name', 'robots');
  const [main] = named(page, 'main');
  const [heading] = named(page, 'h1');
  if (!main || !heading || (robots && attr(robots, 'content')?.includes('noindex'))) return [];
  const title = clean(textOf(heading));
  const lines: Line[] = [{ field: 'title', text: title }, ...linesOf(main)];
  const facets = { part: '', roles: [], source: '', year: 0 };
  return [{ kind: url.startsWith('/tools/') ? 'tool' : 'page', url, title, context: '', ...facets, lines }];
}

/** Addresses of documents that lead nowhere in the finished build: no such page, or no such anchor on it. */
export function leadingNowhere(documents: SearchDocument[], dir: string): string[] {
  const ids = new Map<string, Set<string> | undefined>();
  const idsOf = (page: string): Set<string> | undefined => {
    if (!ids.has(page)) {
      const file = `${dir}${page}index.html`;
      const html = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      ids.set(
        page,
        html === undefined ? undefined : new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1] ?? '')),
      );
    }
    return ids.get(page);
  };
  const addresses = documents.flatMap((d) => [
    d.url,
    ...d.lines.flatMap((l) => (l.anchor ? [`${d.url}#${l.anchor}`] : [])),
  ]);
  return [...new Set(addresses)].filter((address) => {
    const [page = '', anchor] = address.split('#');
    const found = idsOf(page);
    return !found || (anchor !== undefined && !found.has(anchor));
  });
}
