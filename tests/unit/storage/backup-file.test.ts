import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownNumber } from '../../../src/domain/residency/rule.ts';
import { ledgerFile } from '../../../src/islands/residency/more/ledger-file.ts';
import { ruleFile } from '../../../src/islands/residency/more/rule-file.ts';
import { BACKUP_LIMITS } from '../../../src/schemas/backup-format.ts';
import { APP_VERSION } from '../../../src/storage/app-version.ts';
import { readBackup, readBackupBlob } from '../../../src/storage/backup-file.ts';
import { BACKUP_PROBLEMS } from '../../../src/storage/backup-strings.ts';
import { canonicalJson } from '../../../src/storage/json.ts';
import { sha256Hex } from '../../../src/storage/sha256.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { anyRows, dayRows, json, toBackupTool } from './arbitraries.ts';

const at = new Date('2026-11-21T06:32:00.000Z');
const tools = toBackupTool(
  [{ tool: 'residency', key: 'day:1', value: { text: '住村' }, rev: 2, updatedAt: at.toISOString() }],
  3,
);
const text = writeBackup({ residency: tools }, at).text;
const sound = JSON.parse(text);
const problem = (value: unknown) => {
  const read = readBackup(typeof value === 'string' ? value : JSON.stringify(value));
  return read.ok ? 'accepted' : read.problem;
};
/** The same file with its checksum made right again: what is refused then is refused for itself. */
const resigned = (data: unknown) => ({ ...sound, tools: data, checksum: `sha256:${sha256Hex(canonicalJson(data))}` });

it('writes a file named by what it is and when it was made, with the version of the site', () => {
  expect(writeBackup({}, at).name).toMatch(/^驻村有数-备份-202611\d\d-\d{4}\.json$/);
  expect(sound).toMatchObject({
    type: 'zhucun-youshu-backup',
    version: 1,
    app: APP_VERSION,
    createdAt: at.toISOString(),
  });
  expect(APP_VERSION).toBe(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version);
});

it('reads back exactly what was written, for any data', () => {
  const data = fc.record({
    residency: dayRows.map((rows) => toBackupTool(rows, 3)),
    assessment: anyRows.map((rows) => toBackupTool(rows, 1)),
  });
  fc.assert(
    fc.property(data, (each) => {
      expect(readBackup(writeBackup(each, at).text)).toMatchObject({ ok: true, backup: { tools: each } });
    }),
    { numRuns: 200 },
  );
});

describe('a file is refused, with a sentence that says nothing was changed, when it', () => {
  const record = tools.records[0];
  const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...record, key: `day:${index}` }));
  const proto = text.replace('"text"', '"__proto__"');
  it.each([
    ['is empty', '', 'not-json'],
    ['is cut off', text.slice(0, -20), 'not-json'],
    ['is a web page', '<!doctype html><p>404', 'not-json'],
    ['is JSON of something else', { hello: 1 }, 'foreign'],
    ['has days of the ledger', ledgerFile({ '2026-11-01': { status: 'rest' } }, ['2026-11-01']), 'days'],
    ['has a rule for a colleague', ruleFile(ownNumber(20, '本县')), 'rule'],
    ['has the levels of one of a group', { kind: 'zhucun-group-scores', format: 1 }, 'scores'],
    ['has a result to be read by other programs', { notice: '', model: { grading: 'a' }, answers: [] }, 'result'],
    ['is JSON of half a result', { notice: '', model: 'x', answers: [] }, 'foreign'],
    ['is JSON with a name of its own', { type: 'constructor' }, 'foreign'],
    ['is JSON but no object', '[1,2]', 'foreign'],
    ['is null', 'null', 'foreign'],
    ['has a later format', { ...sound, version: 2 }, 'newer'],
    ['has no version', { ...sound, version: undefined }, 'malformed'],
    ['has a key nobody knows', { ...sound, extra: 1 }, 'malformed'],
    ['has a tool nobody knows', resigned({ ...sound.tools, quiz: sound.tools.residency }), 'malformed'],
    [
      'has a record without a value',
      resigned({ residency: { version: 3, records: [{ ...record, value: undefined }] } }),
      'malformed',
    ],
    [
      'has a record dated in words',
      resigned({ residency: { version: 3, records: [{ ...record, updatedAt: '昨天' }] } }),
      'malformed',
    ],
    [
      'has a record with revision 0',
      resigned({ residency: { version: 3, records: [{ ...record, rev: 0 }] } }),
      'malformed',
    ],
    [
      'has a record named like a prototype',
      resigned({ residency: { version: 3, records: [{ ...record, key: 'constructor' }] } }),
      'malformed',
    ],
    ['has a record twice', resigned({ residency: { version: 3, records: [record, record] } }), 'malformed'],
    ['was changed by hand', text.replace('住村', '住房'), 'checksum'],
    ['reaches for prototypes', proto, 'forbidden-key'],
    [
      'reaches for constructors',
      resigned({ residency: { ...tools, constructor: { prototype: {} } } }),
      'forbidden-key',
    ],
    ['is nested without end', `{"type":"zhucun-youshu-backup","x":${'['.repeat(1e6)}`, 'too-deep'],
    ['is nested a little too deep', { ...sound, tools: JSON.parse('['.repeat(40) + ']'.repeat(40)) }, 'too-deep'],
    ['has more containers than any backup', `[${'{},'.repeat(BACKUP_LIMITS.containers)}1]`, 'too-many'],
    ['has more records than any backup', resigned({ residency: { version: 3, records: many(100_001) } }), 'too-many'],
    [
      'has too many records in two tools',
      resigned({ residency: { version: 3, records: many(60_000) }, assessment: { version: 1, records: many(60_000) } }),
      'too-many',
    ],
    ['is too long', ' '.repeat(BACKUP_LIMITS.bytes + 1), 'too-big'],
  ])('%s', (_, file, expected) => {
    expect(problem(file)).toBe(expected);
    expect(BACKUP_PROBLEMS[expected as keyof typeof BACKUP_PROBLEMS]).toContain('本机记录没有变');
  });
});

it('takes notes for what they are: scripts, braces and backslashes in a text are a text', () => {
  const value = {
    text: `"${'['.repeat(100)}${'{'.repeat(100)} <script>alert(1)</script> {[{[ \\" \\\\ {"__proto__":1} =cmd|calc`,
  };
  const file = writeBackup({ residency: { version: 3, records: [{ ...tools.records[0]!, value }] } }, at);
  expect(readBackup(file.text)).toMatchObject({ ok: true, backup: { tools: { residency: { records: [{ value }] } } } });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it('never throws, whatever text it is given', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json()),
      (any) => void expect(readBackup(any).ok).toBe(false),
    ),
  );
});

it('never throws and accepts nothing that differs, whatever is done to a sound file', () => {
  const edit = fc.record({
    from: fc.nat(text.length),
    drop: fc.nat(5),
    add: fc.string({ maxLength: 5, unit: 'binary' }),
  });
  fc.assert(
    fc.property(edit, ({ from, drop, add }) => {
      const read = readBackup(text.slice(0, from) + add + text.slice(from + drop));
      if (read.ok) expect(read.backup.tools).toEqual(sound.tools);
    }),
    { numRuns: 500 },
  );
});

it('never throws over a sound frame with anything in it', () => {
  fc.assert(fc.property(json, (any) => void readBackup(JSON.stringify(resigned(any)))));
  fc.assert(fc.property(json, (any) => void readBackup(JSON.stringify(resigned({ residency: any })))));
});

describe('a chosen file', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['is read', new Blob([text]), 'accepted'],
    ['is read with a byte order mark', new Blob(['\uFEFF', text]), 'accepted'],
    ['in GBK is no UTF-8 text', new Blob([Uint8Array.of(0xd7, 0xa1, 0xb4, 0xe5)]), 'not-text'],
    ['cut within a character is no UTF-8 text', new Blob([bytes('住').slice(0, 2)]), 'not-text'],
    ['that is a picture is no UTF-8 text', new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)]), 'not-text'],
  ])('%s', async (_, blob, expected) => {
    const read = await readBackupBlob(blob);
    expect(read.ok ? 'accepted' : read.problem).toBe(expected);
  });

  it('over 50 MB is refused before it is read', async () => {
    const blob = { size: BACKUP_LIMITS.bytes + 1, arrayBuffer: () => Promise.reject(new Error('must not be read')) };
    expect(await readBackupBlob(blob as unknown as Blob)).toEqual({ ok: false, problem: 'too-big' });
  });

  it('that vanishes while it is read is refused', async () => {
    const blob = { size: 9, arrayBuffer: () => Promise.reject(new Error('gone')) };
    expect(await readBackupBlob(blob as unknown as Blob)).toEqual({ ok: false, problem: 'not-text' });
  });
});

describe('the checksum', () => {
  it('is SHA-256 as others compute it', () => {
    const node = (any: string) => createHash('sha256').update(any, 'utf8').digest('hex');
    for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 100_000]) {
      expect(sha256Hex('a'.repeat(length))).toBe(node('a'.repeat(length)));
    }
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200, size: 'max' }),
        (any) => void expect(sha256Hex(any)).toBe(node(any)),
      ),
    );
  });

  it('does not depend on the order of keys, and tells different values apart', () => {
    expect(canonicalJson({ b: [1, { d: 1, c: undefined }], a: '住' })).toBe('{"a":"住","b":[1,{"d":1}]}');
    const shuffled = (value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, item]) => [key, shuffled(item)]),
          )
        : value;
    fc.assert(fc.property(json, (any) => void expect(canonicalJson(shuffled(any))).toBe(canonicalJson(any))));
    fc.assert(fc.property(json, (any) => void expect(JSON.parse(canonicalJson(any))).toEqual(any)));
  });
});
