import { isText, PACKS, typeOf } from '../addresses.ts';
import type { Hindrance, Pack, PackList, Status } from '../messages.ts';
import { blankOut, fillIn, type Names } from '../names.ts';
import { completeAt, hasOlderWhole, markComplete, otherCopies, ownCopies, readState, tidy } from './copies.ts';
import { addressOf, build, downloadBytes, roomBytes, worker } from './scope.ts';

/**
 * The whole site, in parts of some hundred kilobytes that each hold many files: a bad line carries dozens of requests
 * better than thousands. A part that is here is marked by an entry with the paths of its files; what is marked is not fetched
 * again, neither after an interruption nor for a new version in which it is unchanged.
 */
const AT_ONCE = 2;

class Hindered extends Error {
  readonly hindrance: Hindrance;
  constructor(hindrance: Hindrance) {
    super(hindrance);
    this.hindrance = hindrance;
  }
}

let running: Promise<void> | undefined;
let hindrance: Hindrance | undefined;

const packAddress = (name: string): string => addressOf(`${PACKS}${name}.json`);
/** Where a version's list of parts lies among its copies. */
const LIST = packAddress('list');

async function fetchPart(name: string): Promise<Response> {
  const response = await fetch(packAddress(name), { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 404) throw new Hindered('gone');
  if (!response?.ok) throw new Hindered('network');
  return response;
}

async function keptList(copies: Cache): Promise<PackList | undefined> {
  return (await (await copies.match(LIST))?.json()) as PackList | undefined;
}

async function readList(): Promise<PackList> {
  const copies = await ownCopies();
  const kept = await keptList(copies);
  if (kept) return kept;
  const response = await fetchPart(build);
  await copies.put(LIST, response.clone());
  return (await response.json()) as PackList;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

const put = (copies: Cache, path: string, content: BodyInit): Promise<void> =>
  copies.put(addressOf(path), new Response(content, { headers: { 'Content-Type': typeOf(path) } }));

async function unpack(name: string, copies: Cache, names: Names): Promise<string[]> {
  const pack = (await (await fetchPart(name)).json().catch(() => {
    throw new Hindered('network');
  })) as Pack;
  const files: [path: string, content: BodyInit][] = [
    ...Object.entries(pack.text).map(([path, text]): [string, string] => [fillIn(path, names), fillIn(text, names)]),
    ...Object.entries(pack.base64).map(([path, text]): [string, BodyInit] => [fillIn(path, names), bytesOf(text)]),
  ];
  await Promise.all(files.map(([path, content]) => put(copies, path, content)));
  return files.map(([path]) => path);
}

/** The paths of a part that an earlier version left here, taken over; undefined if it is not here as a whole. */
async function takeOver(name: string, copies: Cache, names: Names): Promise<string[] | undefined> {
  for (const other of await otherCopies()) {
    const [mark, list] = await Promise.all([other.match(packAddress(name)), keptList(other)]);
    if (!mark || !list) continue;
    const paths = (await mark.json()) as string[];
    const found = await Promise.all(paths.map((path) => other.match(addressOf(path))));
    const blank = blankOut(list.names);
    const rename = (text: string): string => fillIn(blank(text), names);
    const take = async (path: string, copy: Response): Promise<void> =>
      put(copies, rename(path), isText(path) ? rename(await copy.text()) : await copy.blob());
    if (found.some((copy) => !copy)) continue;
    await Promise.all(paths.map((path, i) => found[i] && take(path, found[i])));
    return paths.map(rename);
  }
  return undefined;
}

async function getPart(name: string, names: Names): Promise<void> {
  const copies = await ownCopies();
  if (await copies.match(packAddress(name))) return;
  const paths = (await takeOver(name, copies, names)) ?? (await unpack(name, copies, names));
  await copies.put(packAddress(name), new Response(JSON.stringify(paths)));
}

const isWanted = async (): Promise<boolean> => (await readState()).wanted === 'yes';

/** Those of the parts that are here. */
async function partsHere(packs: PackList['packs']): Promise<PackList['packs']> {
  const copies = await ownCopies();
  const marks = await Promise.all(packs.map(([name]) => copies.match(packAddress(name))));
  return packs.filter((_, i) => marks[i]);
}

/** Gives whether they are all here: not where it was paused. */
async function getParts(packs: PackList['packs'], names: Names): Promise<boolean> {
  const waiting = [...packs];
  const work = async (): Promise<void> => {
    // Asked before a part is taken off the list: nobody else would fetch it once it is off.
    while (await isWanted()) {
      const part = waiting.shift();
      if (!part) return;
      await getPart(part[0], names);
      await report();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  return (await partsHere(packs)).length === packs.length;
}

async function getAll(): Promise<void> {
  const { packs, first, names } = await readList();
  // One after the other: a page that came before its script would open, and wait for it without end.
  for (const some of [packs.slice(0, first), packs]) {
    if (!(await getParts(some, names))) return;
  }
  await markComplete(new Date());
}

function reasonOf(error: unknown): Hindrance {
  if (error instanceof Hindered) return error.hindrance;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'network';
}

/** Fetches what is missing. Settles when all is here, or when it can't go on; `readStatus` says which. */
export async function download(): Promise<void> {
  if ((await completeAt()) !== undefined) return;
  do {
    running ??= getAll()
      .then(
        () => (hindrance = undefined),
        (error: unknown) => (hindrance = reasonOf(error)),
      )
      .then(() => {
        running = undefined;
      });
    await report();
    await running;
    // Taken up again after everybody had stopped for a pause, but before this was said: begins anew.
  } while (hindrance === undefined && (await completeAt()) === undefined && (await isWanted()));
  await tidy();
  await report();
}

/** Settles when no download is under way. */
export const atRest = (): Promise<void> => running ?? Promise.resolve();

async function bytesDone(): Promise<number> {
  const list = await keptList(await ownCopies());
  return list ? (await partsHere(list.packs)).reduce((sum, [, bytes]) => sum + bytes, 0) : 0;
}

export async function readStatus(): Promise<Status> {
  const at = await completeAt();
  return {
    type: 'status',
    build,
    wanted: (await readState()).wanted,
    running: running !== undefined,
    hindrance,
    total: downloadBytes,
    done: at === undefined ? await bytesDone() : downloadBytes,
    room: roomBytes,
    completeAt: at,
    olderCopy: await hasOlderWhole(),
  };
}

/** Tells every open page how things stand. */
export async function report(): Promise<void> {
  const [status, tabs] = await Promise.all([
    readStatus(),
    worker.clients.matchAll({ includeUncontrolled: true, type: 'window' }),
  ]);
  for (const tab of tabs) tab.postMessage(status);
}
