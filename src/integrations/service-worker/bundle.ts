import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Rolldown } from 'vite';
import { injectManifest } from 'workbox-build';
import { isContentAddressed } from '../../offline/addresses.ts';

const ENTRY = fileURLToPath(new URL('../../offline/worker/main.ts', import.meta.url));
const TARGET = ['chrome100', 'safari15.4', 'firefox100'];

/** The worker's modules as one classic script. @param constants what `worker/scope.ts` declares */
export async function bundleWorker(constants: Record<string, unknown>): Promise<string> {
  const define = Object.fromEntries(Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]));
  const result = await bundle({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: { write: false, target: TARGET, lib: { entry: ENTRY, formats: ['iife'], name: 'worker', fileName: 'sw' } },
  });
  const [made] = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const code = made?.output[0].code;
  if (!code) throw new Error('The service worker could not be bundled');
  return code;
}

/** Writes `sw.js`: the bundled worker with the list of the shell, whose revisions workbox-build works out. */
export async function writeWorker(out: string, code: string, shell: string[]): Promise<number> {
  const source = `${out}/sw.source.js`;
  writeFileSync(source, code);
  try {
    const { warnings, count } = await injectManifest({
      swSrc: source,
      swDest: `${out}/sw.js`,
      globDirectory: out,
      globPatterns: shell.map((path) => path.replace(/(^|\/)$/, '$1index.html')),
      dontCacheBustURLsMatching: /^_astro\//,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map(({ size, revision, url }) => ({
            size,
            revision: isContentAddressed(url) ? null : revision,
            url: url.replace(/(^|\/)index\.html$/, '$1'),
          })),
        }),
      ],
    });
    if (warnings.length > 0) throw new Error(`workbox-build: ${warnings.join('; ')}`);
    if (count !== shell.length) throw new Error(`The shell has ${shell.length} files, but ${count} were found`);
  } finally {
    rmSync(source, { force: true });
  }
  return readFileSync(`${out}/sw.js`).length;
}
