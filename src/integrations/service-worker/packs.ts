import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { PACKS } from '../../offline/addresses.ts';
import type { Pack, PackList } from '../../offline/messages.ts';
import type { SiteFile } from './files.ts';

/** About this many bytes of files in one pack: some 70 kB to fetch, little enough to be lost on a bad line. */
const PACK_BYTES = 256_000;
const IS_TEXT = /\.(html|css|js|json|svg|txt|webmanifest|xml|ics|csv)$/;

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** Alike files together, since they compress well together. */
const kindOf = ({ file }: SiteFile): string => (file.endsWith('.html') ? 'pages' : (file.split('/')[0] ?? ''));

/** Which of so many packs holds a file: by its name, so that a new file moves no other. */
const placeOf = ({ path }: SiteFile, packs: number): number => parseInt(shortHash(path).slice(0, 8), 16) % packs;

function divide(files: SiteFile[], sizeOf: (file: SiteFile) => number): SiteFile[][] {
  const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
  const packs = Math.max(1, Math.ceil(total / PACK_BYTES));
  const parts = Array.from({ length: packs }, (): SiteFile[] => []);
  for (const file of files) parts[placeOf(file, packs)]?.push(file);
  return parts.filter((part) => part.length > 0);
}

function packOf(files: SiteFile[], contents: Map<SiteFile, Buffer>): string {
  const pack: Pack = { text: {}, base64: {} };
  for (const each of files) {
    const content = contents.get(each) ?? Buffer.alloc(0);
    if (IS_TEXT.test(each.file)) pack.text[each.path] = content.toString('utf8');
    else pack.base64[each.path] = content.toString('base64');
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

/** Writes `offline/packs/`: every file of the site once more, many in one file, and the list of these. */
export function writePacks(out: string, files: SiteFile[], build: string): Packed {
  const folder = `${out}/${PACKS}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const contents = new Map(files.map((each) => [each, readFileSync(`${out}/${each.file}`)]));
  const sizeOf = (file: SiteFile): number => contents.get(file)?.length ?? 0;
  const list: PackList = [];
  for (const part of [...Map.groupBy(files, kindOf).values()].flatMap((kind) => divide(kind, sizeOf))) {
    const text = packOf(part, contents);
    const name = shortHash(text);
    writeFileSync(`${folder}${name}.json`, text);
    list.push([name, gzipSync(text).length]);
  }
  writeFileSync(`${folder}${build}.json`, JSON.stringify(list));
  return {
    packs: list.length,
    downloadBytes: list.reduce((sum, [, bytes]) => sum + bytes, 0),
    roomBytes: files.reduce((sum, file) => sum + sizeOf(file), 0),
  };
}
