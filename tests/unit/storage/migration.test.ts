import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineRecords, type ToolRecords } from '../../../src/schemas/records.ts';
import type { Backend } from '../../../src/storage/backend.ts';
import { StorageError } from '../../../src/storage/errors.ts';
import { chainProblems, readRecord } from '../../../src/storage/migrate.ts';
import { REGISTRY as SITE } from '../../../src/storage/registry.ts';
import type { RecordRow } from '../../../src/storage/rows.ts';
import { Store, type Registry } from '../../../src/storage/store.ts';
import frozen from '../../fixtures/storage/example-v1.json' with { type: 'json' };
import { BACKENDS, FaultyBackend, REGISTRY, ticking, V1, V3 } from './helpers.ts';

const rows: RecordRow[] = frozen.records.map((record) => ({ tool: 'residency', ...record }));

/** Puts rows into the database as an older (or newer) site left them. */
async function seed(backend: Backend, version: number | undefined, records: RecordRow[] = rows): Promise<void> {
  await backend.run('readwrite', async (tx) => {
    for (const row of records) await tx.put('records', row);
    if (version !== undefined) await tx.put('meta', { key: 'tool:residency', value: version });
  });
}

const dump = (backend: Backend) =>
  backend.run('readonly', async (tx) => ({
    records: await tx.all('records'),
    setAside: await tx.all('setAside'),
    snapshots: await tx.all('snapshots'),
    version: (await tx.get('meta', 'tool:residency'))?.value,
  }));

describe('the chain', () => {
  it.each(Object.entries(SITE))('of %s runs from 1 to its version without a gap', (_, tool) => {
    expect(chainProblems(tool)).toEqual([]);
  });

  it('is refused with a gap, in disorder, too short or too long', () => {
    const [first, second] = V3.migrations as [(typeof V3.migrations)[0], (typeof V3.migrations)[0]];
    const broken = (migrations: ToolRecords['migrations']) => chainProblems({ ...V3, migrations });
    expect(chainProblems(V3)).toEqual([]);
    expect(broken([first])).toEqual(['version 3 needs 2 migrations, there are 1']);
    expect(broken([second, first])).toHaveLength(2);
    expect(broken([first, { ...second, from: 3 }])).toEqual(['migration 1 goes from 3, not 2']);
    expect(chainProblems({ ...V1, version: 0 })).toContain('version 0 is not 1 or more');
  });

  it('runs every migration once, in order, on each record', () => {
    const ran: number[] = [];
    const migrations = V3.migrations.map((step) => ({
      ...step,
      up: (record: Parameters<typeof step.up>[0]) => {
        ran.push(step.from);
        return step.up(record);
      },
    }));
    const read = readRecord({ ...V3, migrations }, 1, { key: 'd-1', value: { t: '住' } });
    expect(read).toEqual({ ok: true, record: { key: 'day:1', value: { text: '住' } } });
    expect(ran).toEqual([1, 2]);
    ran.length = 0;
    readRecord({ ...V3, migrations }, 2, { key: 'd-1', value: { text: '住' } });
    expect(ran).toEqual([2]);
  });

  it('leaves what it was given as it was', () => {
    const spoil = {
      from: 1,
      note: 'changes its input',
      up: (record: { key: string; value: unknown }) => {
        (record.value as { t: string }).t = '改了';
        return record;
      },
    };
    const found = { key: 'd-1', value: { t: '原样' } };
    readRecord({ ...V1, version: 2, migrations: [spoil] }, 1, found);
    expect(found.value.t).toBe('原样');
  });
});

describe.each(BACKENDS)('older and newer records in %s', (_, makeBackend) => {
  it('become current, and what cannot is set aside as it was found', async () => {
    const backend = makeBackend();
    await seed(backend, 1);
    const store = new Store(backend, REGISTRY, { now: ticking() });
    const loaded = await store.load('residency');
    expect(loaded).toMatchObject({ kind: 'loaded', readOnly: false });
    if (loaded.kind !== 'loaded') return;
    expect(loaded.records).toEqual([
      { ...rows[0], key: 'day:2026-11-01', value: { text: '住村' } },
      { ...rows[1], key: 'day:2026-11-02', value: { text: '请假' } },
    ]);
    expect(loaded.setAside.map(({ key, raw, reason }) => [key, raw, reason])).toEqual([
      ['d-2026-11-02-again', { t: '与上一条转换后同名' }, '转换后与另一条记录同名'],
      ['d-2026-11-03', { t: null }, '从第 1 版转换时出错'],
      ['other', { t: '名称不认识' }, '不认识的记录名称：other'],
    ]);
    const after = await dump(backend);
    expect(after.records).toEqual(loaded.records);
    expect(after.version).toBe(3);
    expect(after.setAside.map((row) => row.version)).toEqual([1, 1, 1]);
    expect(await store.load('residency')).toEqual(loaded);
  });

  it('are copied before they are migrated', async () => {
    const backend = makeBackend();
    await seed(backend, 1);
    await new Store(backend, REGISTRY, { now: ticking() }).load('residency');
    const { snapshots } = await dump(backend);
    expect(snapshots).toMatchObject([{ tool: 'residency', why: 'migration', version: 1 }]);
    expect(
      snapshots[0]?.records.map(({ key, value }) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1)),
    ).toEqual(frozen.records.map(({ key, value }) => ({ key, value })));
  });

  it('without a version count as version 1', async () => {
    const backend = makeBackend();
    await seed(backend, undefined);
    const loaded = await new Store(backend, REGISTRY).load('residency');
    expect(loaded).toMatchObject({ records: [{ key: 'day:2026-11-01' }, { key: 'day:2026-11-02' }] });
  });

  it('are migrated by a save that comes before any load', async () => {
    const backend = makeBackend();
    await seed(backend, 1);
    const store = new Store(backend, REGISTRY, { now: ticking() });
    expect(await store.save('residency', [{ op: 'put', key: 'day:2026-11-01', value: { text: '新' } }])).toMatchObject({
      kind: 'saved',
    });
    const { records, version } = await dump(backend);
    expect(version).toBe(3);
    expect(records.find((row) => row.key === 'day:2026-11-01')).toMatchObject({ rev: 4, value: { text: '新' } });
    expect(records.find((row) => row.key === 'day:2026-11-02')).toMatchObject({ value: { text: '请假' } });
  });

  it('can be read even where the result cannot be written down', async () => {
    const backend = new FaultyBackend(makeBackend());
    await seed(backend, 1);
    backend.faults = [null, new StorageError('quota')];
    const loaded = await new Store(backend, REGISTRY).load('residency');
    expect(loaded).toMatchObject({
      kind: 'loaded',
      records: [{ value: { text: '住村' } }, { value: { text: '请假' } }],
    });
    expect((await dump(backend)).version).toBe(1);
  });

  it('of a newer version open read-only, and nothing is written', async () => {
    const backend = makeBackend();
    await seed(backend, 4, [
      { tool: 'residency', key: 'day:1', value: { text: '读得懂' }, rev: 1, updatedAt: '2026-11-01T10:00:00.000Z' },
      { tool: 'residency', key: 'day:2', value: { title: '读不懂' }, rev: 1, updatedAt: '2026-11-01T10:00:00.000Z' },
    ]);
    const before = await dump(backend);
    const store = new Store(backend, REGISTRY);
    expect(await store.load('residency')).toMatchObject({
      readOnly: true,
      records: [{ key: 'day:1' }],
      setAside: [{ key: 'day:2', raw: { title: '读不懂' } }],
    });
    const save = await store.save('residency', [{ op: 'put', key: 'day:1', value: { text: '改' } }]);
    expect(save).toMatchObject({ kind: 'failed', reason: 'read-only', message: expect.stringContaining('刷新') });
    expect(await dump(backend)).toEqual(before);
  });

  it('set aside by an older site come back once they can be read', async () => {
    const backend = makeBackend();
    await seed(backend, 1, [{ ...(rows[0] as RecordRow), value: { t: 7 } }]);
    const oldSite: Registry = { ...REGISTRY, residency: V1 };
    expect(await new Store(backend, oldSite).load('residency')).toMatchObject({
      records: [],
      setAside: [{ raw: { t: 7 } }],
    });
    // The next version's migration knows that `t` may be a number.
    expect(await new Store(backend, REGISTRY).load('residency')).toMatchObject({
      records: [{ key: 'day:2026-11-01', value: { text: '7' }, rev: 3 }],
      setAside: [],
    });
    expect((await dump(backend)).setAside).toEqual([]);
  });

  it('stay set aside while another record has their key', async () => {
    const backend = makeBackend();
    await seed(backend, 1, [{ ...(rows[0] as RecordRow), value: { t: 7 } }]);
    const old = new Store(backend, { ...REGISTRY, residency: V1 });
    await old.load('residency');
    await old.save('residency', [{ op: 'put', key: 'd-2026-11-01', value: { t: '后来的' } }]);
    expect(await new Store(backend, REGISTRY).load('residency')).toMatchObject({
      records: [{ value: { text: '后来的' } }],
      setAside: [{ raw: { t: 7 } }],
    });
  });

  it('that nobody has loaded are set aside before a save or a deletion takes their place', async () => {
    const backend = makeBackend();
    const broken = (key: string) => ({ tool: 'residency', key, value: { x: key }, rev: 1, updatedAt: 'damaged' });
    await seed(backend, 3, [broken('day:1'), broken('day:2')]);
    const store = new Store(backend, REGISTRY, { now: ticking() });
    await store.save('residency', [
      { op: 'put', key: 'day:1', value: { text: '新' } },
      { op: 'delete', key: 'day:2' },
    ]);
    const loaded = await store.load('residency');
    expect(loaded).toMatchObject({ records: [{ key: 'day:1', value: { text: '新' } }] });
    expect(loaded.kind === 'loaded' && loaded.setAside.map((row) => row.raw)).toEqual([{ x: 'day:1' }, { x: 'day:2' }]);
  });
});

describe('defineRecords', () => {
  it('refuses keys nobody knows, those of prototypes, and values that contradict their key', () => {
    const tool = defineRecords({
      version: 1,
      kinds: [
        {
          keys: /./,
          schema: z.strictObject({ text: z.string() }),
          agrees: (key) => (key === 'day:9' ? '对不上' : null),
        },
      ],
      migrations: [],
    });
    expect(tool.parse('day:1', { text: '好' })).toEqual({ ok: true, value: { text: '好' } });
    expect(tool.parse('day:9', { text: '好' })).toEqual({ ok: false, reason: '对不上' });
    for (const key of ['__proto__', 'constructor', 'prototype', '', 'a b', '中文', `a${'x'.repeat(200)}`]) {
      expect(tool.parse(key, { text: '好' })).toMatchObject({ ok: false });
    }
    expect(tool.parse('day:1', { text: 1 })).toEqual({ ok: false, reason: '内容与格式不符（text）' });
  });
});
