import { loadFailure } from './errors.ts';
import { readBackupTime } from './meta.ts';
import { readPersistence, type Persistence } from './persistence.ts';
import type { ToolId } from './port.ts';
import type { SetAsideRow, SnapshotRow } from './rows.ts';
import type { Store } from './store.ts';

export interface ToolOverview {
  tool: ToolId;
  records: number;
  /** When a record of it was last saved, ISO 8601; null without records. */
  lastSaved: string | null;
  /** Data of a newer version: nothing can be written here until the page is reloaded. */
  readOnly: boolean;
}

export interface Overview {
  kind: 'overview';
  tools: ToolOverview[];
  setAside: SetAsideRow[];
  /** Newest first, without their records. */
  snapshots: (Omit<SnapshotRow, 'records'> & { count: number })[];
  persistence: Persistence;
  backupAt: string | null;
  /** Records saved after the last backup (all of them if there was none), and the oldest of these times. */
  sinceBackup: { records: number; oldest: string | null };
}

/** What lies on this device. Loads every tool first, so what can't be read has been set aside by then. Never rejects. */
export async function readOverview(store: Store): Promise<Overview | { kind: 'unavailable'; reason: string }> {
  const tools: ToolOverview[] = [];
  const times: string[] = [];
  for (const tool of store.tools) {
    const loaded = await store.load(tool);
    if (loaded.kind === 'unavailable') return loaded;
    const saved = loaded.records.map((record) => record.updatedAt).sort();
    times.push(...saved);
    tools.push({ tool, records: saved.length, lastSaved: saved.at(-1) ?? null, readOnly: loaded.readOnly });
  }
  try {
    const rest = await store.backend.run('readonly', async (tx) => ({
      setAside: await tx.all('setAside'),
      snapshots: await tx.all('snapshots'),
      backupAt: (await readBackupTime(tx)) ?? null,
    }));
    return assemble(tools, times, rest, await readPersistence());
  } catch (error) {
    return loadFailure(error);
  }
}

function assemble(
  tools: ToolOverview[],
  times: string[],
  rest: { setAside: SetAsideRow[]; snapshots: SnapshotRow[]; backupAt: string | null },
  persistence: Persistence,
): Overview {
  const unsaved = times.filter((time) => rest.backupAt === null || time > rest.backupAt).sort();
  const snapshots = rest.snapshots
    .map(({ records, ...snapshot }) => ({ ...snapshot, count: records.length }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  return {
    kind: 'overview',
    tools,
    setAside: rest.setAside,
    snapshots,
    persistence,
    backupAt: rest.backupAt,
    sinceBackup: { records: unsaved.length, oldest: unsaved[0] ?? null },
  };
}
