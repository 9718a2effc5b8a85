/** The heavy work on backup files. Runs in a worker, or, where there is none, on the page (`desk.ts`). */
import type { BackupTools, SealedBackup } from '../schemas/backup.ts';
import { readBackup, readBackupBlob, type BackupRead } from './backup-file.ts';
import { canSeal, openSealed, sealText } from './seal.ts';
import { writeBackup, type TextFile } from './write-backup.ts';

export type Job =
  | { do: 'read'; source: Blob | string }
  | { do: 'open'; sealed: SealedBackup; password: string }
  | { do: 'seal'; tools: BackupTools; at: Date; password: string };

export type Outcome<J extends Job> = J extends { do: 'seal' } ? TextFile : BackupRead;

export async function runJob(job: Job): Promise<BackupRead | TextFile> {
  if (job.do === 'read') return typeof job.source === 'string' ? readBackup(job.source) : readBackupBlob(job.source);
  if (job.do === 'open') return open(job.sealed, job.password);
  const plain = writeBackup(job.tools, job.at);
  const sealed = await sealText(plain.text, job.password, job.at.toISOString());
  return { ...plain, name: plain.name.replace('-备份-', '-加密备份-'), text: JSON.stringify(sealed) };
}

/** Never rejects. What comes out of the seal is as foreign as any other file. */
async function open(sealed: SealedBackup, password: string): Promise<BackupRead> {
  if (!canSeal()) return { ok: false, problem: 'no-crypto' };
  const text = await openSealed(sealed, password).catch(() => null);
  if (text === null) return { ok: false, problem: 'password' };
  const read = readBackup(text);
  return !read.ok && read.problem === 'sealed' ? { ok: false, problem: 'malformed' } : read;
}
