import 'fake-indexeddb/auto';
import * as z from 'zod/mini';
import { defineRecords, type Migration, type ToolRecords } from '../../../src/schemas/records.ts';
import type { Backend, Tx } from '../../../src/storage/backend.ts';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { MemoryBackend } from '../../../src/storage/memory-backend.ts';
import type { MetaRow } from '../../../src/storage/rows.ts';
import type { Registry } from '../../../src/storage/store.ts';

/** A ledger as simple as can be, in three versions. v2 renames `t` to `text`; v3 puts the key under `day:`. */
const Day = z.strictObject({ text: z.string().check(z.maxLength(500)), tags: z.optional(z.array(z.string())) });

export const V1: ToolRecords = defineRecords({
  version: 1,
  kinds: [{ keys: /^d-/, schema: z.strictObject({ t: z.string() }) }],
  migrations: [],
});

const toV2: Migration = {
  from: 1,
  note: 't becomes text',
  up: ({ key, value }) => ({ key, value: { text: (value as { t: string }).t.toString() } }),
};
const toV3: Migration = {
  from: 2,
  note: 'keys are day:…',
  up: ({ key, value }) => ({ key: key.replace(/^d-/, 'day:').replace(/-again$/, ''), value }),
};

export const V3: ToolRecords = defineRecords({
  version: 3,
  kinds: [{ keys: /^day:/, schema: Day }],
  migrations: [toV2, toV3],
});

/** The tools as the tests have them: residency in version 3, assessment any JSON under `a:`. */
export const REGISTRY: Registry = {
  residency: V3,
  assessment: defineRecords({ version: 1, kinds: [{ keys: /^a:/, schema: z.json() }], migrations: [] }),
};

let databases = 0;
export const freshName = () => `test-${(databases += 1)}`;

export const BACKENDS: [name: string, make: () => Backend][] = [
  ['memory', () => new MemoryBackend()],
  ['indexeddb', () => new IdbBackend({ name: freshName() })],
];

/** A clock that moves a second at every look. */
export function ticking(start = '2026-11-21T06:32:00.000Z'): () => Date {
  let at = Date.parse(start) - 1000;
  return () => new Date((at += 1000));
}

/** A backend whose next transactions fail as told, one entry a call; null lets a call through. */
export class FaultyBackend implements Backend {
  readonly inner: Backend;
  faults: (Error | null)[] = [];
  calls = 0;

  constructor(inner: Backend) {
    this.inner = inner;
  }

  get kind() {
    return this.inner.kind;
  }

  get readOnly() {
    return this.inner.readOnly;
  }

  run<R>(mode: 'readonly' | 'readwrite', work: (tx: Tx) => Promise<R>): Promise<R> {
    this.calls += 1;
    const fault = this.faults.shift();
    return fault ? Promise.reject(fault) : this.inner.run(mode, work);
  }

  jot(row: MetaRow) {
    this.inner.jot(row);
  }

  remove() {
    return this.inner.remove();
  }
}
