import type { BackupTools, ToolBackup } from '../schemas/backup.ts';
import type { Tx } from './backend.ts';
import { soundEnvelope } from './current.ts';
import { atDesk } from './desk.ts';
import { jsonOrNull } from './json.ts';
import { readVersion, writeBackupTime } from './meta.ts';
import type { ToolId } from './port.ts';
import type { Store } from './store.ts';
import { writeBackup, type TextFile } from './write-backup.ts';

/** Everything the tools keep, as a file. Rejects with a `StorageError` when it can't be read. Changes nothing. */
export async function exportBackup(store: Store): Promise<TextFile> {
  return writeBackup(await readTools(store), store.now());
}

/** The same under a password, made where the page need not wait for it. */
export async function exportSealed(store: Store, password: string): Promise<TextFile> {
  return atDesk({ do: 'seal', tools: await readTools(store), at: store.now(), password });
}

const readTools = (store: Store) => store.backend.run('readonly', (tx) => readAll(tx, store.tools));

/** To be called once the visitor has taken the file away: the age of the last backup counts from here. Never rejects. */
export async function noteBackup(store: Store): Promise<void> {
  const at = store.now().toISOString();
  await store.backend.run('readwrite', (tx) => writeBackupTime(tx, at)).catch(() => undefined);
}

async function readAll(tx: Tx, ids: readonly ToolId[]): Promise<BackupTools> {
  const tools: BackupTools = {};
  for (const id of ids) {
    const tool = await readTool(tx, id);
    if (tool) tools[id] = tool;
  }
  return tools;
}

/** As it lies there, under the version it has; what was set aside goes along. Undefined where there is nothing. */
async function readTool(tx: Tx, tool: ToolId): Promise<ToolBackup | undefined> {
  const rows = await tx.ofTool('records', tool);
  const aside = await tx.ofTool('setAside', tool);
  if (rows.length + aside.length === 0) return undefined;
  const records = rows.map(soundEnvelope).map(({ key, value, rev, updatedAt }) => {
    return { key, value: jsonOrNull(value), rev, updatedAt };
  });
  const setAside = aside.map(({ key, raw, reason, version, rev, updatedAt, rival }) => {
    return { key, raw: jsonOrNull(raw), reason, version, rev, updatedAt, ...(rival && { rival }) };
  });
  const version = (await readVersion(tx, tool)) ?? 1;
  return { version, records, ...(setAside.length > 0 ? { setAside } : {}) };
}
