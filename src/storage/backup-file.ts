import * as z from 'zod/mini';
import { BACKUP_LIMITS, BACKUP_TYPE, BACKUP_VERSION, DAYS_TYPE, RULE_TYPE } from '../schemas/backup-format.ts';
import {
  BackupSchema,
  SealedBackupSchema,
  type Backup,
  type BackupTools,
  type SealedBackup,
} from '../schemas/backup.ts';
import { hasForbiddenKey, scanJson } from './json.ts';
import { sealChecksum } from './seal.ts';
import { checksumOf } from './write-backup.ts';

/** Why a file is refused. Nothing has been changed then; `BACKUP_PROBLEMS` (`backup-strings.ts`) has the sentence for each. */
export type BackupProblem =
  | 'too-big'
  | 'not-text'
  | 'not-json'
  | 'foreign'
  | 'days'
  | 'rule'
  | 'result'
  | 'scores'
  | 'newer'
  | 'too-deep'
  | 'too-many'
  | 'forbidden-key'
  | 'malformed'
  | 'checksum'
  | 'password'
  | 'no-crypto';

/** `sealed`: sound as far as can be seen, and under a password (`desk.ts` opens it). */
export type BackupRead =
  | { ok: true; backup: Backup }
  | { ok: false; problem: BackupProblem }
  | { ok: false; problem: 'sealed'; sealed: SealedBackup };

/** The text of a file that a visitor chose, size and encoding checked first. Never rejects. */
export async function readBackupBlob(blob: Blob): Promise<BackupRead> {
  if (blob.size > BACKUP_LIMITS.bytes) return refuse('too-big');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await blob.arrayBuffer());
  } catch {
    return refuse('not-text');
  }
  return readBackup(text);
}

/** Reads a backup out of any text whatever. Never throws; a text that is not wholly a sound backup is refused. */
export function readBackup(text: string): BackupRead {
  if (text.length > BACKUP_LIMITS.bytes) return refuse('too-big');
  const trouble = scanJson(text, BACKUP_LIMITS);
  if (trouble) return refuse(trouble);
  let found: unknown;
  try {
    found = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('not-json');
  }
  if (!isObject(found) || found.type !== BACKUP_TYPE) return refuse(kindOf(found));
  if (typeof found.version === 'number' && found.version > BACKUP_VERSION) return refuse('newer');
  if (hasForbiddenKey(found)) return refuse('forbidden-key');
  if ('sealed' in found) return readSealed(found);
  if (countRecords(found.tools) > BACKUP_LIMITS.records) return refuse('too-many');
  const parsed = z.safeParse(BackupSchema, found);
  if (!parsed.success || Object.values(parsed.data.tools).some(repeatsKey)) return refuse('malformed');
  if (checksumOf(parsed.data.tools) !== parsed.data.checksum) return refuse('checksum');
  return { ok: true, backup: parsed.data };
}

function readSealed(found: object): BackupRead {
  const parsed = z.safeParse(SealedBackupSchema, found);
  if (!parsed.success) return refuse('malformed');
  const { sealed, data, checksum } = parsed.data;
  if (sealChecksum(sealed, data) !== checksum) return refuse('checksum');
  return { ok: false, problem: 'sealed', sealed: parsed.data };
}

const refuse = (problem: BackupProblem): BackupRead => ({ ok: false, problem });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Another file of this site by the marks that it carries: it has a place of its own, or is for other programs. */
function kindOf(found: unknown): BackupProblem {
  if (!isObject(found)) return 'foreign';
  if (found.type === DAYS_TYPE) return 'days';
  if (found.type === RULE_TYPE) return 'rule';
  if (found.kind === 'zhucun-group-scores') return 'scores';
  const isResult = isObject(found.model) && 'grading' in found.model && Array.isArray(found.answers);
  return isResult && 'notice' in found ? 'result' : 'foreign';
}

/** Records of all tools together, before anything else is known about them. */
function countRecords(tools: unknown): number {
  if (!isObject(tools)) return 0;
  const lists = Object.values(tools).flatMap((tool) => (isObject(tool) ? [tool.records, tool.setAside] : []));
  return lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
}

function repeatsKey(tool: BackupTools[keyof BackupTools]): boolean {
  const keys = tool?.records.map((record) => record.key) ?? [];
  return new Set(keys).size < keys.length;
}
