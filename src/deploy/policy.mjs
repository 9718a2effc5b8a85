// @ts-check

/**
 * What the site allows itself, and how long its files keep: the one place where headers are written down. The pages'
 * own policy (astro.config.mjs), the preview server, and every configuration that is shipped are made from it.
 * Plain JavaScript without packages, because `npm start` reads it before anything is installed.
 */

/** The policy in each page's `<meta>`, to which Astro adds script-src and style-src with the hashes of that page. */
export const PAGE_DIRECTIVES = /** @type {const} */ ([
  "default-src 'none'",
  "img-src 'self' data: blob:",
  "font-src 'none'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
]);

/**
 * The policy in the header: what a `<meta>` cannot say (frame-ancestors) and what also binds files that are no pages,
 * such as the service worker. It holds no hash on purpose: hashes travel with the page, so that a server keeps its
 * configuration when the site is replaced. A browser obeys both policies.
 */
const HEADER_POLICY = [
  ...PAGE_DIRECTIVES.filter((directive) => !directive.startsWith('default-src')),
  "frame-src 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every answer. The camera is for reading QR codes, on this machine; nothing else is ever asked for. */
export const HEADERS = /** @type {const} */ ({
  'Content-Security-Policy': HEADER_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=(), bluetooth=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
});

/** Kept for good: the name holds a hash of the content. */
export const LASTING = 'public, max-age=31536000, immutable';
/** Kept, and asked about at each use: pages, the service worker, the manifest, whatever keeps its name. */
export const REVALIDATED = 'no-cache';

/** Folders whose files never change under their name; `*` stands for one folder of any name. */
export const LASTING_FOLDERS = ['_astro/', 'search-index/*/', 'pagefind/*/', 'offline/packs/'];

/** A regular expression that every server here understands, for paths under `base`. @param {string} base `/` or `/x/` */
export const lastingPattern = (base) =>
  `^${base}(?:${LASTING_FOLDERS.map((folder) => folder.replace('*', '[^/]+')).join('|')})`;

/** @param {string} path of the request, `/x/_astro/a.js` @param {string} base */
export const cacheControl = (path, base) => (new RegExp(lastingPattern(base)).test(path) ? LASTING : REVALIDATED);
