import { toStorageError } from './errors.ts';
import { isEphemeral } from './ephemeral.ts';
import { ChangeFeed, type Channel } from './feed.ts';
import { IdbBackend } from './idb-backend.ts';
import { MemoryBackend } from './memory-backend.ts';
import { askOnce } from './persistence.ts';
import type { RecordStore } from './port.ts';
import { REGISTRY } from './registry.ts';
import { DATABASE } from './rows.ts';
import { SessionBackend } from './session-backend.ts';
import { Store, type Registry } from './store.ts';
import { STORE_NOTICES } from './strings.ts';
import { untilSaved } from './unsaved.ts';

/** How long an older tab that is being typed in may take to save, before its version is converted to the newer (ms). */
const OLDER_TABS_MS = 1500;

/** `notice`: what to tell the visitor about this store above the tool, in Chinese; null when all is well. */
export interface OpenedStore<S extends RecordStore = RecordStore> {
  store: S;
  notice: string | null;
}

let opened: Promise<OpenedStore<Store>> | undefined;

/**
 * Opens what the browser keeps for us; the same store for every caller on the page. Never rejects.
 *
 * ```ts
 * const { store, notice } = await openStore();          // after mount, never while the page is built
 * const loaded = await store.load<Day>('residency');
 * if (loaded.kind === 'unavailable') …                  // show loaded.reason, offer a reload, no editing
 * // loaded.records: parsed by your schema, so V is safe to name; key them by `record.key`
 * // loaded.setAside.length > 0: say how many could not be read, link to /data/ where they can be downloaded
 * // loaded.readOnly: data of a newer version of the site; show them, disable every input, ask to reload
 * const autosave = new Autosave(store, 'residency');    // see autosave.ts; don't call store.save yourself
 * const stop = store.subscribe('residency', async (origin) => {
 *   if (origin === 'elsewhere') …                       // another tab, an import, an erasure: load again
 * });
 * ```
 *
 * - `notice` is not null when records end with the tab (`store.kind` is `session` or `memory`) without the visitor
 *   having asked for it: the browser allows no storage, or its storage is broken; or when another tab blocks the database, in which case `load` answers `unavailable`.
 * - When loading again because of `elsewhere`, keep what `autosave.pending` holds on top: it is newer.
 * - In unit tests take `memoryStore({ residency: residencyRecords, … })` from `memory-store.ts`.
 */
export function openStore(): Promise<OpenedStore> {
  return openSite();
}

/** The same, with what `/data/` needs beyond the port. For `src/islands/data` only. */
export function openSite(): Promise<OpenedStore<Store>> {
  opened ??= chooseStore(REGISTRY);
  return opened;
}

export async function chooseStore(registry: Registry): Promise<OpenedStore<Store>> {
  const feed = browserFeed();
  if (isEphemeral() && SessionBackend.isPossible()) return untilClosed(registry, feed, null);
  const options = { feed, onKept: askOnce(), beforeMigration: () => untilSaved(OLDER_TABS_MS) };
  try {
    if (typeof indexedDB === 'undefined') return untilClosed(registry, feed, STORE_NOTICES.notAllowed);
    const backend = new IdbBackend();
    const store = new Store(backend, registry, options);
    return await backend
      .run('readonly', async () => ({ store, notice: null }))
      .catch((error: unknown) => {
        const { kind } = toStorageError(error);
        if (kind === 'blocked') return { store, notice: STORE_NOTICES.blocked };
        return untilClosed(registry, feed, kind === 'not-allowed' ? STORE_NOTICES.notAllowed : STORE_NOTICES.broken);
      });
  } catch {
    // Reading `indexedDB` itself throws where site data are forbidden.
    return untilClosed(registry, feed, STORE_NOTICES.notAllowed);
  }
}

/** The next best: what the tab keeps while it is open, and where not even that is to be had, what the page does. */
function untilClosed(registry: Registry, feed: ChangeFeed, notice: string | null): OpenedStore<Store> {
  const backend = SessionBackend.isPossible() ? new SessionBackend() : new MemoryBackend();
  return { store: new Store(backend, registry, { feed }), notice };
}

function browserFeed(): ChangeFeed {
  const feed = new ChangeFeed(openChannel());
  if (typeof window === 'undefined') return feed;
  const look = (): void => feed.lookAgain();
  // A page out of the browser's history has heard nothing while it lay there.
  addEventListener('pageshow', (event) => event.persisted && look());
  if (typeof BroadcastChannel === 'undefined') {
    document.addEventListener('visibilitychange', look);
    // Two windows side by side are both visible all the time.
    addEventListener('focus', look);
  }
  return feed;
}

function openChannel(): Channel | null {
  try {
    return typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(DATABASE);
  } catch {
    return null;
  }
}
