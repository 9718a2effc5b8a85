import { brotliCompressSync } from 'node:zlib';
import { attr, named, withAttr, type Page } from './page.ts';
import type { Finding, Rule, Site } from './rule.ts';

/** Compressed sizes in bytes (1 kB = 1,000 bytes), and the number of files a page asks for, itself included. */
export interface Weight {
  all: number;
  js: number;
  css: number;
  html: number;
  requests: number;
}
/**
 * In kB except `requests`; what is left out is not limited. `second`: what such a page costs a reader who comes from
 * another of its kind. Kept in package.json under `budgets`.
 */
export type Budget = Partial<Record<keyof Weight | 'second', number>>;
export type PageKind = 'home' | 'guide' | 'tool' | 'training' | 'other';
export type Budgets = Partial<Record<PageKind, Budget>>;

export function kindOf({ route }: Page): PageKind {
  if (route === '/') return 'home';
  if (/^\/guides\/[^/]+\/[^/]+\/$/.test(route)) return 'guide';
  if (/^\/training\/[^/]+\//.test(route)) return 'training';
  return /^\/tools\/[^/]+\/$/.test(route) ? 'tool' : 'other';
}

const sizes = new WeakMap<Uint8Array, number>();
function compressed(bytes: Uint8Array): number {
  const known = sizes.get(bytes);
  if (known !== undefined) return known;
  const size = brotliCompressSync(bytes).length;
  sizes.set(bytes, size);
  return size;
}

/** Path within the output folder of an address on a page or in a file; undefined outside the site. */
function resolve(address: string, from: string, base: string): string | undefined {
  const url = new URL(address, `http://site.invalid${base}${from}`);
  const isInside = url.host === 'site.invalid' && url.pathname.startsWith(base);
  return isInside ? decodeURIComponent(url.pathname.slice(base.length)) : undefined;
}

/** Imports that a module fetches when it is loaded. `import(…)` is not among them: it waits until it is asked for. */
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g;
const CSS_IMPORT = /@import\s+(?:url\()?["']?([^"')\s;]+)/g;

function withImports(start: string[], pattern: RegExp, site: Site): Set<string> {
  const seen = new Set<string>();
  const queue = [...start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    const bytes = site.files.get(file);
    if (seen.has(file) || !bytes) continue;
    seen.add(file);
    const text = new TextDecoder().decode(bytes);
    for (const [, address] of text.matchAll(pattern)) {
      const target = address && /^[./]/.test(address) ? resolve(address, file, site.base) : undefined;
      if (target) queue.push(target);
    }
  }
  return seen;
}

/** What one page makes a browser fetch before anything is tapped: styles, scripts with their imports, pictures, its icon. */
function filesOf(page: Page, site: Site): Record<'js' | 'css' | 'other', Set<string>> {
  const local = (addresses: (string | undefined)[]): string[] =>
    addresses.flatMap((address) => (address ? (resolve(address, page.file, site.base) ?? []) : []));
  const islandParts = ['component-url', 'renderer-url', 'before-hydration-url'];
  const scripts = local([
    ...named(page, 'script').map((e) => attr(e, 'src')),
    ...withAttr(page, 'link', 'rel', 'modulepreload').map((e) => attr(e, 'href')),
    ...named(page, 'astro-island').flatMap((e) => islandParts.map((part) => attr(e, part))),
    ...[...page.html.matchAll(/<script type="module">([^<]*)/g)].flatMap(([, code = '']) =>
      [...code.matchAll(STATIC_IMPORT)].map((m) => m[1]),
    ),
  ]);
  const styles = local(withAttr(page, 'link', 'rel', 'stylesheet').map((e) => attr(e, 'href')));
  const pictures = local([
    ...withAttr(page, 'link', 'rel', 'icon').map((e) => attr(e, 'href')),
    ...named(page, 'img')
      .filter((e) => attr(e, 'loading') !== 'lazy')
      .map((e) => attr(e, 'src')),
  ]);
  return {
    js: withImports(scripts, STATIC_IMPORT, site),
    css: withImports(styles, CSS_IMPORT, site),
    other: new Set(pictures),
  };
}

const sizeOf = (files: Iterable<string>, site: Site): number =>
  [...files].reduce((total, file) => total + compressed(site.files.get(file) ?? new Uint8Array()), 0);

/** A first visit of one page. */
export function weigh(page: Page, site: Site): Weight {
  const files = filesOf(page, site);
  const [js, css, other] = [sizeOf(files.js, site), sizeOf(files.css, site), sizeOf(files.other, site)];
  const html = sizeOf([page.file], site);
  const requests = 1 + files.js.size + files.css.size + files.other.size;
  return { all: html + js + css + other, js, css, html, requests };
}

/** What each page costs a reader who has been on another of them: itself, and what not every one of them loads. */
export function weighSecond(pages: Page[], site: Site): Map<Page, number> {
  const loads = pages.map((page) => {
    const { js, css, other } = filesOf(page, site);
    return new Set([...js, ...css, ...other]);
  });
  const shared = [...(loads[0] ?? [])].filter((file) => loads.every((files) => files.has(file)));
  return new Map(
    pages.map((page, i) => {
      const own = [...(loads[i] ?? [])].filter((file) => !shared.includes(file));
      return [page, sizeOf([page.file, ...own], site)];
    }),
  );
}

const UNITS: Record<keyof Weight, number> = { all: 1000, js: 1000, css: 1000, html: 1000, requests: 1 };

export function overBudget(weight: Weight, budget: Budget): string[] {
  return (Object.keys(UNITS) as (keyof Weight)[]).flatMap((part) => {
    const limit = budget[part];
    const value = weight[part] / UNITS[part];
    if (limit === undefined || value <= limit) return [];
    return [`${part} ${part === 'requests' ? value : `${value.toFixed(1)} kB`}, at most ${limit}`];
  });
}

/** One rule a kind of page. A kind without a page is a finding: a budget that guards nothing looks like one that holds. */
export function weightRules(budgets: Budgets): Rule[] {
  return (Object.entries(budgets) as [PageKind, Budget][]).map(([kind, budget]) => ({
    id: `weight-${kind}`,
    about: `A ${kind} page stays within its budget (package.json, "budgets"; kB after brotli).`,
    check: (site): Finding[] => {
      const pages = site.pages.filter((page) => kindOf(page) === kind);
      if (pages.length === 0) return [{ where: kind, what: 'there is no such page' }];
      const second = budget.second === undefined ? undefined : weighSecond(pages, site);
      return pages.flatMap((page) => {
        const after = (second?.get(page) ?? 0) / 1000;
        return [
          ...overBudget(weigh(page, site), budget),
          ...(after > (budget.second ?? 0)
            ? [`as a second page ${after.toFixed(1)} kB, at most ${budget.second}`]
            : []),
        ].map((what) => ({ where: page.route, what }));
      });
    },
  }));
}

const MAX_IMAGE = 30_000;

export const lightAssets: Rule = {
  id: 'light-assets',
  about: 'No web font, and no picture above 30 kB.',
  check: ({ files }) =>
    [...files].flatMap(([file, bytes]): Finding[] => {
      if (/\.(woff2?|ttf|otf|eot)$/.test(file)) return [{ where: file, what: 'is a web font' }];
      const isLarge = /\.(png|jpe?g|webp|avif|gif|svg|ico)$/.test(file) && bytes.length > MAX_IMAGE;
      return isLarge ? [{ where: file, what: `${(bytes.length / 1000).toFixed(1)} kB` }] : [];
    }),
};
