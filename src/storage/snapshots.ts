import type { BackupTools } from '../schemas/backup.ts';
import type { Tx } from './backend.ts';
import type { ToolId } from './port.ts';
import type { SnapshotRow } from './rows.ts';
import type { Store } from './store.ts';

/** How many copies of each kind are kept for a tool; the oldest go first. */
const KEPT: Record<SnapshotRow['why'], number> = { daily: 5, migration: 2, import: 2 };

/** Keeps all records of a tool as they lie in the database now, under the version they have. */
export async function keepSnapshot(
  tx: Tx,
  tool: ToolId,
  why: SnapshotRow['why'],
  at: string,
  version: number,
): Promise<void> {
  const records = await tx.ofTool('records', tool);
  if (records.length === 0) return;
  const same = (await tx.ofTool('snapshots', tool)).filter((row) => row.why === why).sort((a, b) => order(b, a));
  for (const row of same.slice(KEPT[why] - 1)) await tx.delete('snapshots', row.id);
  await tx.put('snapshots', { id: `${tool}/${why}/${at}`, tool, why, at, version, records });
}

/** A snapshot in the form of a backup, to be previewed and taken in like one (`restore.ts`); null when it is gone. */
export async function readSnapshot(store: Store, id: string): Promise<BackupTools | null> {
  const row = await store.backend.run('readonly', (tx) => tx.get('snapshots', id));
  if (!row) return null;
  const records = row.records.map(({ key, value, rev, updatedAt }) => ({ key, value, rev, updatedAt }));
  return { [row.tool]: { version: row.version, records } };
}

const order = (a: SnapshotRow, b: SnapshotRow) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

/** Day on which this page last looked for the daily copy, per store and tool, so that a save usually costs no extra look. */
const lookedOn = new WeakMap<Store, Map<ToolId, string>>();

/** Whether a save at `at` would be the first of its day (UTC) for this page and this tool. */
export function isDailyDue(store: Store, tool: ToolId, at: string): boolean {
  return lookedOn.get(store)?.get(tool) !== at.slice(0, 10);
}

export function noteDaily(store: Store, tool: ToolId, at: string): void {
  lookedOn.set(store, (lookedOn.get(store) ?? new Map<ToolId, string>()).set(tool, at.slice(0, 10)));
}

/** The state before the first change of a day, unless another page has kept it already. */
export async function keepDailySnapshot(tx: Tx, tool: ToolId, at: string, version: number): Promise<void> {
  const kept = await tx.ofTool('snapshots', tool);
  if (kept.some((row) => row.why === 'daily' && row.at.startsWith(at.slice(0, 10)))) return;
  await keepSnapshot(tx, tool, 'daily', at, version);
}
