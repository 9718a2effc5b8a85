import type { Tx } from './backend.ts';
import type { ToolId } from './port.ts';

/** Name of the meta row with the schema version that a tool's records have. */
export const versionKey = (tool: string): string => `tool:${tool}`;

/** Undefined until the tool's first save. */
export async function readVersion(tx: Tx, tool: ToolId): Promise<number | undefined> {
  const value = (await tx.get('meta', versionKey(tool)))?.value;
  return typeof value === 'number' ? value : undefined;
}

const BACKUP_KEY = 'backup';

/** When the visitor last took a backup away, ISO 8601; undefined if never. */
export async function readBackupTime(tx: Tx): Promise<string | undefined> {
  const value = (await tx.get('meta', BACKUP_KEY))?.value;
  return typeof value === 'string' ? value : undefined;
}

export async function writeBackupTime(tx: Tx, at: string): Promise<void> {
  await tx.put('meta', { key: BACKUP_KEY, value: at });
}
