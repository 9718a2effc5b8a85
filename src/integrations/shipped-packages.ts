import { mkdirSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { NOT_BUNDLED, SHIPPED } from '../site/shipped.ts';

/** What one package puts into the scripts of the site. */
export interface PackageWeight {
  /** Bytes after compression (brotli): of each chunk the part that its code makes up before minifying. */
  bytes: number;
  chunks: string[];
}
export type Weights = Record<string, PackageWeight>;

/** As the bundler hands out its chunks; of each module the length of what was kept of it. */
interface Chunk {
  type: string;
  fileName: string;
  code?: string;
  modules?: Record<string, { renderedLength: number }>;
}

/** `…/node_modules/@astrojs/preact/dist/client.js` → `@astrojs/preact`; undefined for code of our own. */
export const packageOf = (id: string): string | undefined =>
  [...id.replaceAll('\\', '/').matchAll(/\/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];

/** Shares each chunk out among the packages in it. */
export function weighPackages(chunks: Chunk[]): Weights {
  const weights: Weights = {};
  for (const { fileName, code, modules = {} } of chunks) {
    const lengths = Object.entries(modules).map(([id, { renderedLength }]) => [packageOf(id), renderedLength] as const);
    const whole = lengths.reduce((sum, [, length]) => sum + length, 0);
    const size = brotliCompressSync(code ?? '').length;
    for (const [name, length] of lengths) {
      if (name === undefined || length === 0) continue;
      const weight = (weights[name] ??= { bytes: 0, chunks: [] });
      weight.bytes += (size * length) / whole;
      if (!weight.chunks.includes(fileName)) weight.chunks.push(fileName);
    }
  }
  return weights;
}

/** Packages without a reason, and reasons without a package. */
export function unexplained(weights: Weights): string[] {
  const known = Object.keys(SHIPPED);
  const bundled = known.filter((name) => !NOT_BUNDLED.some((other) => other === name));
  return [
    ...Object.keys(weights)
      .filter((name) => !known.includes(name))
      .map((name) => `${name} ships, and src/site/shipped.ts does not say why`),
    ...bundled
      .filter((name) => !(name in weights))
      .map((name) => `${name} stands in src/site/shipped.ts, and does not ship`),
  ];
}

/** Where the figures of the last build are kept for `npm run deps`. */
export const WEIGHTS_FILE = '.cache/shipped.json';

/** Measures what each package weighs in the browser's scripts, and stops the build at one without a reason. */
export function shippedPackages(): AstroIntegration {
  const chunks: Chunk[] = [];
  const plugin = {
    name: 'shipped-packages',
    generateBundle(this: { environment?: { name: string } }, _options: unknown, bundle: Record<string, Chunk>): void {
      if (this.environment?.name === 'client') chunks.push(...Object.values(bundle).filter((c) => c.type === 'chunk'));
    },
  };
  return {
    name: 'shipped-packages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }),
      'astro:build:done': () => {
        const weights = weighPackages(chunks);
        const wrong = unexplained(weights);
        if (wrong.length > 0) throw new Error(wrong.join('\n'));
        mkdirSync('.cache', { recursive: true });
        writeFileSync(WEIGHTS_FILE, JSON.stringify(weights));
      },
    },
  };
}
