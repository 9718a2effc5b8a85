import fc from 'fast-check';
import type { Backup } from '../../../src/schemas/backup.ts';
import { FORBIDDEN_KEYS } from '../../../src/schemas/records.ts';
import { plainJson } from '../../../src/storage/json.ts';
import type { RecordRow } from '../../../src/storage/rows.ts';

/** Any JSON a tool might keep, awkward texts included (lone surrogates, quotes, emoji), prototypes' names excluded. */
export const json = fc
  .jsonValue({ maxDepth: 5, stringUnit: 'binary' })
  .map(plainJson)
  .filter((value) => !FORBIDDEN_KEYS.some((key) => JSON.stringify(value).includes(`"${key}"`)));

const instant = fc
  .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2199-12-31T23:59:59Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** Few keys, few times, few revisions: two sides then often meet, and often tie. */
const fewInstants = fc.constantFrom('2026-11-20T08:00:00.000Z', '2026-11-21T08:00:00.000Z');

const rows = <V>(tool: string, key: fc.Arbitrary<string>, value: fc.Arbitrary<V>, at: fc.Arbitrary<string>) =>
  fc.uniqueArray(
    fc.record({ tool: fc.constant(tool), key, value, rev: fc.integer({ min: 1, max: 3 }), updatedAt: at }),
    {
      selector: (row) => row.key,
      maxLength: 8,
    },
  );

export const anyRows: fc.Arbitrary<RecordRow[]> = rows(
  'assessment',
  fc.stringMatching(/^a:[A-Za-z0-9:._/-]{1,40}$/),
  json,
  instant,
);

export const rivalRows: fc.Arbitrary<RecordRow[]> = rows(
  'assessment',
  fc.constantFrom('a:1', 'a:2', 'a:3', 'a:4'),
  fc.integer({ min: 0, max: 3 }),
  fewInstants,
);

export const dayRows: fc.Arbitrary<RecordRow[]> = rows(
  'residency',
  fc.stringMatching(/^day:[0-9]{1,6}$/),
  fc.record({ text: fc.string({ maxLength: 80, size: 'max', unit: 'binary' }) }),
  instant,
);

export const toBackupTool = (list: RecordRow[], version: number): NonNullable<Backup['tools']['residency']> => ({
  version,
  records: list.map(({ key, value, rev, updatedAt }) => ({ key, value, rev, updatedAt })),
});
