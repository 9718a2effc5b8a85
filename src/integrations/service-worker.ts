import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { currentRelease, releaseLine } from '../deploy/release.mjs';
import { bundleWorker, writeWorker } from './service-worker/bundle.ts';
import { buildIdOf, namesOf, partsOf, shellOf, siteFiles } from './service-worker/files.ts';
import { writePacks } from './service-worker/packs.ts';

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * Gives a finished output folder its service worker (`sw.js`) and the parts of which the whole site is downloaded.
 * @param out the folder, without a final slash
 * @param release the line of the footer that names the version
 * @returns a line that says how large they are
 */
export async function addServiceWorker(out: string, release: string): Promise<string> {
  const files = await siteFiles(out);
  const read = (file: string): string => readFileSync(`${out}/${file}`, 'utf8');
  const shell = shellOf(files, read);
  // A worker that behaves differently is another version too, even of the same files.
  const build = buildIdOf(
    files,
    await bundleWorker({ BUILD_ID: '', DOWNLOAD_BYTES: 0, ROOM_BYTES: 0, TOOL_PARTS: [] }),
  );
  const { packs, downloadBytes, roomBytes } = writePacks(out, files, build, { ...namesOf(files), release });
  const code = await bundleWorker({
    BUILD_ID: build,
    DOWNLOAD_BYTES: downloadBytes,
    ROOM_BYTES: roomBytes,
    TOOL_PARTS: partsOf(files, read),
  });
  const size = await writeWorker(out, code, shell);
  return `${build}: sw.js ${kB(size)}, shell of ${shell.length} files; ${files.length} files in ${packs} packs, ${kB(downloadBytes)} to fetch, ${kB(roomBytes)} on the device`;
}

/** Has to come after everything that writes into the output folder. */
export function serviceWorker(): AstroIntegration {
  return {
    name: 'service-worker',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir).replace(/[\\/]$/, '');
        logger.info(await addServiceWorker(out, releaseLine(currentRelease())));
      },
    },
  };
}
