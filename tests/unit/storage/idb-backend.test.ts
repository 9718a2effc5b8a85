import { IDBDatabase, IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { eraseAll } from '../../../src/storage/erase.ts';
import { readOverview } from '../../../src/storage/overview.ts';
import { Store } from '../../../src/storage/store.ts';
import { freshName, REGISTRY } from './helpers.ts';

const save = (store: Store, text: string) => store.save('residency', [{ op: 'put', key: 'day:1', value: { text } }]);
const texts = async (store: Store) => {
  const loaded = await store.load<{ text: string }>('residency');
  return loaded.kind === 'loaded' ? loaded.records.map((record) => record.value.text) : loaded.reason;
};
const open = (name = freshName(), openWithinMs = 8000) => new Store(new IdbBackend({ name, openWithinMs }), REGISTRY);

afterEach(() => vi.restoreAllMocks());

describe('a handle that dies', () => {
  const lost = () =>
    new DOMException('Connection to Indexed Database server lost. Refresh the page to try again', 'UnknownError');
  const closing = () => new DOMException('The database connection is closing.', 'InvalidStateError');

  it.each([lost, closing])('is dropped, the database opened anew, and the save repeated once (%o)', async (fault) => {
    const store = open();
    await save(store, '先前');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw fault();
    });
    const opens = vi.spyOn(IDBFactory.prototype, 'open');
    expect(await save(store, '断线时')).toMatchObject({ kind: 'saved' });
    expect(transaction).toHaveBeenCalledTimes(2);
    expect(opens).toHaveBeenCalledTimes(1);
    expect(await texts(store)).toEqual(['断线时']);
  });

  it('a second time in a row makes the save fail as lost, and the next one works again', async () => {
    const store = open();
    await save(store, '先前');
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw lost();
    });
    expect(await save(store, '断线时')).toMatchObject({ kind: 'failed', reason: 'lost' });
    expect(await store.load('residency')).toMatchObject({ kind: 'unavailable' });
    transaction.mockRestore();
    expect(await texts(store)).toEqual(['先前']);
    expect(await save(store, '又好了')).toMatchObject({ kind: 'saved' });
  });
});

it('reports a full disk as quota and keeps nothing of the transaction', async () => {
  const store = open();
  await save(store, '先前');
  const put = IDBObjectStore.prototype.put;
  let puts = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    puts += 1;
    if (puts === 2) throw new DOMException('no room', 'QuotaExceededError');
    return put.apply(this, args as [unknown]);
  });
  const both = store.save('residency', [
    { op: 'put', key: 'day:1', value: { text: '改' } },
    { op: 'put', key: 'day:2', value: { text: '新' } },
  ]);
  expect(await both).toMatchObject({ kind: 'failed', reason: 'quota' });
  vi.restoreAllMocks();
  expect(await texts(store)).toEqual(['先前']);
});

describe('another tab', () => {
  it('with a newer layout gets the database at once; this one then only reads and says so', async () => {
    const name = freshName();
    const store = open(name);
    await save(store, '先前');
    const newer = await openDB(name, 2, { upgrade: (db) => void db.createObjectStore('later') });
    newer.close();
    expect(await store.load('residency')).toMatchObject({ readOnly: true, records: [{ value: { text: '先前' } }] });
    expect(await save(store, '改')).toMatchObject({ kind: 'failed', reason: 'read-only' });
    expect(await texts(open(name))).toEqual(['先前']);
  });

  it('that deletes the database is not held up, and the next save starts anew', async () => {
    const name = freshName();
    const store = open(name);
    await save(store, '先前');
    const blocked = vi.fn();
    await deleteDB(name, { blocked });
    expect(blocked).not.toHaveBeenCalled();
    expect(await texts(store)).toEqual([]);
    expect(await save(store, '新')).toMatchObject({ kind: 'saved' });
  });

  it('of an older site that holds the database is named as the reason, and nothing hangs', async () => {
    const name = freshName();
    // An old page without a `versionchange` handler; this page then asks for the next layout.
    const old = await openDB(name, 1);
    const upgrade = vi.spyOn(IDBFactory.prototype, 'open');
    upgrade.mockImplementation(function (this: IDBFactory, wanted: string) {
      upgrade.mockRestore();
      return this.open(wanted, 2);
    });
    const store = open(name, 50);
    expect(await store.load('residency')).toMatchObject({
      kind: 'unavailable',
      reason: expect.stringContaining('另一个标签页'),
    });
    old.close();
  });
});

describe('a database', () => {
  const exists = async (name: string) => (await indexedDB.databases()).some((each) => each.name === name);

  it('comes into being with the first record, not with a look', async () => {
    const name = freshName();
    const store = open(name);
    expect(await texts(store)).toEqual([]);
    expect((await readOverview(store)).kind).toBe('overview');
    expect(await exists(name)).toBe(false);
    const [, saved] = await Promise.all([store.load('residency'), save(store, '第一条')]);
    expect(saved).toMatchObject({ kind: 'saved' });
    expect(await exists(name)).toBe(true);
    expect(await texts(store)).toEqual(['第一条']);
  });

  it('is gone after everything was erased, also when this page and another look again', async () => {
    const name = freshName();
    const [store, other] = [open(name), open(name)];
    await save(store, '一');
    expect(await texts(other)).toEqual(['一']);
    expect(await eraseAll(store)).toEqual({ kind: 'erased' });
    expect([await texts(store), await texts(other)]).toEqual([[], []]);
    expect(await exists(name)).toBe(false);
  });
});

it('gives up on a browser that never answers, instead of waiting for ever', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new EventTarget() as never);
  expect(await open(freshName(), 20).load('residency')).toMatchObject({ kind: 'unavailable' });
});

it('two stores on one database see each other’s records', async () => {
  const name = freshName();
  const [first, second] = [open(name), open(name)];
  await save(first, '一');
  expect(await texts(second)).toEqual(['一']);
  await save(second, '二');
  expect(await texts(first)).toEqual(['二']);
});
