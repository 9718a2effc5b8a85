/**
 * The one door between the tools and what the browser keeps. Two adapters implement it (IndexedDB, memory);
 * a view never learns which. Values are plain JSON and are parsed by the tool's strict schema on the way in and out.
 */

/** Whose records these are; one schema and one migration chain each (`registry.ts`). */
export type ToolId = 'residency' | 'assessment';

/** One record: a day, an answer, a snapshot. `key` is stable and belongs to the thing (`day:2026-11-21`), never a position. */
export interface StoredRecord<V = unknown> {
  tool: ToolId;
  key: string;
  value: V;
  /** Grows by one at every save of this key. */
  rev: number;
  /** When it was last saved, ISO 8601 with UTC `Z`, by the caller's clock. Of two versions the later is taken (`merge.ts`). */
  updatedAt: string;
}

/**
 * `base`: the record as the page knew it when the visitor changed it, null where it knew of none. With it the store
 * sees that another page has saved the record meanwhile, and mixes or keeps both; without it the change simply wins.
 */
export type Change<V = unknown> = { key: string; base?: { value: unknown } | null } & (
  { op: 'put'; value: V } | { op: 'delete' }
);

/** Something that could not be read under the tool's schema; kept as found, shown, and downloadable. */
export interface SetAside {
  tool: string;
  key: string;
  raw: unknown;
  reason: string;
}

export type LoadResult<V = unknown> =
  | {
      kind: 'loaded';
      records: StoredRecord<V>[];
      setAside: SetAside[];
      /** How many records have a second version that another page saved at the same time; `/data/` shows both. */
      rivals: number;
      readOnly: boolean;
    }
  | { kind: 'unavailable'; reason: string };

/**
 * `message` is Chinese and can be shown as it is: what happened, and what to do. `keys` names the changes that the
 * schema refused (reason `invalid`); nothing of the batch was written then, as with every failure.
 */
export type SaveFailure = {
  kind: 'failed';
  reason: 'quota' | 'lost' | 'read-only' | 'invalid' | 'unknown';
  message: string;
  keys?: string[];
};

/** `at`: when it was saved, ISO 8601 with `Z`, by this device's clock. */
export type SaveResult = { kind: 'saved'; at: string } | SaveFailure;

/** Whether the change came through this very store (this page) or from another tab, an import or an erasure. */
export type ChangeOrigin = 'here' | 'elsewhere';

export interface RecordStore {
  /** `session`: gone when the tab closes. `memory`: gone with the page, even by a reload. The tool says so. */
  readonly kind: 'indexeddb' | 'session' | 'memory';
  load<V>(tool: ToolId): Promise<LoadResult<V>>;
  /** The value of a record as this page last loaded or saved it; null where it knows of none. For `Change.base`. */
  seen?(tool: ToolId, key: string): { value: unknown } | null;
  /** All changes in one transaction, or none. */
  save(tool: ToolId, changes: Change[]): Promise<SaveResult>;
  /**
   * Keeps what the tool has now as it is kept before the import of a backup: its own files change many records, too.
   * False where it could not be kept. Never rejects.
   */
  keepCopy?(tool: ToolId): Promise<boolean>;
  /** Something is being typed that will be saved soon: makes sure that `jot` could write it down before that. */
  prepare?(): void;
  /**
   * For a page that may be gone at once: writes the changes down as fast as can be, to be made records of at the next
   * load. No promise of any kind; `save` them as well. `autosave.ts` does both.
   */
  jot?(tool: ToolId, changes: Change[]): void;
  /**
   * Called after changes by this or another tab; load again when the origin is `elsewhere` (your own saves you know).
   * Returns the function that stops it.
   */
  subscribe(tool: ToolId, listener: (origin: ChangeOrigin) => void): () => void;
}
