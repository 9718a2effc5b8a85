import { afterEach, describe, expect, it, vi } from 'vitest';
import { SEAL } from '../../../src/schemas/backup-format.ts';
import type { SealedBackup } from '../../../src/schemas/backup.ts';
import { readBackup } from '../../../src/storage/backup-file.ts';
import { runJob } from '../../../src/storage/desk-jobs.ts';
import { atDesk } from '../../../src/storage/desk.ts';
import { canSeal, sealChecksum, sealText } from '../../../src/storage/seal.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';

afterEach(() => vi.unstubAllGlobals());
// 600,000 rounds each time: seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const at = new Date('2026-11-21T06:32:00.000Z');
const tools = {
  residency: {
    version: 1,
    records: [{ key: 'day:2026-11-20', value: { status: 'rest', note: '甲' }, rev: 1, updatedAt: at.toISOString() }],
  },
};
const PASSWORD = 'ﾃﾝ 一二三 pass';
const file = await atDesk({ do: 'seal', tools, at, password: PASSWORD });
const sealed = JSON.parse(file.text) as SealedBackup;
const open = (backup: SealedBackup, password = PASSWORD) => atDesk({ do: 'open', sealed: backup, password });
const problem = (value: unknown) => {
  const read = readBackup(JSON.stringify(value));
  return read.ok ? 'accepted' : read.problem;
};
/** The file with part of its header changed and its checksum made right again. */
const forged = (header: Partial<SealedBackup['sealed']>): SealedBackup => {
  const changed = { ...sealed.sealed, ...header } as SealedBackup['sealed'];
  return { ...sealed, sealed: changed, checksum: sealChecksum(changed, sealed.data) };
};

describe('a backup under a password', () => {
  it('says so in its name, names salt, IV and rounds, and shows nothing of what it holds', () => {
    expect(file.name).toMatch(/^驻村有数-加密备份-\d{8}-\d{4}\.json$/);
    expect(sealed.sealed).toMatchObject({ cipher: 'AES-GCM', kdf: 'PBKDF2-HMAC-SHA-256', rounds: SEAL.rounds });
    expect(SEAL.rounds).toBeGreaterThanOrEqual(600_000);
    expect(file.text).not.toContain('甲');
    expect(readBackup(file.text)).toMatchObject({ ok: false, problem: 'sealed', sealed });
  });

  it('opens with its password, also as another keyboard types it, and gives back what went in', async () => {
    expect(await open(sealed)).toMatchObject({ ok: true, backup: { tools } });
    expect(await open(sealed, 'テン 一二三 pass')).toMatchObject({ ok: true });
  });

  it('does not open with another password', async () => {
    expect(await open(sealed, `${PASSWORD} `)).toEqual({ ok: false, problem: 'password' });
    expect(await open(sealed, '')).toEqual({ ok: false, problem: 'password' });
  });

  it('is another file each time: salt and IV are fresh', async () => {
    const again = JSON.parse((await atDesk({ do: 'seal', tools, at, password: PASSWORD })).text) as SealedBackup;
    expect(again.sealed.salt).not.toBe(sealed.sealed.salt);
    expect(again.sealed.iv).not.toBe(sealed.sealed.iv);
  });

  it.each([
    ['damaged on the way', { ...sealed, data: sealed.data.replace(/^./, (c) => (c === 'A' ? 'B' : 'A')) }, 'checksum'],
    ['cut short', { ...sealed, data: sealed.data.slice(0, -8) }, 'checksum'],
    ['with fewer rounds than is safe', forged({ rounds: 1000 as never }), 'malformed'],
    ['with rounds that would never end', forged({ rounds: 1e12 as never }), 'malformed'],
    ['with another cipher', forged({ cipher: 'AES-ECB' as never }), 'malformed'],
    ['with a salt of no bytes', forged({ salt: '' }), 'malformed'],
    ['with more in it', { ...sealed, tools: {} }, 'malformed'],
    ['with a key of prototypes', JSON.parse(`{"__proto__":1,${file.text.slice(1)}`), 'forbidden-key'],
  ])('%s is refused before any password is asked', (_what, value, expected) => {
    expect(problem(value)).toBe(expected);
  });

  it('whose header was exchanged, checksum and all, does not open', async () => {
    const { rounds } = SEAL;
    expect(await open(forged({ rounds: rounds + 1 }))).toEqual({ ok: false, problem: 'password' });
  });

  it.each([
    ['something else', '{"type":"x"}', 'foreign'],
    ['another sealed file', file.text, 'malformed'],
    ['a damaged one', writeBackup(tools, at).text.replace('甲', '乙'), 'checksum'],
  ])('that holds %s is as foreign as any file', async (_what, text, expected) => {
    expect(await open(await sealText(text, PASSWORD, at.toISOString()))).toEqual({ ok: false, problem: expected });
  });

  it('is not made or opened where the browser has no cryptography', async () => {
    vi.stubGlobal('crypto', {});
    expect(canSeal()).toBe(false);
    expect(await open(sealed)).toEqual({ ok: false, problem: 'no-crypto' });
  });
});

describe('the desk', () => {
  const message = (data: unknown) => Object.assign(new Event('message'), { data });
  it('asks a worker and ends it', async () => {
    const ended: string[] = [];
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = async (job: Parameters<typeof runJob>[0]) =>
          this.dispatchEvent(message({ outcome: await runJob(job) }));
        terminate = () => ended.push('ended');
      },
    );
    expect(await atDesk({ do: 'read', source: file.text })).toMatchObject({ problem: 'sealed' });
    expect(ended).toEqual(['ended']);
  });
  it.each([
    ['cannot be loaded', new Event('error')],
    ['breaks down', message({ failed: true })],
  ])('works on the page where the worker %s', async (_what, event) => {
    vi.stubGlobal(
      'Worker',
      class extends EventTarget {
        postMessage = () => void this.dispatchEvent(event);
        terminate = () => {};
      },
    );
    expect(await atDesk({ do: 'read', source: new Blob([file.text]) })).toMatchObject({ problem: 'sealed' });
  });
});
