import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Static imports of each script of the site by file name, `_astro/x.js`: the bundler's own word for them. */
export type Imports = ReadonlyMap<string, readonly string[]>;

const ISLAND = /<astro-island\b[^>]*>/g;
const SCRIPT = /\b(?:component|renderer)-url="([^"]+)"/g;

/** The scripts and, behind them, all that they import; each once, nearest first. */
export function closureOf(scripts: readonly string[], imports: Imports): string[] {
  const found = new Set(scripts);
  for (const script of found) for (const next of imports.get(script) ?? []) found.add(next);
  return [...found];
}

/**
 * The page with a `modulepreload` for every script that its islands need. Without them a browser learns of the island
 * from its element, of the island's imports from the island, and so on: four journeys over a slow line, one after another.
 * Only islands that start at once may be on the page, which holds for all of ours.
 */
export function withPreloads(html: string, imports: Imports): string {
  const addresses = [...html.matchAll(ISLAND)].flatMap(([tag]) => [...tag.matchAll(SCRIPT)].map(([, url = '']) => url));
  const [first] = addresses;
  if (first === undefined) return html;
  const base = first.slice(0, first.indexOf('_astro/'));
  const files = closureOf(
    addresses.map((address) => address.slice(base.length)),
    imports,
  );
  const links = files.map((file) => `<link rel="modulepreload" href="${base}${file}">`).join('');
  return html.replace('</head>', `${links}</head>`);
}

interface Chunk {
  type: string;
  fileName: string;
  imports?: string[];
}

/** Has to come before whatever counts, packs or fingerprints the pages. */
export function islandPreloads(): AstroIntegration {
  const imports = new Map<string, readonly string[]>();
  const plugin = {
    name: 'island-preloads',
    generateBundle(this: { environment?: { name: string } }, _options: unknown, bundle: Record<string, Chunk>): void {
      if (this.environment?.name !== 'client') return;
      for (const { type, fileName, imports: next = [] } of Object.values(bundle)) {
        if (type === 'chunk') imports.set(fileName, next);
      }
    },
  };
  return {
    name: 'island-preloads',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
      'astro:build:done': ({ dir, pages }) => {
        for (const { pathname } of pages) {
          const file = new URL(pathname === '404/' ? '404.html' : `${pathname}index.html`, dir);
          const html = readFileSync(file, 'utf8');
          const linked = withPreloads(html, imports);
          if (linked !== html) writeFileSync(fileURLToPath(file), linked);
        }
      },
    },
  };
}
