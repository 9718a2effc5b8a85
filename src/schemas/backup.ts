/**
 * The backup file, version 1. Strict: a key nobody knows is an error, since leaving it out would lose data.
 * `zod/mini`: it travels to the browser. The values of the records are parsed by each tool's own schema afterwards.
 */
import * as z from 'zod/mini';
import { BACKUP_LIMITS, BACKUP_TYPE, BACKUP_VERSION, SEAL } from './backup-format.ts';
import { RecordKeySchema } from './records.ts';

/** As `Date.toISOString` writes it, so that comparing texts compares times. 1970: a phone whose clock has never been set. */
const InstantSchema = z.iso.datetime({ precision: 3 }).check(z.regex(/^(19[7-9]|2[01]\d)\d-/));

const present = z.unknown().check(z.refine((value) => value !== undefined));
const RevSchema = z.int().check(z.gte(1), z.lte(1_000_000_000));
const VersionSchema = z.int().check(z.gte(1), z.lte(10_000));

/** One record: its stable name, its value under the tool's schema, how often and when it was last saved. */
export const BackupRecordSchema = z.strictObject({
  key: RecordKeySchema,
  value: present,
  rev: RevSchema,
  updatedAt: InstantSchema,
});

/**
 * A record that could not be read where the backup was made: as it was found, why, and under which version.
 * `rival`: it can be read, but two pages saved the record at the same time, and this is the version not in force.
 */
export const BackupSetAsideSchema = z.strictObject({
  key: z.string().check(z.maxLength(10_000)),
  raw: present,
  reason: z.string().check(z.maxLength(200)),
  version: VersionSchema,
  rev: RevSchema,
  updatedAt: InstantSchema,
  rival: z.optional(z.literal(true)),
});

/** All that one tool keeps. `version`: of the tool's schema, which its records follow. */
export const ToolBackupSchema = z.strictObject({
  version: VersionSchema,
  records: z.array(BackupRecordSchema).check(z.maxLength(BACKUP_LIMITS.records)),
  setAside: z.optional(z.array(BackupSetAsideSchema).check(z.maxLength(BACKUP_LIMITS.records))),
});

/** A tool that is absent had nothing; restoring leaves it alone. */
export const BackupToolsSchema = z.strictObject({
  residency: z.optional(ToolBackupSchema),
  assessment: z.optional(ToolBackupSchema),
});

/** What every file begins with, under a password or not. */
const head = {
  type: z.literal(BACKUP_TYPE),
  version: z.literal(BACKUP_VERSION),
  /** Version of the site that wrote the file. */
  app: z.string().check(z.maxLength(40)),
  createdAt: InstantSchema,
  /** `sha256:` and the hash of `tools` (or of `sealed` and `data`) as canonical JSON: keys in code-unit order, no white space, UTF-8. */
  checksum: z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/)),
};

export const BackupSchema = z.strictObject({ ...head, tools: BackupToolsSchema });

const base64 = (bytes: number) =>
  z.string().check(z.regex(new RegExp(`^[A-Za-z0-9+/]{${Math.ceil((bytes * 4) / 3)}}={0,2}$`)));

/** A backup under a password: `data` is the text of a whole plain file, enciphered. Salt and IV are fresh in every file. */
export const SealedBackupSchema = z.strictObject({
  ...head,
  sealed: z.strictObject({
    cipher: z.literal(SEAL.cipher),
    kdf: z.literal(SEAL.kdf),
    rounds: z.int().check(z.gte(SEAL.rounds), z.lte(SEAL.mostRounds)),
    salt: base64(SEAL.saltBytes),
    iv: base64(SEAL.ivBytes),
  }),
  data: z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/)),
});

export type SealedBackup = z.infer<typeof SealedBackupSchema>;
export type Backup = z.infer<typeof BackupSchema>;
export type BackupTools = z.infer<typeof BackupToolsSchema>;
export type ToolBackup = z.infer<typeof ToolBackupSchema>;
