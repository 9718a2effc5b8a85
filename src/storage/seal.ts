/** Backups under a password: AES-GCM, the key by PBKDF2. Slow on purpose; run it where no page waits (`desk.ts`). */
import { BACKUP_TYPE, BACKUP_VERSION, SEAL } from '../schemas/backup-format.ts';
import type { SealedBackup } from '../schemas/backup.ts';
import { APP_VERSION } from './app-version.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { canonicalJson } from './json.ts';
import { sha256Hex } from './sha256.ts';

/** Browsers give out their cryptography on https and localhost only. */
export const canSeal = (): boolean => typeof crypto !== 'undefined' && crypto.subtle !== undefined;

const KEY_BITS = { name: 'AES-GCM', length: 256 } as const;

/** `NFKC`: the same password typed on another keyboard is the same bytes. */
async function keyOf(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(password.normalize('NFKC'));
  const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, material, KEY_BITS, false, ['encrypt', 'decrypt']);
}

type Header = SealedBackup['sealed'];

/** What the cipher vouches for besides the text: whoever changes the header can't have it opened. */
const vouchedFor = (header: Header) =>
  new TextEncoder().encode(canonicalJson({ type: BACKUP_TYPE, version: BACKUP_VERSION, sealed: header }));

export const sealChecksum = (sealed: Header, data: string) => `sha256:${sha256Hex(canonicalJson({ sealed, data }))}`;

/** `text`: the whole of a plain backup file. Salt and IV are fresh each time. */
export async function sealText(text: string, password: string, createdAt: string): Promise<SealedBackup> {
  const salt = crypto.getRandomValues(new Uint8Array(SEAL.saltBytes));
  const iv = crypto.getRandomValues(new Uint8Array(SEAL.ivBytes));
  const { cipher, kdf, rounds } = SEAL;
  const sealed = { cipher, kdf, rounds, salt: toBase64(salt), iv: toBase64(iv) };
  const key = await keyOf(password, salt, rounds);
  const how = { name: 'AES-GCM', iv, additionalData: vouchedFor(sealed) };
  const data = toBase64(new Uint8Array(await crypto.subtle.encrypt(how, key, new TextEncoder().encode(text))));
  const checksum = sealChecksum(sealed, data);
  return { type: BACKUP_TYPE, version: BACKUP_VERSION, app: APP_VERSION, createdAt, checksum, sealed, data };
}

/** Null when the password is another one. Rejects where there is no cryptography. */
export async function openSealed({ sealed, data }: SealedBackup, password: string): Promise<string | null> {
  const key = await keyOf(password, fromBase64(sealed.salt), sealed.rounds);
  const how = { name: 'AES-GCM', iv: fromBase64(sealed.iv), additionalData: vouchedFor(sealed) };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await crypto.subtle.decrypt(how, key, fromBase64(data)));
  } catch {
    return null;
  }
}
