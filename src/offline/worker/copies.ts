import type { Wanted } from '../messages.ts';
import { addressOf, build, isOutdated, root, shell, worker } from './scope.ts';

/**
 * The copies on this device: one cache a version of the site, so that no version ever answers with another's pages, and
 * one for what has to outlive versions. The names carry the site's path: two sites may share an origin.
 */
const PREFIX = `zhucun-youshu ${new URL(root).pathname} `;
const STATE = `${PREFIX}state`;
const OWN = PREFIX + build;
/** An entry of a version's cache that says: the whole site is here. */
const COMPLETE = addressOf('offline/packs/complete');
/** The same for: this version is on its way or waits. */
const WAITING = addressOf('offline/packs/waiting');
/** How many earlier versions are kept for reading without a network, while this one is not here as a whole. */
const EARLIER = 2;

export const ownCopies = (): Promise<Cache> => caches.open(OWN);

/**
 * Caches of other versions in the order in which they were first here: the oldest first, unless the site was set back to
 * an earlier version. What must never be dropped does not go by this order.
 */
async function otherNames(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN && name !== STATE);
}

export async function otherCopies(): Promise<Cache[]> {
  return Promise.all((await otherNames()).map((name) => caches.open(name)));
}

export const ownCopy = async (path: string): Promise<Response | undefined> =>
  (await ownCopies()).match(addressOf(path));

/** A copy of any version, this one's first, then the newest. */
export async function anyCopy(path: string): Promise<Response | undefined> {
  const address = addressOf(path);
  for (const copies of [await ownCopies(), ...(await otherCopies()).reverse()]) {
    const copy = await copies.match(address);
    if (copy) return copy;
  }
  return undefined;
}

export const markComplete = async (at: Date): Promise<void> =>
  (await ownCopies()).put(COMPLETE, new Response(at.toISOString()));

export const completeAt = async (): Promise<string | undefined> => (await (await ownCopies()).match(COMPLETE))?.text();

/** Called when this version begins to be installed. It may have been here before: the order of caches says nothing. */
export const markWaiting = async (): Promise<void> => (await ownCopies()).put(WAITING, new Response());

export async function hasOlderWhole(): Promise<boolean> {
  const found = await Promise.all((await otherCopies()).map((copies) => copies.match(COMPLETE)));
  return found.some(Boolean);
}

interface State {
  wanted: Wanted;
  /** The visitor has chosen: from then on nothing is begun by itself, even in an installed app. */
  decided: boolean;
  /** Ids of the tabs that were open when this version took over: they may still ask for files of an earlier one. */
  oldTabs: string[];
}

export async function readState(): Promise<State> {
  const kept = await (await caches.open(STATE)).match(root);
  return kept ? ((await kept.json()) as State) : { wanted: 'no', decided: false, oldTabs: [] };
}

export async function writeState(change: Partial<State>): Promise<void> {
  const state = { ...(await readState()), ...change };
  await (await caches.open(STATE)).put(root, new Response(JSON.stringify(state)));
}

const openTabs = async (): Promise<string[]> =>
  (await worker.clients.matchAll({ includeUncontrolled: true })).map(({ id }) => id);

/** Called when this version takes over: it waits no longer. */
export async function rememberOldTabs(): Promise<void> {
  await (await ownCopies()).delete(WAITING);
  if ((await otherNames()).length > 0) await writeState({ oldTabs: await openTabs() });
}

/**
 * Drops what is left of earlier versions, as soon as no tab and no reader without a network can need it. Not while two
 * versions stand side by side: neither may drop the copies of the other.
 */
export async function tidy(): Promise<void> {
  if (isOutdated()) return;
  const names = await otherNames();
  if (names.length === 0) return;
  const open = new Set(await openTabs());
  if ((await readState()).oldTabs.some((id) => open.has(id))) return;
  const spare = (await completeAt()) === undefined ? names.slice(0, -EARLIER) : names;
  await Promise.all(spare.map((name) => caches.delete(name)));
}

/**
 * Drops the copies of this version but for the shell, without which there is nothing to show where there is no network.
 * Deleted and fetched again, it might be the shell of a newer version, or none.
 */
export async function dropOwn(): Promise<void> {
  const copies = await ownCopies();
  const kept = new Set([WAITING, ...shell.map(({ url }) => addressOf(url))]);
  const spare = (await copies.keys()).filter(({ url }) => !kept.has(url));
  await Promise.all(spare.map((request) => copies.delete(request)));
}

/** Drops the copies of all other versions. One that is on its way or waits still needs its shell, and drops the rest itself. */
export async function dropOthers(): Promise<void> {
  for (const name of await otherNames()) {
    const isNext = isOutdated() && (await (await caches.open(name)).match(WAITING));
    if (!isNext) await caches.delete(name);
  }
}
