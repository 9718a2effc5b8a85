import type { SaveFailure } from './port.ts';
import { SAVE_MESSAGES, STORE_NOTICES } from './strings.ts';

/** `blocked`: an older tab holds the database. `not-allowed`: the browser has none for us. */
export type StorageErrorKind = 'quota' | 'lost' | 'read-only' | 'blocked' | 'not-allowed' | 'unknown';

export class StorageError extends Error {
  declare readonly kind: StorageErrorKind;

  constructor(kind: StorageErrorKind, cause?: unknown) {
    super(`storage: ${kind}`, { cause });
    this.name = 'StorageError';
    this.kind = kind;
  }
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : '');

/**
 * What a thrown thing means. Browsers differ: Safari reports its dying database process as an UnknownError with the
 * sentence below, Chrome and Firefox as an InvalidStateError ("the database connection is closing").
 */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const name = nameOf(error);
  const message = error instanceof Error ? error.message : '';
  if (name === 'QuotaExceededError' || /quota/i.test(message)) return new StorageError('quota', error);
  if (name === 'InvalidStateError' || /connection.*(lost|clos)/i.test(message)) return new StorageError('lost', error);
  if (name === 'SecurityError' || name === 'NotAllowedError') return new StorageError('not-allowed', error);
  if (name === 'ReadOnlyError') return new StorageError('read-only', error);
  return new StorageError('unknown', error);
}

export function saveFailure(error: unknown): SaveFailure {
  const { kind } = toStorageError(error);
  const reason = kind === 'quota' || kind === 'lost' || kind === 'read-only' ? kind : 'unknown';
  return { kind: 'failed', reason, message: SAVE_MESSAGES[reason] };
}

export function loadFailure(error: unknown): { kind: 'unavailable'; reason: string } {
  const blocked = toStorageError(error).kind === 'blocked';
  return { kind: 'unavailable', reason: blocked ? STORE_NOTICES.blocked : STORE_NOTICES.unreadable };
}
