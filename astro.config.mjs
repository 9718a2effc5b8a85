import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { PAGE_DIRECTIVES } from './src/deploy/policy.mjs';
import { contentChecks } from './src/integrations/content-checks.ts';
import { baseLinks } from './src/integrations/base-links.ts';
import { islandIds } from './src/integrations/island-ids.ts';
import { islandPreloads } from './src/integrations/island-preloads.ts';
import { markTerms } from './src/integrations/mark-terms.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';
import { shippedPackages } from './src/integrations/shipped-packages.ts';
import { tableCards } from './src/integrations/table-cards.ts';
import { readTerms } from './src/site/read.ts';

/** Terms that are marked at their first use on a page. */
const terms = readTerms()
  .map(({ data }) => data)
  .filter((term) => !term.byChance);

const base = process.env.BASE_PATH ?? '/';

/** The one inline script (theme and text size before first paint) is allowed by its hash. */
const preferences = readFileSync(new URL('./src/layouts/preferences.js', import.meta.url), 'utf8').trim();
const preferencesHash = /** @type {const} */ (`sha256-${createHash('sha256').update(preferences).digest('base64')}`);

/**
 * What several scripts share comes in one file: each more is a journey more over a slow line, and a server
 * without HTTP/2 carries six at a time. Only what is needed at once (`$initial`). A group takes along whatever its
 * modules import; a higher priority takes first what other pages load too, so that they load no more than that.
 */
const CHUNKS = [
  { name: 'kept', test: /\/src\/(storage\/(ephemeral|preferences)|offline\/readable)\.ts/, priority: 3 },
  { name: 'preact', test: /\/node_modules\/(preact|@astrojs\/preact)\/|vite\/preload-helper/, priority: 3 },
  { name: 'private-number', test: /\/src\/(domain\/shared\/private-number|ui\/PrivateText)\.tsx?/, priority: 3 },
  { name: 'records', test: /\/src\/(storage\/(open-store|write-backup)|ui\/save-file)\.ts/, priority: 2 },
  {
    name: 'days',
    test: /\/src\/(domain\/calendar\/|storage\/(autosave|status-text)\.ts)/,
    minShareCount: 2,
    priority: 1,
  },
  { name: 'ledger', test: /\/src\/(islands|domain)\/residency\//, minShareCount: 2, tags: ['$initial'] },
  { name: 'assessment', test: /\/src\/(islands|domain)\/assessment\//, minShareCount: 2, tags: ['$initial'] },
  {
    name: 'data',
    test: /\/src\/(islands\/data\/strings|storage\/(base|frames|seal))/,
    minShareCount: 2,
    tags: ['$initial'],
  },
];

export default defineConfig({
  base,
  site: process.env.SITE_URL,
  trailingSlash: 'always',
  build: { format: 'directory' },
  devToolbar: { enabled: false },
  // The service worker comes last: it lists what the others have written.
  integrations: [
    contentChecks(),
    preact(),
    mdx(),
    islandIds(),
    islandPreloads(),
    searchIndex(),
    shippedPackages(),
    serviceWorker(),
  ],
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkCjkFriendly],
      rehypePlugins: [[baseLinks, { base }], [markTerms, { terms }], tableCards],
    }),
  },
  security: {
    csp: {
      directives: [...PAGE_DIRECTIVES],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [preferencesHash] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    build: {
      target: ['chrome100', 'safari15.4', 'firefox100'],
      assetsInlineLimit: 1024,
      rolldownOptions: { output: { codeSplitting: { groups: CHUNKS } } },
    },
  },
});
