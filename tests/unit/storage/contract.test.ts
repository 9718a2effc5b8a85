import { describe, expect, it, vi } from 'vitest';
import { StorageError } from '../../../src/storage/errors.ts';
import type { LoadResult, StoredRecord } from '../../../src/storage/port.ts';
import { Store } from '../../../src/storage/store.ts';
import { BACKENDS, FaultyBackend, REGISTRY, ticking } from './helpers.ts';

const put = (key: string, text: string) => ({ op: 'put' as const, key, value: { text } });
const at = (second: string) => `2026-11-21T06:32:${second}.000Z`;

function records(loaded: LoadResult): StoredRecord[] {
  if (loaded.kind !== 'loaded') throw new Error(loaded.reason);
  return loaded.records;
}

/** What every RecordStore promises, whatever it keeps its rows in. */
describe.each(BACKENDS)('a store in %s', (_, makeBackend) => {
  const open = () => new Store(makeBackend(), REGISTRY, { now: ticking() });

  it('is empty, writable and has nothing set aside at first', async () => {
    expect(await open().load('residency')).toEqual({
      kind: 'loaded',
      records: [],
      setAside: [],
      rivals: 0,
      readOnly: false,
    });
  });

  it('gives back what was saved, with revision and time, ordered by key', async () => {
    const store = open();
    expect(await store.save('residency', [put('day:b', '二'), put('day:a', '一')])).toEqual({
      kind: 'saved',
      at: at('00'),
    });
    await store.save('residency', [put('day:b', '贰')]);
    expect(records(await store.load('residency'))).toEqual([
      { tool: 'residency', key: 'day:a', value: { text: '一' }, rev: 1, updatedAt: at('00') },
      { tool: 'residency', key: 'day:b', value: { text: '贰' }, rev: 2, updatedAt: at('01') },
    ]);
  });

  it('keeps tools apart, even under the same key', async () => {
    const store = open();
    await store.save('residency', [put('day:x', '台账')]);
    await store.save('assessment', [{ op: 'put', key: 'a:x', value: 3 }]);
    expect(records(await store.load('residency')).map((record) => record.value)).toEqual([{ text: '台账' }]);
    expect(records(await store.load('assessment')).map((record) => record.value)).toEqual([3]);
  });

  it('keeps a copy of what a tool has, once there is anything, as before an import', async () => {
    const store = open();
    expect(await store.keepCopy('residency')).toBe(true);
    await store.save('residency', [put('day:a', '一')]);
    expect(await store.keepCopy('residency')).toBe(true);
    await store.save('residency', [put('day:a', '贰')]);
    const copies = await store.backend.run('readonly', (tx) => tx.all('snapshots'));
    expect(copies.filter(({ why }) => why === 'import')).toMatchObject([
      { tool: 'residency', version: 3, records: [{ key: 'day:a', value: { text: '一' } }] },
    ]);
  });

  it('says so where no copy could be kept', async () => {
    const backend = new FaultyBackend(makeBackend());
    backend.faults = [new StorageError('quota')];
    expect(await new Store(backend, REGISTRY).keepCopy('residency')).toBe(false);
  });

  it('deletes, and a deletion of what is not there is no error', async () => {
    const store = open();
    await store.save('residency', [put('day:a', '一'), put('day:b', '二')]);
    expect(
      (
        await store.save('residency', [
          { op: 'delete', key: 'day:a' },
          { op: 'delete', key: 'day:z' },
        ])
      ).kind,
    ).toBe('saved');
    expect(records(await store.load('residency')).map((record) => record.key)).toEqual(['day:b']);
  });

  it('writes all changes or none, and names those the schema refuses', async () => {
    const store = open();
    const bad = { op: 'put' as const, key: 'day:b', value: { text: 5 } };
    const result = await store.save('residency', [put('day:a', '一'), bad, put('__proto__', '坏')]);
    expect(result).toMatchObject({ kind: 'failed', reason: 'invalid', keys: ['day:b', '__proto__'] });
    expect(records(await store.load('residency'))).toEqual([]);
  });

  it('keeps what the schema gives back, as plain JSON, and no reference to the caller’s object', async () => {
    const store = open();
    const value = { text: '一', tags: undefined as string[] | undefined };
    await store.save('residency', [{ op: 'put', key: 'day:a', value }]);
    value.text = '改了';
    const first = records(await store.load('residency'))[0];
    expect(first?.value).toStrictEqual({ text: '一' });
    (first?.value as { text: string }).text = '又改了';
    expect(records(await store.load('residency'))[0]?.value).toStrictEqual({ text: '一' });
  });

  it('counts revisions up and never dates a record back when the clock was set back', async () => {
    let now = new Date('2026-11-21T08:00:00.000Z');
    const store = new Store(makeBackend(), REGISTRY, { now: () => now });
    await store.save('residency', [put('day:a', '一')]);
    now = new Date('2020-01-01T00:00:00.000Z');
    expect(await store.save('residency', [put('day:a', '二')])).toEqual({ kind: 'saved', at: now.toISOString() });
    expect(records(await store.load('residency'))[0]).toMatchObject({ rev: 2, updatedAt: '2026-11-21T08:00:00.001Z' });
  });

  it('tells its listeners of the tool, until they stop', async () => {
    const store = open();
    const heard = vi.fn();
    const other = vi.fn();
    const stop = store.subscribe('residency', heard);
    store.subscribe('assessment', other);
    await store.save('residency', [put('day:a', '一')]);
    await store.save('residency', [{ op: 'put', key: 'day:b', value: { text: 5 } }]);
    expect(heard.mock.calls).toEqual([['here']]);
    stop();
    await store.save('residency', [put('day:a', '二')]);
    expect(heard).toHaveBeenCalledTimes(1);
    expect(other).not.toHaveBeenCalled();
  });

  it('runs saves that overlap one after the other', async () => {
    const store = open();
    await Promise.all([1, 2, 3, 4, 5].map((n) => store.save('residency', [put('day:a', `第${n}次`)])));
    expect(records(await store.load('residency'))[0]).toMatchObject({ rev: 5, value: { text: '第5次' } });
  });

  it('keeps that order when the first has to be tried twice', async () => {
    const backend = new FaultyBackend(makeBackend());
    const store = new Store(backend, REGISTRY, { now: ticking() });
    backend.faults = [new StorageError('quota')];
    await Promise.all([store.save('residency', [put('day:a', '先')]), store.save('residency', [put('day:a', '后')])]);
    expect(records(await store.load('residency'))[0]?.value).toEqual({ text: '后' });
  });

  it('writes nothing of a transaction whose work fails', async () => {
    const store = open();
    const failing = store.write(['residency'], 'here', async (tx) => {
      await tx.put('meta', { key: 'backup', value: 'x' });
      throw new Error('broken on the way');
    });
    await expect(failing).rejects.toThrow();
    expect(await store.backend.run('readonly', (tx) => tx.get('meta', 'backup'))).toBeUndefined();
  });

  it('refuses to write in a transaction opened for reading', async () => {
    const write = open().backend.run('readonly', (tx) => tx.put('meta', { key: 'backup', value: 'x' }));
    await expect(write).rejects.toMatchObject({ kind: 'read-only' });
  });

  it.each([
    ['quota', /空间不足/],
    ['lost', /连接断了/],
    ['unknown', /没有保存成功/],
  ] as const)('reports %s as a failed save and keeps what was there', async (kind, message) => {
    const backend = new FaultyBackend(makeBackend());
    const store = new Store(backend, REGISTRY, { now: ticking() });
    await store.save('residency', [put('day:a', '一')]);
    backend.faults = [new StorageError(kind)];
    const result = await store.save('residency', [put('day:a', '二')]);
    expect(result).toMatchObject({ kind: 'failed', reason: kind, message: expect.stringMatching(message) });
    expect(records(await store.load('residency'))[0]?.value).toEqual({ text: '一' });
  });

  it('says why when nothing can be read', async () => {
    const backend = new FaultyBackend(makeBackend());
    backend.faults = [new StorageError('blocked'), new StorageError('unknown')];
    const store = new Store(backend, REGISTRY);
    expect(await store.load('residency')).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('另一个标签页'),
    });
    expect(await store.load('residency')).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('读不出来'),
    });
  });

  it('calls onKept only for a save that kept something', async () => {
    const onKept = vi.fn();
    const store = new Store(makeBackend(), REGISTRY, { onKept });
    await store.save('residency', [{ op: 'delete', key: 'day:a' }]);
    await store.save('residency', [{ op: 'put', key: 'day:a', value: 1 }]);
    expect(onKept).not.toHaveBeenCalled();
    await store.save('residency', [put('day:a', '一')]);
    expect(onKept).toHaveBeenCalledTimes(1);
  });
});
