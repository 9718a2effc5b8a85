import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { exportBackup, noteBackup } from '../../../src/storage/backup.ts';
import { readBackup } from '../../../src/storage/backup-file.ts';
import type { Backend } from '../../../src/storage/backend.ts';
import { eraseAll, eraseSetAside, eraseTool } from '../../../src/storage/erase.ts';
import { StorageError } from '../../../src/storage/errors.ts';
import { readOverview } from '../../../src/storage/overview.ts';
import { importBackup, previewImport, undoImport } from '../../../src/storage/restore.ts';
import { TABLES, type RecordRow } from '../../../src/storage/rows.ts';
import { readSnapshot } from '../../../src/storage/snapshots.ts';
import { Store } from '../../../src/storage/store.ts';
import { anyRows, dayRows, toBackupTool } from './arbitraries.ts';
import { BACKENDS, FaultyBackend, REGISTRY, ticking } from './helpers.ts';

const put = (key: string, text: string) => ({ op: 'put' as const, key, value: { text } });
const dump = async (backend: Backend) =>
  Object.fromEntries(
    await backend.run('readonly', async (tx) => {
      const entries: [string, unknown[]][] = [];
      for (const table of TABLES) entries.push([table, await tx.all(table)]);
      return entries;
    }),
  );

async function exported(store: Store) {
  const read = readBackup((await exportBackup(store)).text);
  if (!read.ok) throw new Error(read.problem);
  return read.backup.tools;
}

async function overview(store: Store) {
  const found = await readOverview(store);
  if (found.kind === 'unavailable') throw new Error(found.reason);
  return found;
}

describe.each(BACKENDS)('in %s', (_, makeBackend) => {
  const open = (backend = makeBackend()) => new Store(backend, REGISTRY, { now: ticking() });
  const texts = async (store: Store) => {
    const loaded = await store.load<{ text: string }>('residency');
    return loaded.kind === 'loaded'
      ? Object.fromEntries(loaded.records.map(({ key, value }) => [key, value.text]))
      : {};
  };

  async function twoSides() {
    const store = open();
    await store.save('residency', [put('day:1', '同'), put('day:2', '旧'), put('day:3', '要删的')]);
    const other = open();
    await importBackup(other, await exported(store), 'replace');
    await other.save('residency', [put('day:2', '新'), put('day:4', '多的'), { op: 'delete', key: 'day:3' }]);
    return { store, tools: await exported(other) };
  }

  it('export, erase, import brings everything back, what was set aside too', async () => {
    const store = open();
    await store.save('residency', [put('day:1', '住村'), put('day:2', '请假')]);
    await store.save('assessment', [{ op: 'put', key: 'a:1', value: { level: 3 } }]);
    await store.backend.run('readwrite', (tx) =>
      tx.put('records', {
        tool: 'residency',
        key: 'day:3',
        value: '坏的',
        rev: 1,
        updatedAt: '2026-11-01T00:00:00.000Z',
      }),
    );
    const before = [await store.load('residency'), await store.load('assessment')];
    const tools = await exported(store);
    await eraseAll(store);
    expect(await store.load('residency')).toMatchObject({ records: [], setAside: [] });
    expect(await importBackup(store, tools, 'replace')).toMatchObject({ kind: 'imported' });
    expect([await store.load('residency'), await store.load('assessment')]).toEqual(before);
  });

  it('export is possible, and whole, before anything was loaded or migrated', async () => {
    const backend = makeBackend();
    const old: RecordRow = {
      tool: 'residency',
      key: 'd-1',
      value: { t: '旧版' },
      rev: 4,
      updatedAt: '2026-11-01T00:00:00.000Z',
    };
    await backend.run('readwrite', (tx) => tx.put('records', old));
    const tools = await exported(open(backend));
    expect(tools.residency).toMatchObject({ version: 1, records: [{ key: 'd-1', value: { t: '旧版' }, rev: 4 }] });
    const fresh = open();
    await importBackup(fresh, tools, 'merge');
    expect(await texts(fresh)).toEqual({ 'day:1': '旧版' });
  });

  it('export copes with values no file can hold', async () => {
    const store = open();
    await store.backend.run('readwrite', async (tx) => {
      const row = { tool: 'residency', rev: 0, updatedAt: 'x' };
      await tx.put('records', { ...row, key: 'day:1', value: 10n });
      const loop: { self?: unknown } = {};
      await tx.put('records', { ...row, key: 'day:2', value: (loop.self = loop) });
      await tx.put('records', { ...row, key: 'day:3', value: undefined });
    });
    expect((await exported(store)).residency?.records).toHaveLength(3);
    expect(await store.load('residency')).toMatchObject({ records: [], setAside: [{}, {}, {}] });
    expect((await exported(store)).residency?.setAside).toHaveLength(3);
  });

  it('a preview counts what an import then does, and changes nothing', async () => {
    const { store, tools } = await twoSides();
    const before = await dump(store.backend);
    const merge = await previewImport(store, tools, 'merge');
    expect(merge).toMatchObject({
      kind: 'preview',
      tools: [{ tool: 'residency', plan: { added: 1, changed: 1, removed: 0, unchanged: 2, keptNewer: 0 } }],
    });
    const replace = await previewImport(store, tools, 'replace');
    expect(replace).toMatchObject({ tools: [{ plan: { added: 1, changed: 1, removed: 1, unchanged: 1 } }] });
    expect(await dump(store.backend)).toEqual(before);
    expect(await importBackup(store, tools, 'replace')).toMatchObject({
      kind: 'imported',
      tools: replace.kind === 'preview' ? replace.tools : [],
    });
  });

  it.each([
    ['merge', { 'day:1': '同', 'day:2': '新', 'day:3': '要删的', 'day:4': '多的' }],
    ['replace', { 'day:1': '同', 'day:2': '新', 'day:4': '多的' }],
  ] as const)('%s, and its undo', async (mode, after) => {
    const { store, tools } = await twoSides();
    const heard = vi.fn();
    store.subscribe('residency', heard);
    const before = await store.load('residency');
    const result = await importBackup(store, tools, mode);
    expect(await texts(store)).toEqual(after);
    expect(heard).toHaveBeenCalledWith('elsewhere');
    if (result.kind !== 'imported') throw new Error(result.kind);
    expect(await undoImport(store, result.undo)).toMatchObject({ kind: 'undone', skipped: 0 });
    expect(await store.load('residency')).toEqual(before);
  });

  it('undo takes away what the import set aside, and nothing that was set aside before', async () => {
    const { store } = await twoSides();
    const bad = (key: string) => ({ key, value: { text: 5 }, rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' });
    const backup = (...keys: string[]) => ({ residency: { version: 3, records: keys.map(bad) } });
    await importBackup(store, backup('day:8'), 'merge');
    const before = await store.load('residency');
    const result = await importBackup(store, backup('day:8', 'day:9'), 'merge');
    if (result.kind !== 'imported') throw new Error(result.kind);
    expect(await undoImport(store, result.undo)).toEqual({ kind: 'undone', restored: 0, skipped: 0 });
    expect(await store.load('residency')).toEqual(before);
    expect(before).toMatchObject({ setAside: [{ key: 'day:8' }] });
  });

  it('undo leaves alone what was changed since', async () => {
    const { store, tools } = await twoSides();
    const result = await importBackup(store, tools, 'merge');
    await store.save('residency', [put('day:4', '导入后又改')]);
    if (result.kind !== 'imported') throw new Error(result.kind);
    expect(await undoImport(store, result.undo)).toEqual({ kind: 'undone', restored: 1, skipped: 1 });
    expect(await texts(store)).toMatchObject({ 'day:2': '旧', 'day:4': '导入后又改' });
  });

  it('an import keeps a snapshot first, which can be taken in again', async () => {
    const { store, tools } = await twoSides();
    const before = await texts(store);
    await importBackup(store, tools, 'replace');
    const { snapshots } = await overview(store);
    expect(snapshots).toMatchObject([{ tool: 'residency', why: 'import', count: 3 }]);
    const back = await readSnapshot(store, snapshots[0]?.id ?? '');
    await importBackup(store, back ?? {}, 'replace');
    expect(await texts(store)).toEqual(before);
    expect(await readSnapshot(store, 'gone')).toBeNull();
  });

  it('leaves tools alone that the backup does not have', async () => {
    const store = open();
    await store.save('assessment', [{ op: 'put', key: 'a:1', value: 1 }]);
    await importBackup(store, { residency: toBackupTool([], 3) }, 'replace');
    expect(await store.load('assessment')).toMatchObject({ records: [{ value: 1 }] });
  });

  it('sets aside what the tool’s schema refuses, once, and takes the rest', async () => {
    const store = open();
    const time = '2026-11-01T00:00:00.000Z';
    const tools = {
      residency: {
        version: 3,
        records: [
          { key: 'day:1', value: { text: '好' }, rev: 1, updatedAt: time },
          { key: 'day:2', value: { text: { $gt: '' } }, rev: 1, updatedAt: time },
        ],
      },
    };
    const first = await importBackup(store, tools, 'merge');
    expect(first).toMatchObject({ tools: [{ plan: { added: 1, setAside: [{ key: 'day:2' }] } }] });
    expect(await importBackup(store, tools, 'merge')).toMatchObject({
      tools: [{ plan: { unchanged: 1, setAside: [] } }],
    });
    expect(await store.load('residency')).toMatchObject({ setAside: [{ key: 'day:2', raw: { text: { $gt: '' } } }] });
  });

  it('takes nothing of a backup with a newer tool in it', async () => {
    const store = open();
    const tools = { assessment: toBackupTool([], 1), residency: toBackupTool([], 4) };
    expect(await previewImport(store, tools, 'merge')).toEqual({ kind: 'newer', tool: 'residency' });
    expect(await importBackup(store, tools, 'merge')).toEqual({ kind: 'newer', tool: 'residency' });
  });

  it('changes nothing when there is no room half way', async () => {
    const { store: seeded, tools } = await twoSides();
    const before = await dump(seeded.backend);
    const run = seeded.backend.run.bind(seeded.backend);
    vi.spyOn(seeded.backend, 'run').mockImplementation((mode, work) =>
      run(mode, (tx) => {
        let puts = 0;
        const put: typeof tx.put = (table, row) => {
          puts += 1;
          return puts === 3 ? Promise.reject(new StorageError('quota')) : tx.put(table, row);
        };
        return work({ ...tx, put });
      }),
    );
    expect(await importBackup(seeded, tools, 'replace')).toMatchObject({ kind: 'failed', reason: 'quota' });
    vi.restoreAllMocks();
    expect(await dump(seeded.backend)).toEqual(before);
  });

  it('erasing a tool leaves nothing of it in any table, and the other untouched', async () => {
    const { store, tools } = await twoSides();
    await importBackup(store, tools, 'merge');
    await store.backend.run('readwrite', (tx) =>
      tx.put('records', { tool: 'residency', key: 'x', value: 1, rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' }),
    );
    await store.load('residency');
    await store.save('assessment', [{ op: 'put', key: 'a:1', value: 1 }]);
    await noteBackup(store);
    const heard = vi.fn();
    store.subscribe('residency', heard);
    expect(await eraseTool(store, 'residency')).toEqual({ kind: 'erased' });
    expect(heard).toHaveBeenCalledWith('elsewhere');
    expect(JSON.stringify(await dump(store.backend))).not.toContain('residency');
    expect(await store.load('assessment')).toMatchObject({ records: [{ value: 1 }] });
    expect((await overview(store)).backupAt).not.toBeNull();
    await store.save('residency', [put('day:1', '重新开始')]);
    expect(await texts(store)).toEqual({ 'day:1': '重新开始' });
  });

  it('erasing all leaves no row, not even of tools unknown here, and the store can be used again', async () => {
    const { store } = await twoSides();
    await store.backend.run('readwrite', async (tx) => {
      await tx.put('records', { tool: 'later', key: 'x', value: 1, rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' });
      await tx.put('meta', { key: 'tool:later', value: 9 });
    });
    await noteBackup(store);
    expect(await eraseAll(store)).toEqual({ kind: 'erased' });
    expect(await dump(store.backend)).toEqual({ records: [], meta: [], setAside: [], snapshots: [] });
    expect(await store.save('residency', [put('day:1', '重新开始')])).toMatchObject({ kind: 'saved' });
  });

  it('erases newer data as well, but says so when it could not', async () => {
    const backend = new FaultyBackend(makeBackend());
    const store = open(backend);
    await store.save('residency', [put('day:1', '一')]);
    await backend.run('readwrite', (tx) => tx.put('meta', { key: 'tool:residency', value: 9 }));
    backend.faults = [new StorageError('lost'), new StorageError('lost')];
    expect(await eraseTool(store, 'residency')).toMatchObject({ kind: 'failed', reason: 'lost' });
    expect(await eraseAll(store)).toMatchObject({ kind: 'failed', reason: 'lost' });
    expect(await eraseTool(store, 'residency')).toEqual({ kind: 'erased' });
    expect(await store.load('residency')).toMatchObject({ records: [], readOnly: false });
  });

  it('erases one thing that was set aside', async () => {
    const store = open();
    await store.backend.run('readwrite', (tx) =>
      tx.put('records', { tool: 'residency', key: 'x', value: 1, rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' }),
    );
    const [aside] = (await overview(store)).setAside;
    await eraseSetAside(store, aside?.id ?? '');
    expect((await overview(store)).setAside).toEqual([]);
  });

  it('the overview counts records, and those a backup does not have yet', async () => {
    const store = open();
    await store.save('residency', [put('day:1', '一'), put('day:2', '二')]);
    const first = await overview(store);
    expect(first.tools).toEqual([
      { tool: 'residency', records: 2, lastSaved: '2026-11-21T06:32:00.000Z', readOnly: false },
      { tool: 'assessment', records: 0, lastSaved: null, readOnly: false },
    ]);
    expect(first).toMatchObject({ backupAt: null, sinceBackup: { records: 2, oldest: '2026-11-21T06:32:00.000Z' } });
    await noteBackup(store);
    expect(await overview(store)).toMatchObject({ sinceBackup: { records: 0, oldest: null } });
    await store.save('residency', [put('day:2', '贰')]);
    expect((await overview(store)).sinceBackup.records).toBe(1);
  });

  it('says that nothing can be read, instead of showing nothing', async () => {
    const backend = new FaultyBackend(makeBackend());
    backend.faults = [new StorageError('unknown')];
    expect(await readOverview(open(backend))).toMatchObject({ kind: 'unavailable' });
    backend.faults = [null, null, new StorageError('unknown')];
    expect(await readOverview(open(backend))).toMatchObject({ kind: 'unavailable' });
  });

  it('keeps the state before the first change of each of the last five days', async () => {
    let now = new Date('2026-11-01T08:00:00.000Z');
    const store = new Store(makeBackend(), REGISTRY, { now: () => now });
    for (let day = 1; day <= 8; day += 1) {
      now = new Date(`2026-11-0${day}T08:00:00.000Z`);
      await store.save('residency', [put(`day:${day}`, '早')]);
      await store.save('residency', [put(`day:${day}`, '晚')]);
    }
    const { snapshots } = await overview(store);
    expect(snapshots.map(({ why, at, count }) => [why, at.slice(8, 10), count])).toEqual([
      ['daily', '08', 7],
      ['daily', '07', 6],
      ['daily', '06', 5],
      ['daily', '05', 4],
      ['daily', '04', 3],
    ]);
  });

  it('a snapshot that finds no room does not keep the save from being made', async () => {
    const backend = new FaultyBackend(makeBackend());
    const store = open(backend);
    backend.faults = [new StorageError('quota')];
    expect(await store.save('residency', [put('day:1', '一')])).toMatchObject({ kind: 'saved' });
    expect(backend.calls).toBe(2);
  });
});

it('export and import are inverse for any data of both tools', async () => {
  await fc.assert(
    fc.asyncProperty(dayRows, anyRows, async (days, answers) => {
      const open = () => new Store(BACKENDS[0]![1](), REGISTRY, { now: ticking() });
      const [from, to] = [open(), open()];
      const data = { residency: toBackupTool(days, 3), assessment: toBackupTool(answers, 1) };
      await importBackup(from, data, 'replace');
      await importBackup(to, await exported(from), 'replace');
      expect(await to.load('residency')).toEqual(await from.load('residency'));
      expect(await to.load('assessment')).toEqual(await from.load('assessment'));
      const loaded = await to.load('assessment');
      const byKey = (a: RecordRow, b: RecordRow) => (a.key < b.key ? -1 : 1);
      expect(loaded.kind === 'loaded' && loaded.records).toEqual([...answers].sort(byKey));
    }),
    { numRuns: 60 },
  );
});
