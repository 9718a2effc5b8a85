import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Backend, Tx } from './backend.ts';
import { StorageError, toStorageError } from './errors.ts';
import { DATABASE, KEY_PATHS, TABLES, TOOL_TABLES, type MetaRow, type Table, type Tables } from './rows.ts';

/** Layout of the database itself, not of any tool's records. */
const LAYOUT = 1;

/** How long an older tab may take to let go (ms): a good one does so at once. */
const BLOCKED_WITHIN_MS = 2000;

export interface IdbOptions {
  name?: string;
  /** How long opening may take (ms): some versions of Safari never answer, and an older tab may hold us up. */
  openWithinMs?: number;
}

type Mode = 'readonly' | 'readwrite';
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * Rows in IndexedDB, one database. The handle is opened when first needed, dropped when the browser takes it away or
 * another tab wants to change the layout, and opened anew for the next call; a call that fails over a dead handle is
 * repeated once. Reading creates no database: there is none before something is recorded, and none after all was erased.
 */
export class IdbBackend implements Backend {
  readonly kind = 'indexeddb';
  readonly #name: string;
  readonly #openWithinMs: number;
  /** Null comes of reading where there is no database. */
  #handle: Promise<IDBPDatabase | null> | null = null;
  /** The same once it is open: what can be used without waiting. */
  #ready: IDBPDatabase | null = null;
  #readOnly = false;
  /** An older tab was asked to let go of the database, and has not. */
  #isBlocked = false;

  constructor({ name = DATABASE, openWithinMs = 8000 }: IdbOptions = {}) {
    this.#name = name;
    this.#openWithinMs = openWithinMs;
  }

  get readOnly(): boolean {
    return this.#readOnly;
  }

  async run<R>(mode: Mode, work: (tx: Tx) => Promise<R>): Promise<R> {
    try {
      return await this.#once(mode, work);
    } catch (error) {
      const known = toStorageError(error);
      if (known.kind !== 'lost') throw known;
      await this.#drop();
    }
    try {
      return await this.#once(mode, work);
    } catch (error) {
      throw toStorageError(error);
    }
  }

  prepare(): void {
    this.#opened('readwrite').catch(() => undefined);
  }

  jot(row: MetaRow): void {
    if (!this.#ready || this.#readOnly) return;
    try {
      const tx = this.#ready.transaction('meta', 'readwrite', { durability: 'strict' });
      tx.done.catch(() => undefined);
      tx.store.put(row).catch(() => undefined);
      // Said at once: the page may not live to see the put succeed, which is when a transaction commits by itself.
      tx.commit();
    } catch {
      // The handle is dead; the save that goes along with every jot will say so.
    }
  }

  async remove(): Promise<void> {
    await this.#drop();
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(this.#name);
      // Blocked by another tab: its tables are empty already, and the name goes when that tab closes.
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    }).catch(() => undefined);
  }

  async #once<R>(mode: Mode, work: (tx: Tx) => Promise<R>): Promise<R> {
    const db = await this.#opened(mode);
    if (!db) return work(NOTHING);
    if (mode === 'readwrite' && this.#readOnly) throw new StorageError('read-only');
    // `strict`: a save that was reported as done survives the phone's battery, not only the tab.
    const tx = db.transaction([...TABLES], mode, { durability: 'strict' });
    const done = tx.done.catch(() => undefined);
    try {
      const result = await work(wrap(tx));
      await tx.done;
      return result;
    } catch (error) {
      // The transaction knows why it died (quota); its requests only that it did.
      const cause = tx.error ?? error;
      abort(tx);
      await done;
      throw cause;
    }
  }

  async #opened(mode: Mode): Promise<IDBPDatabase | null> {
    let db = await this.#open(mode);
    // A look that found nothing may have been first; it, or another, must not answer for a save.
    while (!db && mode === 'readwrite') db = await this.#open(mode);
    return db;
  }

  #open(mode: Mode): Promise<IDBPDatabase | null> {
    if (this.#handle) return this.#handle;
    const handle = this.#openWithin(mode);
    this.#handle = handle;
    const forget = () => {
      if (this.#handle === handle) this.#handle = null;
    };
    handle.then((db) => (this.#handle === handle && db ? (this.#ready = db) : forget()), forget);
    return handle;
  }

  async #openWithin(mode: Mode): Promise<IDBPDatabase | null> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let giveUp: (reason: StorageError) => void = () => {};
    const late = new Promise<never>((_, reject) => (giveUp = reject));
    const giveUpIn = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => giveUp(new StorageError(this.#isBlocked ? 'blocked' : 'unknown')), ms);
    };
    const opening = this.#openDatabase(mode, () => {
      this.#isBlocked = true;
      giveUpIn(Math.min(BLOCKED_WITHIN_MS, this.#openWithinMs));
    });
    // A second attempt waits behind the one that is blocked, and is not told so.
    giveUpIn(this.#isBlocked ? Math.min(BLOCKED_WITHIN_MS, this.#openWithinMs) : this.#openWithinMs);
    try {
      const db = await Promise.race([opening, late]);
      this.#isBlocked = false;
      return db;
    } catch (error) {
      // If it opens after all, nobody waits for it, and left open it would block the next tab.
      void opening.then((db) => db?.close()).catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #openDatabase(mode: Mode, onBlocked: () => void): Promise<IDBPDatabase | null> {
    let absent = false;
    const lost = () => void this.#drop();
    const callbacks = { blocked: onBlocked, blocking: lost, terminated: lost };
    const upgrade = (db: IDBPDatabase, from: number, _: number | null, tx: Upgrade) => {
      absent = from === 0 && mode === 'readonly';
      if (!absent) return createTables(db);
      void tx.done.catch(() => undefined);
      tx.abort();
    };
    try {
      return await openDB(this.#name, LAYOUT, { upgrade, ...callbacks });
    } catch (error) {
      if (absent) return null;
      if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
      this.#readOnly = true;
      return openDB(this.#name, undefined, callbacks);
    }
  }

  async #drop(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    this.#ready = null;
    await handle?.then((db) => db?.close()).catch(() => undefined);
  }
}

/** What there is to read before the first record. */
const NOTHING: Tx = {
  get: async () => undefined,
  all: async () => [],
  ofTool: async () => [],
  put: async () => refuseWriting(),
  delete: async () => refuseWriting(),
  clear: async () => refuseWriting(),
};

function refuseWriting(): never {
  throw new StorageError('read-only');
}

function createTables(db: IDBPDatabase): void {
  for (const table of TABLES) {
    const store = db.createObjectStore(table, { keyPath: KEY_PATHS[table] });
    if (TOOL_TABLES.some((name) => name === table)) store.createIndex('tool', 'tool');
  }
}

function abort(tx: IDBPTransaction<unknown, string[], Mode>): void {
  try {
    tx.abort();
  } catch {
    // It had ended by itself.
  }
}

function wrap(tx: IDBPTransaction<unknown, Table[], Mode>): Tx {
  // idb's type hides the writing methods of a reading transaction; calling them rejects with a ReadOnlyError.
  const writable = (table: Table) => (tx as IDBPTransaction<unknown, Table[], 'readwrite'>).objectStore(table);
  const wrapped = {
    get: (table: Table, key: IDBValidKey) => tx.objectStore(table).get(key),
    all: (table: Table) => tx.objectStore(table).getAll(),
    ofTool: (table: Table, tool: string) => tx.objectStore(table).index('tool').getAll(tool),
    put: async (table: Table, row: Tables[Table]) => void (await writable(table).put(row)),
    delete: (table: Table, key: IDBValidKey) => writable(table).delete(key),
    clear: (table: Table) => writable(table).clear(),
  };
  return wrapped as unknown as Tx;
}
