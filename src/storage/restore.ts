import type { BackupTools, ToolBackup } from '../schemas/backup.ts';
import type { Tx } from './backend.ts';
import { bringUpToDate, setAsideId, type Current } from './current.ts';
import { saveFailure } from './errors.ts';
import { canonicalJson } from './json.ts';
import { planImport, type ImportMode, type ToolPlan } from './merge.ts';
import type { SaveFailure, ToolId } from './port.ts';
import type { RecordRow } from './rows.ts';
import { keepSnapshot } from './snapshots.ts';
import type { Store } from './store.ts';

/** What an import would do, or did, to each tool that the backup has. */
export type ImportPlan = { tool: ToolId; plan: ToolPlan }[];

/** `newer`: the backup holds a tool's data of a newer version than this site knows; nothing of it is taken. */
export type ImportPreview = { kind: 'preview'; tools: ImportPlan } | { kind: 'newer'; tool: ToolId } | SaveFailure;

/** A key that the import changed: how it was, how the import left it. Null: no record. */
interface RecordUndo {
  tool: ToolId;
  key: string;
  before: RecordRow | null;
  after: RecordRow | null;
}

/** What the import changed, and the ids of the rows that it set aside. */
export interface ImportUndo {
  records: RecordUndo[];
  setAside: { tool: ToolId; id: string }[];
}

export type ImportResult =
  { kind: 'imported'; tools: ImportPlan; undo: ImportUndo } | { kind: 'newer'; tool: ToolId } | SaveFailure;

/** Numbers of records. `skipped`: changed again since the import, so they were left as they are. */
export type UndoResult = { kind: 'undone'; restored: number; skipped: number } | SaveFailure;

/** The records of a backup under the versions in force: migrated, parsed, what can't be read put aside. Pure. */
export type Incoming = { ok: true; tools: Map<ToolId, Current> } | { ok: false; newer: ToolId };

export function readIncoming(store: Pick<Store, 'registry'>, backup: BackupTools): Incoming {
  const tools = new Map<ToolId, Current>();
  for (const [id, data] of Object.entries(backup) as [ToolId, ToolBackup | undefined][]) {
    const tool = store.registry[id];
    if (!data || !tool) continue;
    if (data.version > tool.version) return { ok: false, newer: id };
    const rows = data.records.map((record) => ({ ...record, tool: id }));
    const aside = (data.setAside ?? []).map((row) => ({ ...row, tool: id, id: setAsideId(id, row.key, row.raw) }));
    tools.set(id, bringUpToDate(tool, { version: data.version, rows, aside }));
  }
  return { ok: true, tools };
}

/** What `importBackup` would do now. Changes nothing, never rejects. */
export async function previewImport(store: Store, backup: BackupTools, mode: ImportMode): Promise<ImportPreview> {
  const incoming = readIncoming(store, backup);
  if (!incoming.ok) return { kind: 'newer', tool: incoming.newer };
  try {
    const tools = await store.backend.run('readonly', (tx) => planAll(store, tx, incoming.tools, mode));
    return { kind: 'preview', tools: tools.map(({ tool, plan }) => ({ tool, plan })) };
  } catch (error) {
    return saveFailure(error);
  }
}

/**
 * Takes a backup in: all tools in one transaction, or nothing. Plans anew from what is there now, and keeps a snapshot
 * of each tool first. Tools the backup doesn't have stay as they are, and so does what was set aside here. Never rejects.
 */
export async function importBackup(store: Store, backup: BackupTools, mode: ImportMode): Promise<ImportResult> {
  const incoming = readIncoming(store, backup);
  if (!incoming.ok) return { kind: 'newer', tool: incoming.newer };
  const at = store.now().toISOString();
  try {
    const planned = await store.write([...incoming.tools.keys()], 'elsewhere', async (tx) => {
      const all = await planAll(store, tx, incoming.tools, mode);
      for (const { tool, plan } of all) {
        await keepSnapshot(tx, tool, 'import', at, store.registry[tool].version);
        await writePlan(tx, tool, plan);
      }
      return all;
    });
    const tools = planned.map(({ tool, plan }) => ({ tool, plan }));
    const records = planned.flatMap(({ tool, plan, local }) => undoOf(tool, plan, local));
    const setAside = planned.flatMap(({ tool, plan }) => plan.setAside.map(({ id }) => ({ tool, id })));
    return { kind: 'imported', tools, undo: { records, setAside } };
  } catch (error) {
    return saveFailure(error);
  }
}

/** Takes an import back, record by record: what was changed since by hand or by another tab is not touched. */
export async function undoImport(store: Store, { records, setAside }: ImportUndo): Promise<UndoResult> {
  const tools = [...new Set([...records, ...setAside].map((each) => each.tool))];
  try {
    const restored = await store.write(tools, 'elsewhere', async (tx) => {
      let count = 0;
      for (const each of records) if (await undoRecord(tx, each)) count += 1;
      for (const { id } of setAside) await tx.delete('setAside', id);
      return count;
    });
    return { kind: 'undone', restored, skipped: records.length - restored };
  } catch (error) {
    return saveFailure(error);
  }
}

async function planAll(store: Store, tx: Tx, incoming: Map<ToolId, Current>, mode: ImportMode) {
  const plans: { tool: ToolId; plan: ToolPlan; local: RecordRow[] }[] = [];
  for (const [tool, theirs] of incoming) {
    const mine = await store.current(tx, tool);
    const known = new Set(mine.aside.map((row) => row.id));
    const plan = planImport(mine.records, theirs.records, mode);
    plan.setAside = theirs.aside.filter((row) => !known.has(row.id));
    plans.push({ tool, plan, local: mine.records });
  }
  return plans;
}

async function writePlan(tx: Tx, tool: ToolId, plan: ToolPlan): Promise<void> {
  for (const key of plan.remove) await tx.delete('records', [tool, key]);
  for (const row of plan.put) await tx.put('records', row);
  for (const row of plan.setAside) await tx.put('setAside', row);
}

function undoOf(tool: ToolId, plan: ToolPlan, local: readonly RecordRow[]): RecordUndo[] {
  const before = new Map(local.map((row) => [row.key, row]));
  const put = plan.put.map((after) => ({ tool, key: after.key, before: before.get(after.key) ?? null, after }));
  const removed = plan.remove.map((key) => ({ tool, key, before: before.get(key) ?? null, after: null }));
  return [...put, ...removed];
}

async function undoRecord(tx: Tx, { tool, key, before, after }: RecordUndo): Promise<boolean> {
  const now = (await tx.get('records', [tool, key])) ?? null;
  if (canonicalJson(now) !== canonicalJson(after)) return false;
  if (before) await tx.put('records', before);
  else await tx.delete('records', [tool, key]);
  return true;
}
