import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Autosave } from '../../../src/storage/autosave.ts';
import { eraseTool } from '../../../src/storage/erase.ts';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import type { PageEvent } from '../../../src/storage/page-events.ts';
import { Store } from '../../../src/storage/store.ts';
import { freshName, REGISTRY, ticking, V1 } from './helpers.ts';

const put = (key: string, text: string) => ({ op: 'put' as const, key, value: { text } });
const meta = (store: Store) =>
  store.backend.run('readonly', async (tx) => (await tx.all('meta')).map((row) => row.key.split(':')[0]));

/** A page whose database is open, since it has saved something; `next` is the page that is opened afterwards. */
async function page(registry = REGISTRY) {
  const name = freshName();
  const now = ticking();
  const open = (records = REGISTRY) => new Store(new IdbBackend({ name }), records, { now });
  const store = open(registry);
  await store.save('residency', [
    {
      op: 'put',
      key: registry === REGISTRY ? 'day:1' : 'd-1',
      value: registry === REGISTRY ? { text: '先前' } : { t: '先前' },
    },
  ]);
  const texts = async (of: Store) => {
    const loaded = await of.load<{ text: string }>('residency');
    if (loaded.kind !== 'loaded') throw new Error(loaded.reason);
    return Object.fromEntries(loaded.records.map(({ key, value }) => [key, value.text]));
  };
  return { store, open, texts };
}

describe('what a closing page jots down', () => {
  it('is a record at the next load, once', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:1', '刚打完'), put('day:2', '新的')]);
    const next = open();
    expect(await texts(next)).toEqual({ 'day:1': '刚打完', 'day:2': '新的' });
    expect(await meta(next)).toEqual(['tool']);
    const loaded = await next.load('residency');
    expect(loaded).toMatchObject({
      records: [
        { key: 'day:1', rev: 2 },
        { key: 'day:2', rev: 1 },
      ],
    });
  });

  it('is superseded by the same page’s save, if it comes to that', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:1', '半句')]);
    await store.save('residency', [put('day:1', '整句')]);
    expect(await meta(store)).toEqual(['tool']);
    expect(await texts(open())).toEqual({ 'day:1': '整句' });
  });

  it('never overwrites what was saved after it', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:1', '旧页'), { op: 'delete', key: 'day:3' }]);
    const other = open();
    await other.save('residency', [put('day:1', '后来'), put('day:3', '后来')]);
    expect(await texts(other)).toEqual({ 'day:1': '后来', 'day:3': '后来' });
  });

  it('may be a deletion', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [{ op: 'delete', key: 'day:1' }]);
    expect(await texts(open())).toEqual({});
  });

  it('replaces the page’s earlier jot', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:2', '半')]);
    store.jot('residency', [put('day:2', '半句')]);
    store.jot('residency', []);
    expect((await meta(store)).filter((kind) => kind === 'jot')).toHaveLength(1);
    expect(await texts(open())).toEqual({ 'day:1': '先前', 'day:2': '半句' });
  });

  it('is migrated if a newer site opens it, and waits if an older one does', async () => {
    const old = await page({ ...REGISTRY, residency: V1 });
    old.store.jot('residency', [{ op: 'put', key: 'd-2', value: { t: '旧版' } }]);
    expect(await old.texts(old.open())).toEqual({ 'day:1': '先前', 'day:2': '旧版' });
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:2', '新版')]);
    const behind = open({ ...REGISTRY, residency: V1 });
    expect(await behind.load('residency')).toMatchObject({ readOnly: true });
    expect(await texts(open())).toEqual({ 'day:1': '先前', 'day:2': '新版' });
  });

  it('of a newer version waits even where the records are of this one', async () => {
    const { store, open, texts } = await page();
    const jot = { tool: 'residency', version: 9, at: '2027-01-01T00:00:00.000Z', changes: [put('day:2', '未来')] };
    await store.backend.run('readwrite', (tx) => tx.put('meta', { key: 'jot:residency:later', value: jot }));
    expect(await texts(open())).toEqual({ 'day:1': '先前' });
    expect(await meta(store)).toContain('jot');
  });

  it('is committed at once, without waiting for the put to succeed', async () => {
    const { store } = await page();
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    store.jot('residency', [put('day:2', '半句')]);
    expect(commit).toHaveBeenCalledTimes(1);
    commit.mockRestore();
  });

  it('is set aside if the schema refuses it', async () => {
    const { store, open } = await page();
    store.jot('residency', [{ op: 'put', key: 'day:2', value: { text: 5 } }]);
    expect(await open().load('residency')).toMatchObject({
      records: [{ key: 'day:1' }],
      setAside: [{ key: 'day:2', raw: { text: 5 } }],
    });
  });

  it('goes when the tool is erased', async () => {
    const { store, open, texts } = await page();
    store.jot('residency', [put('day:2', '半句')]);
    await eraseTool(open(), 'residency');
    expect(await meta(store)).toEqual([]);
    expect(await texts(open())).toEqual({});
  });

  it('has a database to go to from the first letter on that is typed', async () => {
    const { texts } = await page();
    const name = freshName();
    const first = new Store(new IdbBackend({ name }), REGISTRY, { now: ticking() });
    await first.load('residency');
    new Autosave(first, 'residency', { page: null, delayMs: 1e9 }).put('day:1', { text: '头' }, 'soon');
    await vi.waitFor(async () => expect((await indexedDB.databases()).map((each) => each.name)).toContain(name));
    await meta(first);
    first.jot('residency', [put('day:1', '头一句')]);
    expect(await texts(new Store(new IdbBackend({ name }), REGISTRY))).toEqual({ 'day:1': '头一句' });
  });

  it('is nothing at all, and no error, where no database is open or nothing is kept', async () => {
    const name = freshName();
    new Store(new IdbBackend({ name }), REGISTRY).jot('residency', [put('day:1', '一')]);
    expect((await indexedDB.databases()).some((each) => each.name === name)).toBe(false);
    const memory = memoryStore(REGISTRY);
    memory.jot('residency', [put('day:1', '一')]);
    expect(await memory.load('residency')).toMatchObject({ records: [] });
  });

  /** What happens on a page, in the order of a list; `pass` lets the database go on by one turn. */
  const happening = fc.oneof(
    fc.record({ kind: fc.constant('put' as const), key: fc.constantFrom('day:1', 'day:2'), text: fc.string() }),
    fc.record({ kind: fc.constant('delete' as const), key: fc.constantFrom('day:1', 'day:2') }),
    fc.constantFrom({ kind: 'leaving' as const }, { kind: 'back' as const }, { kind: 'pass' as const }),
  );

  it('changes nothing of what the page shows, whenever it is written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { size: 'max', maxLength: 30 }), async (happenings) => {
        const { store, open, texts } = await page();
        await store.load('residency');
        let tell: (event: PageEvent) => void = () => undefined;
        const autosave = new Autosave(store, 'residency', { page: { on: (listener) => ((tell = listener), vi.fn()) } });
        const shown = new Map([['day:1', '先前']]);
        for (const each of happenings) {
          if (each.kind === 'pass') await new Promise(setImmediate);
          else if (each.kind === 'leaving' || each.kind === 'back') tell(each.kind);
          else if (each.kind === 'delete') {
            shown.delete(each.key);
            autosave.delete(each.key);
          } else {
            shown.set(each.key, each.text);
            autosave.put(each.key, { text: each.text });
          }
        }
        await autosave.dispose();
        const next = open();
        expect(await texts(next)).toEqual(Object.fromEntries(shown));
        expect(await next.load('residency')).toMatchObject({ rivals: 0, setAside: [] });
      }),
      { numRuns: 200 },
    );
  });
});
