/** What lies in the database, table by table. Both backends keep exactly these rows. */
import type { StoredRecord } from './port.ts';

export const DATABASE = 'zhucun-youshu';

/** `tool` is a plain string here: a newer version of the site may have kept records of a tool this one doesn't know. */
export type RecordRow = Omit<StoredRecord, 'tool'> & { tool: string };

/** `tool:<id>`: the schema version its records have. `backup`: when the visitor last took a backup away. */
export interface MetaRow {
  key: string;
  value: unknown;
}

/**
 * A record that its schema refused, with the version it was found under, so that a later version may still read it.
 * `rival`: readable, but another page saved the same record at the same time, and the visitor is to choose.
 */
export interface SetAsideRow {
  /** Derived from the content (`setAsideId`): the same thing is set aside once. */
  id: string;
  tool: string;
  key: string;
  raw: unknown;
  reason: string;
  version: number;
  rev: number;
  updatedAt: string;
  rival?: true;
}

/** All records of a tool as they were: before a migration or an import, and on the last days they were changed. */
export interface SnapshotRow {
  id: string;
  tool: string;
  why: 'daily' | 'migration' | 'import';
  at: string;
  version: number;
  records: RecordRow[];
}

export interface Tables {
  records: RecordRow;
  meta: MetaRow;
  setAside: SetAsideRow;
  snapshots: SnapshotRow;
}

export type Table = keyof Tables;
export const TABLES: readonly Table[] = ['records', 'meta', 'setAside', 'snapshots'];
/** The tables whose rows belong to a tool; each has an index on it. */
export type ToolTable = Exclude<Table, 'meta'>;
export const TOOL_TABLES: readonly ToolTable[] = ['records', 'setAside', 'snapshots'];

export type RowKey<T extends Table> = T extends 'records' ? [tool: string, key: string] : string;

/** The key path of each table, as IndexedDB understands it. */
export const KEY_PATHS: Record<Table, string | string[]> = {
  records: ['tool', 'key'],
  meta: 'key',
  setAside: 'id',
  snapshots: 'id',
};
