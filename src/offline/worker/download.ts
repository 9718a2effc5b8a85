import { PACKS, typeOf } from '../addresses.ts';
import type { Hindrance, Pack, PackList, Status } from '../messages.ts';
import { completeAt, hasOlderWhole, markComplete, otherCopies, ownCopies, readState, tidy } from './copies.ts';
import { addressOf, build, downloadBytes, roomBytes, worker } from './scope.ts';

/**
 * The whole site, in parts of some hundred kilobytes that each hold many files: a bad line carries forty requests better
 * than thousands. A part that is here is marked by an entry with the paths of its files; what is marked is not fetched
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

async function fetchPart(name: string): Promise<Response> {
  const response = await fetch(packAddress(name), { cache: 'no-store' }).catch(() => undefined);
  if (response?.status === 404) throw new Hindered('gone');
  if (!response?.ok) throw new Hindered('network');
  return response;
}

async function readParts(): Promise<PackList> {
  const copies = await ownCopies();
  const kept = await copies.match(packAddress(build));
  const response = kept ?? (await fetchPart(build));
  if (!kept) await copies.put(packAddress(build), response.clone());
  return (await response.json()) as PackList;
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));

const put = (copies: Cache, path: string, content: BodyInit): Promise<void> =>
  copies.put(addressOf(path), new Response(content, { headers: { 'Content-Type': typeOf(path) } }));

async function unpack(name: string, copies: Cache): Promise<string[]> {
  const pack = (await (await fetchPart(name)).json().catch(() => {
    throw new Hindered('network');
  })) as Pack;
  await Promise.all([
    ...Object.entries(pack.text).map(([path, text]) => put(copies, path, text)),
    ...Object.entries(pack.base64).map(([path, text]) => put(copies, path, bytesOf(text))),
  ]);
  return [...Object.keys(pack.text), ...Object.keys(pack.base64)];
}

/** The paths of a part that an earlier version left here, taken over; undefined if it is not here as a whole. */
async function takeOver(name: string, copies: Cache): Promise<string[] | undefined> {
  for (const other of await otherCopies()) {
    const mark = await other.match(packAddress(name));
    if (!mark) continue;
    const paths = (await mark.json()) as string[];
    const found = await Promise.all(paths.map((path) => other.match(addressOf(path))));
    if (found.some((copy) => !copy)) continue;
    await Promise.all(paths.map((path, i) => found[i] && copies.put(addressOf(path), found[i])));
    return paths;
  }
  return undefined;
}

async function getPart(name: string): Promise<void> {
  const copies = await ownCopies();
  if (await copies.match(packAddress(name))) return;
  const paths = (await takeOver(name, copies)) ?? (await unpack(name, copies));
  await copies.put(packAddress(name), new Response(JSON.stringify(paths)));
}

async function getAll(): Promise<void> {
  const waiting = [...(await readParts())];
  const work = async (): Promise<void> => {
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      if ((await readState()).wanted !== 'yes') return;
      await getPart(part[0]);
      await report();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ended.find((each) => each.status === 'rejected');
  if (failed) throw failed.reason;
  if ((await readState()).wanted === 'yes') await markComplete(new Date());
}

function reasonOf(error: unknown): Hindrance {
  if (error instanceof Hindered) return error.hindrance;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'network';
}

/** Fetches what is missing. Settles when all is here, or when it can't go on; `readStatus` says which. */
export async function download(): Promise<void> {
  if ((await completeAt()) !== undefined) return;
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
  await tidy();
  await report();
}

async function bytesDone(): Promise<number> {
  const copies = await ownCopies();
  const list = await copies.match(packAddress(build));
  if (!list) return 0;
  const parts = (await list.json()) as PackList;
  const here = await Promise.all(parts.map(([name]) => copies.match(packAddress(name))));
  return parts.reduce((sum, [, bytes], i) => sum + (here[i] ? bytes : 0), 0);
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
