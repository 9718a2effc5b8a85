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

export interface Rival {
  row: SetAsideRow;
  inForce: unknown;
}

export interface Overview {
  kind: 'overview';
  tools: ToolOverview[];
  /** What can't be read. */
  setAside: SetAsideRow[];
  /** Second versions of records, each with the one in force (undefined: deleted). */
  rivals: Rival[];
  /** Newest first, without their records. */
  snapshots: (Omit<SnapshotRow, 'records'> & { count: number })[];
  persistence: Persistence;
  backupAt: string | null;
  /** The device's clock says that the last backup is still to come: it was set back since, or was wrong then. */
  isClockBack: boolean;
  /** Records saved after the last backup (all of them if there was none), and the oldest of these times. */
  sinceBackup: { records: number; oldest: string | null };
}

/** What lies on this device. Loads every tool first, so what can't be read has been set aside by then. Never rejects. */
export async function readOverview(store: Store): Promise<Overview | { kind: 'unavailable'; reason: string }> {
  const tools: ToolOverview[] = [];
  const times: string[] = [];
  const values = new Map<string, unknown>();
  for (const tool of store.tools) {
    const loaded = await store.load(tool);
    if (loaded.kind === 'unavailable') return loaded;
    const saved = loaded.records.map((record) => record.updatedAt).sort();
    times.push(...saved);
    for (const { key, value } of loaded.records) values.set(`${tool}/${key}`, value);
    tools.push({ tool, records: saved.length, lastSaved: saved.at(-1) ?? null, readOnly: loaded.readOnly });
  }
  try {
    const rest = await store.backend.run('readonly', async (tx) => ({
      setAside: await tx.all('setAside'),
      snapshots: await tx.all('snapshots'),
      backupAt: (await readBackupTime(tx)) ?? null,
    }));
    return assemble({ tools, times, values }, rest, await readPersistence(), store.now().toISOString());
  } catch (error) {
    return loadFailure(error);
  }
}

interface Loaded {
  tools: ToolOverview[];
  times: string[];
  /** By tool and key. */
  values: Map<string, unknown>;
}

interface Rest {
  setAside: SetAsideRow[];
  snapshots: SnapshotRow[];
  backupAt: string | null;
}

function assemble({ tools, times, values }: Loaded, rest: Rest, persistence: Persistence, now: string): Overview {
  const { backupAt } = rest;
  // A minute's grace: another device may have written the time, and its clock need not agree to the second.
  const isClockBack = backupAt !== null && Date.parse(backupAt) > Date.parse(now) + 60_000;
  const unsaved = times.filter((time) => backupAt === null || isClockBack || time > backupAt).sort();
  const snapshots = rest.snapshots
    .map(({ records, ...snapshot }) => ({ ...snapshot, count: records.length }))
    .sort((a, b) => (a.at < b.at ? 1 : -1));
  const rivals = rest.setAside.filter((row) => row.rival);
  return {
    kind: 'overview',
    tools,
    setAside: rest.setAside.filter((row) => !row.rival),
    rivals: rivals.map((row) => ({ row, inForce: values.get(`${row.tool}/${row.key}`) })),
    snapshots,
    persistence,
    backupAt,
    isClockBack,
    sinceBackup: { records: unsaved.length, oldest: unsaved[0] ?? null },
  };
}
