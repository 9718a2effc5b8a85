import Ajv from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { atDesk } from '../../../src/storage/desk.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { writeBackup } from '../../../src/storage/write-backup.ts';
import { backupJsonSchema, RECORDS_OF } from '../../../src/site/backup-schema.ts';

const isValid = new Ajv({ strict: false, validateFormats: false }).compile(backupJsonSchema());
const at = new Date('2026-11-21T06:32:00.000Z');
const { version } = REGISTRY.residency;
const record = (key: string, value: unknown) => ({ key, value, rev: 1, updatedAt: at.toISOString() });
const fileOf = (...records: ReturnType<typeof record>[]) =>
  JSON.parse(writeBackup({ residency: { version, records } }, at).text);
const day = record('day:2026-11-20', { status: 'overnight', note: '甲' });

it('knows every tool that keeps records', () => expect(RECORDS_OF).toEqual(REGISTRY));

it('accepts what the site writes, plain and under a password', async () => {
  expect(isValid(fileOf(day))).toBe(true);
  const sealed = await atDesk({ do: 'seal', tools: fileOf(day).tools, at, password: '一二三四五六七八' });
  expect(isValid(JSON.parse(sealed.text))).toBe(true);
});

it.each([
  ['a state nobody knows', fileOf(record('day:2026-11-20', { status: 'asleep' }))],
  ['a record nobody knows', fileOf(record('cat:1', {}))],
  ['a 30 February', fileOf(record('posting:a', { from: '2026-02-30' }))],
  ['a field nobody knows', { ...fileOf(day), more: 1 }],
  ['no checksum', { ...fileOf(day), checksum: undefined }],
  ['another type', { ...fileOf(day), type: 'x' }],
])('refuses %s', (_what, file) => expect(isValid(JSON.parse(JSON.stringify(file)))).toBe(false));
