import { attr, named, type Element, type Page } from './page.ts';
import { pageRule, type Site } from './rule.ts';

/** A stand-in host, so that the browser's own rules for relative addresses can be used. */
export const HOST = 'http://site.invalid';
const LINKING: Record<string, string> = {
  a: 'href',
  area: 'href',
  link: 'href',
  script: 'src',
  img: 'src',
  source: 'src',
  form: 'action',
  iframe: 'src',
  use: 'href',
};

const anchorsCache = new WeakMap<Page, Set<string>>();
function anchorsOf(page: Page): Set<string> {
  const known = anchorsCache.get(page);
  if (known) return known;
  const ids = page.elements.flatMap((e) => [attr(e, 'id'), e.tagName === 'a' ? attr(e, 'name') : undefined]);
  const anchors = new Set(ids.filter((id): id is string => Boolean(id)));
  anchorsCache.set(page, anchors);
  return anchors;
}

const pagesCache = new WeakMap<Site, Map<string, Page>>();
function pageOf(site: Site, file: string): Page | undefined {
  let byFile = pagesCache.get(site);
  if (!byFile) pagesCache.set(site, (byFile = new Map(site.pages.map((page) => [page.file, page]))));
  return byFile.get(file);
}

/** An address as a browser on that page understands it; undefined where it is none. Within the site its host is `HOST`. */
export function resolveOn(page: Page, site: Site, address: string): URL | undefined {
  const here = HOST + site.base + page.route.slice(1);
  return URL.canParse(address, here) ? new URL(address, here) : undefined;
}

/** Why an address leads nowhere, or undefined when it leads somewhere. */
function fault(address: string, from: Page, site: Site): string | undefined {
  const url = resolveOn(from, site, address);
  if (!url) return 'is no address';
  if (url.origin !== HOST)
    return /^(https?|mailto|tel|data):$/.test(url.protocol) ? undefined : `has the scheme ${url.protocol}`;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(site.base)) return `leaves the base path ${site.base}`;
  const inside = path.slice(site.base.length);
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  if (!site.files.has(file)) {
    return site.files.has(`${inside}/index.html`) ? 'lacks its slash at the end' : 'leads to nothing';
  }
  const anchor = decodeURIComponent(url.hash.slice(1));
  const target = pageOf(site, file);
  if (anchor === '' || anchor.startsWith(':~:') || anchor === 'top' || !target) return undefined;
  return anchorsOf(target).has(anchor) ? undefined : `has no #${anchor} at its end`;
}

const addressOf = (element: Element): string | undefined => attr(element, LINKING[element.tagName] ?? '');

export const links = pageRule(
  'links',
  'Every address within the site leads to a page or file that was built, under the base path, and to an anchor that is there.',
  (page, site) => {
    const addresses = named(page, ...Object.keys(LINKING)).flatMap((e) => addressOf(e) ?? []);
    return [...new Set(addresses)].flatMap((address) => {
      const why = fault(address, page, site);
      return why ? [`${address} ${why}`] : [];
    });
  },
);

export const noEmptyLink = pageRule(
  'link-target',
  'A link has an address: an empty one or a bare # leads nowhere.',
  (page) =>
    named(page, 'a')
      .filter((e) => /^#?$/.test(attr(e, 'href') ?? 'none'))
      .map((e) => `<a href="${attr(e, 'href')}">`),
);
