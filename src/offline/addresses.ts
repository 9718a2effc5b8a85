/**
 * The addresses under which copies of the site's files are kept. Pure: pages, the worker and the build agree through it.
 * A path is relative to the site's root and starts without a slash: `guides/x/`, `_astro/a.1234.js`, `` for the home page.
 */

/** Where the build lays down what a download of the whole site consists of. Never kept under its own address. */
export const PACKS = 'offline/packs/';
/** What a visitor gets for a page that is neither here nor to be had. */
export const OFFLINE_PAGE = 'offline/';
export const NOT_FOUND_PAGE = '404.html';

/** A hash of the content, or of the whole index, stands in these addresses: what is under them never changes. */
const CONTENT_ADDRESSED = /^(_astro|search-index\/[^/]+|pagefind\/[^/]+)\/./;

export const isContentAddressed = (path: string): boolean => CONTENT_ADDRESSED.test(path);

/**
 * Path within the site of an address, without its query and fragment; undefined for what lies outside.
 * `/x/guides/a/index.html?from=wechat` under `/x/` → `guides/a/`.
 * @param root address of the site's root, with its final slash
 */
export function pathWithin(address: string, root: string): string | undefined {
  const { origin, pathname } = new URL(address, root);
  const base = new URL(root);
  if (origin !== base.origin || !pathname.startsWith(base.pathname)) return undefined;
  return pathname.slice(base.pathname.length).replace(/(^|\/)index\.html$/, '$1');
}

/** Whether an address names a page but lacks the slash under which the page stands: `guides/a`. */
export const lacksSlash = (path: string): boolean => path !== '' && !/(\/|\.\w+)$/.test(path);

const TYPES: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
};

/** Whether a file is kept as text, to be searched and changed as such. */
export const isText = (path: string): boolean =>
  /(^|\/|\.(html|css|js|json|svg|txt|webmanifest|xml|ics|csv))$/.test(path);

/** Content type of a file that comes out of a pack. */
export function typeOf(path: string): string {
  if (path === '' || path.endsWith('/')) return TYPES.html ?? '';
  return TYPES[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}
