/**
 * What a page that is being closed can still write: one blind put, sent off at once, since a save proper has to read
 * first and the page may be gone before the answer. The next load of the tool makes records of it.
 */
import type { ToolRecords } from '../schemas/records.ts';
import type { Tx } from './backend.ts';
import { setAsideId } from './current.ts';
import { readRecord } from './migrate.ts';
import type { Change, ToolId } from './port.ts';
import type { MetaRow } from './rows.ts';

/** `at`: when it was written, ISO 8601. `version`: of the tool's schema then. */
export interface Jot {
  tool: ToolId;
  version: number;
  at: string;
  changes: Change[];
}

const PREFIX = 'jot:';

/** Name of the row: one for each page and tool, so that a later jot of a page takes the place of its earlier one. */
export const jotKey = (tool: ToolId, page: string): string => `${PREFIX}${tool}:${page}`;

export const isJotOf = (tool: string) => (row: MetaRow) => row.key.startsWith(`${PREFIX}${tool}:`);

/** The jots left for a tool that this version can read; those of a newer one wait for it. */
export async function readJots(tx: Tx, tool: ToolId, version: number): Promise<{ key: string; jot: Jot }[]> {
  const rows = (await tx.all('meta')).filter(isJotOf(tool));
  return rows
    .map((row) => ({ key: row.key, jot: row.value as Jot }))
    .filter(({ jot }) => jot.version <= version)
    .sort((a, b) => (a.jot.at < b.jot.at ? -1 : 1));
}

/** A change of a jot under the version in force. `isLate`: the record was saved by somebody after the jot was written. */
export interface LateChange {
  change: Change;
  isLate: boolean;
}

/** The changes of a jot, migrated. A value that the schema refuses is set aside, as everywhere. */
export async function openJot(tx: Tx, records: ToolRecords, jot: Jot): Promise<LateChange[]> {
  const { tool, version, at } = jot;
  const opened: LateChange[] = [];
  for (const change of jot.changes) {
    const found = { key: change.key, value: change.op === 'put' ? change.value : null };
    const read = change.op === 'put' ? readRecord(records, version, found) : { ok: true as const, record: found };
    if (!read.ok) {
      const { key, value: raw } = found;
      const row = { tool, key, raw, reason: read.reason, version, rev: 1, updatedAt: at };
      await tx.put('setAside', { id: setAsideId(tool, key, raw), ...row });
      continue;
    }
    const kept = await tx.get('records', [tool, read.record.key]);
    const base = migratedBase(records, version, change);
    opened.push({ change: { ...change, ...read.record, ...base }, isLate: kept !== undefined && kept.updatedAt >= at });
  }
  return opened;
}

/** What the page started from, under the version in force; left out where that can't be said any more. */
function migratedBase(records: ToolRecords, version: number, { key, base }: Change): Pick<Change, 'base'> {
  if (!base) return base === null ? { base } : {};
  const read = readRecord(records, version, { key, value: base.value });
  return read.ok ? { base: { value: read.record.value } } : { base: undefined };
}
