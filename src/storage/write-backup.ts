import { BACKUP_TYPE, BACKUP_VERSION } from '../schemas/backup-format.ts';
import type { Backup, BackupTools } from '../schemas/backup.ts';
import { APP_VERSION } from './app-version.ts';
import { canonicalJson } from './json.ts';
import { sha256Hex } from './sha256.ts';

export interface TextFile {
  name: string;
  type: string;
  text: string;
}

/** `sha256:` and the hash of the canonical JSON. */
export const checksumOf = (tools: BackupTools) => `sha256:${sha256Hex(canonicalJson(tools))}`;

/** The file with these records, readable by eye: one indented JSON. `at` names the file by this device's clock. */
export function writeBackup(tools: BackupTools, at: Date, label = '备份'): TextFile {
  const backup: Backup = {
    type: BACKUP_TYPE,
    version: BACKUP_VERSION,
    app: APP_VERSION,
    createdAt: at.toISOString(),
    checksum: checksumOf(tools),
    tools,
  };
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`;
  return {
    name: `驻村有数-${label}-${day}-${two(at.getHours())}${two(at.getMinutes())}.json`,
    type: 'application/json',
    text: JSON.stringify(backup, null, 1),
  };
}
