import { openDB, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Backend, Tx } from './backend.ts';
import { StorageError, toStorageError } from './errors.ts';
import { DATABASE, KEY_PATHS, TABLES, TOOL_TABLES, type Table, type Tables } from './rows.ts';

/** Layout of the database itself, not of any tool's records. */
const LAYOUT = 1;

export interface IdbOptions {
  name?: string;
  /** How long opening may take (ms): some versions of Safari never answer, and an older tab may hold us up. */
  openWithinMs?: number;
}

type Mode = 'readonly' | 'readwrite';

/**
 * Rows in IndexedDB, one database. The handle is opened when first needed, dropped when the browser takes it away or
 * another tab wants to change the layout, and opened anew for the next call; a call that fails over a dead handle is
 * repeated once.
 */
export class IdbBackend implements Backend {
  readonly kind = 'indexeddb';
  readonly #name: string;
  readonly #openWithinMs: number;
  #handle: Promise<IDBPDatabase> | null = null;
  #readOnly = false;

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

  async remove(): Promise<void> {
    await this.#drop();
    await new Promise<void>((resolve) => {
      const request = indexedDB.deleteDatabase(this.#name);
      // Blocked by another tab: its tables are empty already, and the name goes when that tab closes.
      request.onsuccess = request.onerror = request.onblocked = () => resolve();
    }).catch(() => undefined);
  }

  async #once<R>(mode: Mode, work: (tx: Tx) => Promise<R>): Promise<R> {
    const db = await this.#open();
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

  #open(): Promise<IDBPDatabase> {
    if (this.#handle) return this.#handle;
    const handle = this.#openWithin();
    this.#handle = handle;
    handle.catch(() => this.#forget(handle));
    return handle;
  }

  async #openWithin(): Promise<IDBPDatabase> {
    let blocked = false;
    const opening = this.#openDatabase(() => (blocked = true));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new StorageError(blocked ? 'blocked' : 'unknown')), this.#openWithinMs);
    });
    try {
      return await Promise.race([opening, late]);
    } catch (error) {
      // If it opens after all, nobody waits for it, and left open it would block the next tab.
      void opening.then((db) => db.close()).catch(() => undefined);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #openDatabase(onBlocked: () => void): Promise<IDBPDatabase> {
    const lost = () => void this.#drop();
    const callbacks = { blocked: onBlocked, blocking: lost, terminated: lost };
    try {
      return await openDB(this.#name, LAYOUT, { upgrade: createTables, ...callbacks });
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'VersionError') throw error;
      this.#readOnly = true;
      return openDB(this.#name, undefined, callbacks);
    }
  }

  async #drop(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    await handle?.then((db) => db.close()).catch(() => undefined);
  }

  #forget(handle: Promise<IDBPDatabase>): void {
    if (this.#handle === handle) this.#handle = null;
  }
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
