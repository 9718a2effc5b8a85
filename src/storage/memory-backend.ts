import type { Backend, Tx } from './backend.ts';
import { StorageError } from './errors.ts';
import { KEY_PATHS, TABLES, type MetaRow, type Table, type Tables } from './rows.ts';

export type Rows = Record<Table, Map<string, Tables[Table]>>;

export const emptyRows = (): Rows => ({
  records: new Map(),
  meta: new Map(),
  setAside: new Map(),
  snapshots: new Map(),
});

/** Keeps rows until the tab closes: where the browser allows nothing more, and in tests. Behaves as IndexedDB does. */
export class MemoryBackend implements Backend {
  readonly kind: Backend['kind'] = 'memory';
  readonly readOnly = false;
  #rows = emptyRows();
  /** Transactions run one after the other, as writing ones do in IndexedDB. */
  #last: Promise<unknown> = Promise.resolve();

  run<R>(mode: 'readonly' | 'readwrite', work: (tx: Tx) => Promise<R>): Promise<R> {
    const result = this.#last.then(async () => {
      const draft = copyTables(this.read());
      const value = await work(transaction(draft, mode));
      if (mode === 'readwrite') this.keep(draft);
      return value;
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  jot(_row: MetaRow): void {
    // Nothing outlives the page here.
  }

  async remove(): Promise<void> {
    this.keep(emptyRows());
  }

  protected read(): Rows {
    return this.#rows;
  }

  protected keep(rows: Rows): void {
    this.#rows = rows;
  }
}

/** Rows are never changed in place, so copying the maps is enough for a transaction that can be thrown away. */
function copyTables(rows: Rows): Rows {
  const copy = emptyRows();
  for (const table of TABLES) copy[table] = new Map(rows[table]);
  return copy;
}

function keyOf(table: Table, row: object): string {
  const path = KEY_PATHS[table];
  const value = (name: string) => (row as Record<string, unknown>)[name];
  return typeof path === 'string' ? String(value(path)) : path.map(value).join('\u0000');
}

function transaction(rows: Rows, mode: 'readonly' | 'readwrite'): Tx {
  const writable = () => {
    if (mode === 'readonly') throw new StorageError('read-only');
  };
  const locate = (key: string | string[]) => (typeof key === 'string' ? key : key.join('\u0000'));
  const sorted = (table: Table) =>
    [...rows[table].entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => structuredClone(row));
  const tx = {
    get: async (table: Table, key: string | string[]) => structuredClone(rows[table].get(locate(key))),
    all: async (table: Table) => sorted(table),
    ofTool: async (table: Table, tool: string) => sorted(table).filter((row) => 'tool' in row && row.tool === tool),
    put: async (table: Table, row: Tables[Table]) => {
      writable();
      rows[table].set(keyOf(table, row), structuredClone(row));
    },
    delete: async (table: Table, key: string | string[]) => {
      writable();
      rows[table].delete(locate(key));
    },
    clear: async (table: Table) => {
      writable();
      rows[table].clear();
    },
  };
  return tx as Tx;
}
