/** The marks and bounds of a backup file, apart from its schema: who only writes one need not load the other. */
export const BACKUP_TYPE = 'zhucun-youshu-backup';
export const BACKUP_VERSION = 1;

/** The marks of the ledger's own files, which are read in there. */
export const DAYS_TYPE = 'zhucun-youshu-days';
export const RULE_TYPE = 'zhucun-youshu-rule';

/** How a backup under a password is made. A file may ask for more rounds, up to `mostRounds`; for fewer, never. */
export const SEAL = {
  cipher: 'AES-GCM',
  kdf: 'PBKDF2-HMAC-SHA-256',
  rounds: 600_000,
  mostRounds: 5_000_000,
  saltBytes: 16,
  ivBytes: 12,
} as const;

/** What a file may ask of the browser. Containers: objects and arrays of the whole file. */
export const BACKUP_LIMITS = {
  bytes: 50 * 1024 * 1024,
  depth: 40,
  containers: 2_000_000,
  records: 100_000,
} as const;
