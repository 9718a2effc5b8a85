import type { MetaRow, RowKey, Table, Tables, ToolTable } from './rows.ts';

/** One transaction. Await nothing but its own calls inside, or IndexedDB closes it. Rows come and go as copies. */
export interface Tx {
  get<T extends Table>(table: T, key: RowKey<T>): Promise<Tables[T] | undefined>;
  /** Every row of the table. */
  all<T extends Table>(table: T): Promise<Tables[T][]>;
  /** The rows of one tool, ordered by key. */
  ofTool<T extends ToolTable>(table: T, tool: string): Promise<Tables[T][]>;
  put<T extends Table>(table: T, row: Tables[T]): Promise<void>;
  delete<T extends Table>(table: T, key: RowKey<T>): Promise<void>;
  clear(table: Table): Promise<void>;
}

/** Where rows are kept. What they mean is the Store's business; a backend only knows tables and transactions. */
export interface Backend {
  readonly kind: 'indexeddb' | 'session' | 'memory';
  /** The database has a newer layout than this code: read, never write. Known after the first `run`. */
  readonly readOnly: boolean;
  /**
   * Runs `work` in one transaction over all tables: all of it is kept, or, when it rejects, nothing.
   * `work` may be called twice (a lost connection is reopened once), so it keeps nothing outside.
   * Rejects with a `StorageError`, or with what `work` threw.
   */
  run<R>(mode: 'readonly' | 'readwrite', work: (tx: Tx) => Promise<R>): Promise<R>;
  /** Something will be written soon: gets ready what `jot` can't wait for. Never throws. */
  prepare?(): void;
  /** Sends one row of `meta` off without waiting for anything, where that is possible. Never throws. */
  jot(row: MetaRow): void;
  /** Removes the database itself, as far as other tabs let it; the tables have been cleared before. Never rejects. */
  remove(): Promise<void>;
}
