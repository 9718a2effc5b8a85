import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { isText, PACKS } from '../../offline/addresses.ts';
import type { Pack, PackList } from '../../offline/messages.ts';
import { blankOut, hasPlaceholder, type Names } from '../../offline/names.ts';
import type { SiteFile } from './files.ts';

/** Bytes of files in one pack, by half more or less: some 70 kB to fetch, little enough to be lost on a bad line. */
const PACK_BYTES = 256_000;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Alike files together: they compress well together, and change together. */
const kindOf = ({ file }: SiteFile): string =>
  file.endsWith('.html') ? 'pages' : `${file.split('/')[0]}/${file.split('.').at(-1)}`;

const isProgram = (kind: string): boolean => kind.startsWith('_astro/');
/** A download may break off anywhere: first what every page needs, then the pages, then the indexes of the search. */
const rankOf = (kind: string): number => (isProgram(kind) ? 0 : kind === 'pages' ? 1 : 2);

/** Which of so many packs holds a file: by its name, so that a new file moves no other. */
const placeOf = (path: string, packs: number): number => parseInt(shortHash(path).slice(0, 8), 16) % packs;

/** A file as a pack holds it. */
interface Item {
  file: SiteFile;
  path: string;
  text: string | undefined;
  bytes: Buffer;
}

function itemOf(file: SiteFile, bytes: Buffer, blank: (text: string) => string): Item {
  const text = isText(file.path) ? bytes.toString('utf8') : undefined;
  if (hasPlaceholder(file.path + (text ?? '')))
    throw new Error(`${file.file} holds ⟦, which stands for names in packs`);
  return { file, path: blank(file.path), text: text === undefined ? undefined : blank(text), bytes };
}

function divide(items: Item[]): Item[][] {
  const total = items.reduce((sum, { bytes }) => sum + bytes.length, 0);
  // 1, 2, 4, 8 …: another number would have every file change places, so it changes seldom.
  const packs = 2 ** Math.max(0, Math.round(Math.log2(total / PACK_BYTES)));
  const parts = Array.from({ length: packs }, (): Item[] => []);
  for (const item of items) parts[placeOf(item.path, packs)]?.push(item);
  return parts.filter((part) => part.length > 0);
}

function packOf(items: Item[]): string {
  const pack: Pack = { text: {}, base64: {} };
  // By the name without its hash: sorted by the whole, files would change places from version to version.
  for (const { path, text, bytes } of items.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    if (text === undefined) pack.base64[path] = bytes.toString('base64');
    else pack.text[path] = text;
  }
  return JSON.stringify(pack);
}

export interface Packed {
  packs: number;
  /** What a download fetches, with gzip. */
  downloadBytes: number;
  /** What the files take on the device. */
  roomBytes: number;
}

/**
 * Writes `offline/packs/`: every file of the site once more, many in one file, and the list of these.
 * @param names what has another name in every version
 */
export function writePacks(out: string, files: SiteFile[], build: string, names: Names): Packed {
  const folder = `${out}/${PACKS}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const blank = blankOut(names);
  const items = files.map((file) => itemOf(file, readFileSync(`${out}/${file.file}`), blank));
  const list: PackList = { packs: [], first: 0, names };
  const kinds = [...Map.groupBy(items, ({ file }) => kindOf(file))].sort(([a], [b]) => rankOf(a) - rankOf(b));
  for (const [kind, some] of kinds) {
    for (const part of divide(some)) {
      const text = packOf(part);
      const name = shortHash(text);
      writeFileSync(`${folder}${name}.json`, text);
      list.packs.push([name, gzipSync(text).length]);
    }
    if (isProgram(kind)) list.first = list.packs.length;
  }
  writeFileSync(`${folder}${build}.json`, JSON.stringify(list));
  return {
    packs: list.packs.length,
    downloadBytes: list.packs.reduce((sum, [, bytes]) => sum + bytes, 0),
    roomBytes: items.reduce((sum, { bytes }) => sum + bytes.length, 0),
  };
}
