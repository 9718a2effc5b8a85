import type { ToolRecords } from '../schemas/records.ts';
import { canonicalJson, jsonOrNull } from './json.ts';
import { readRecord } from './migrate.ts';
import type { RecordRow, SetAsideRow } from './rows.ts';
import { sha256Hex } from './sha256.ts';
import { SET_ASIDE_REASONS } from './strings.ts';

/** What the database holds for one tool. `version` is undefined until the first save. */
export interface Found {
  version: number | undefined;
  rows: RecordRow[];
  aside: SetAsideRow[];
}

/** The same under the version in force, and what has to be written so that the database says so too. */
export interface Current {
  records: RecordRow[];
  aside: SetAsideRow[];
  /** The data are of a newer version: what this one can read is in `records`, and nothing may be written. */
  newer: boolean;
  /** Set when the records were of an older version. */
  migratedFrom: number | undefined;
  /** To be removed from `records` first, then put there; to be put into and removed from `setAside`. */
  put: RecordRow[];
  remove: string[];
  setAside: SetAsideRow[];
  revived: string[];
}

/**
 * Reads all records of a tool: migrates them, parses them, sets aside what can't be read, and takes back what was set
 * aside under an older version and can be read now. Pure; writes nothing.
 */
export function bringUpToDate(tool: ToolRecords, found: Found): Current {
  const from = found.version ?? (found.rows.length > 0 ? 1 : tool.version);
  if (from > tool.version) return readNewer(tool, from, found);
  const current: Current = {
    records: [],
    aside: [],
    newer: false,
    migratedFrom: from < tool.version ? from : undefined,
    put: [],
    remove: [],
    setAside: [],
    revived: [],
  };
  const taken = new Set<string>();
  for (const row of found.rows) settleRow(tool, from, soundEnvelope(row), taken, current);
  for (const row of found.aside) settleAside(tool, row, taken, current);
  return current;
}

function settleRow(tool: ToolRecords, from: number, row: RecordRow, taken: Set<string>, current: Current): void {
  const read = readRecord(tool, from, { key: row.key, value: row.value });
  const reason = !read.ok ? read.reason : taken.has(read.record.key) ? SET_ASIDE_REASONS.sameKey : null;
  if (reason !== null || !read.ok) {
    const aside = toSetAside(row, reason ?? '', from);
    current.aside.push(aside);
    current.setAside.push(aside);
    current.remove.push(row.key);
    return;
  }
  const settled = { ...row, ...read.record };
  taken.add(settled.key);
  current.records.push(settled);
  if (settled.key !== row.key) current.remove.push(row.key);
  if (from < tool.version) current.put.push(settled);
}

function settleAside(tool: ToolRecords, row: SetAsideRow, taken: Set<string>, current: Current): void {
  const read =
    row.version <= tool.version && !row.rival
      ? readRecord(tool, row.version, { key: row.key, value: row.raw })
      : { ok: false as const };
  if (!read.ok || taken.has(read.record.key)) {
    current.aside.push(row);
    return;
  }
  const revived = { tool: row.tool, ...read.record, rev: row.rev, updatedAt: row.updatedAt };
  taken.add(revived.key);
  current.records.push(revived);
  current.put.push(revived);
  current.revived.push(row.id);
}

function readNewer(tool: ToolRecords, from: number, found: Found): Current {
  const records: RecordRow[] = [];
  const aside = [...found.aside];
  for (const row of found.rows) {
    const parsed = tool.parse(row.key, row.value);
    if (parsed.ok) records.push({ ...soundEnvelope(row), value: parsed.value });
    else aside.push(toSetAside(row, parsed.reason, from));
  }
  return { records, aside, newer: true, migratedFrom: undefined, put: [], remove: [], setAside: [], revived: [] };
}

export function toSetAside(row: RecordRow, reason: string, version: number): SetAsideRow {
  const { tool, key, value: raw, rev, updatedAt } = soundEnvelope(row);
  return { id: setAsideId(tool, key, raw), tool, key, raw, reason: reason.slice(0, 200), version, rev, updatedAt };
}

const INSTANT = /^(19[7-9]|2[01]\d)\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** A row whose revision or time is damaged keeps its value; it counts as the earliest version of its record. */
export function soundEnvelope(row: RecordRow): RecordRow {
  const rev = Number.isInteger(row.rev) && row.rev >= 1 && row.rev <= 1_000_000_000 ? row.rev : 1;
  const updatedAt = INSTANT.test(row.updatedAt) ? row.updatedAt : new Date(0).toISOString();
  return { ...row, rev, updatedAt };
}

/** The same content under the same key is the same thing, however often it is met. */
export function setAsideId(tool: string, key: string, raw: unknown): string {
  return `${tool}/${key}/${sha256Hex(canonicalJson(jsonOrNull(raw))).slice(0, 16)}`;
}

/** Whether the database says something else than what was read from it. */
export function needsWriting(current: Current): boolean {
  if (current.newer) return false;
  return (
    current.migratedFrom !== undefined ||
    current.put.length + current.remove.length + current.setAside.length + current.revived.length > 0
  );
}
