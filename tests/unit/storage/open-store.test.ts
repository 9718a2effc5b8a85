import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChangeFeed, type Channel } from '../../../src/storage/feed.ts';
import { MemoryBackend } from '../../../src/storage/memory-backend.ts';
import { chooseStore, openSite, openStore } from '../../../src/storage/open-store.ts';
import { askOnce, askPersistence, readPersistence } from '../../../src/storage/persistence.ts';
import { Store } from '../../../src/storage/store.ts';
import { REGISTRY } from './helpers.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const put = { op: 'put' as const, key: 'day:1', value: { text: '一' } };

describe('openStore chooses', () => {
  const quiet = () => vi.stubGlobal('BroadcastChannel', undefined);

  it('IndexedDB where it works, with nothing to tell', async () => {
    quiet();
    expect(await chooseStore(REGISTRY)).toMatchObject({ store: { kind: 'indexeddb' }, notice: null });
  });

  it.each([
    ['there is no IndexedDB', () => vi.stubGlobal('indexedDB', undefined), '不允许保存'],
    [
      'even looking at it is forbidden',
      () =>
        vi.spyOn(globalThis, 'indexedDB', 'get').mockImplementation(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
      '不允许保存',
    ],
    [
      'opening is forbidden',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('denied', 'SecurityError');
        }),
      '不允许保存',
    ],
    [
      'the database is broken',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('Internal error opening backing store', 'UnknownError');
        }),
      '原有记录没有动',
    ],
  ])('memory, and says so, where %s', async (_, arrange, words) => {
    quiet();
    arrange();
    const { store, notice } = await chooseStore(REGISTRY);
    expect(store.kind).toBe('memory');
    expect(notice).toContain(words);
    expect(await store.save('residency', [put])).toMatchObject({ kind: 'saved' });
    expect(await store.load('residency')).toMatchObject({ records: [{ key: 'day:1' }] });
  });

  it('one store for everybody on the page', async () => {
    quiet();
    expect((await openStore()).store).toBe((await openSite()).store);
  });

  it('a store that works without a channel, or with one that is refused', async () => {
    vi.stubGlobal('BroadcastChannel', function refuse() {
      throw new DOMException('denied', 'SecurityError');
    });
    expect((await chooseStore(REGISTRY)).store.kind).toBe('indexeddb');
  });
});

/** Two ends that hear each other, as two tabs do, but never themselves. */
function channelPair(): [Channel, Channel] {
  const listeners: ((event: { data: unknown }) => void)[][] = [[], []];
  const end = (mine: number, other: number): Channel => ({
    postMessage: (data) => listeners[other]?.forEach((listener) => listener({ data })),
    addEventListener: (_, listener) => void listeners[mine]?.push(listener),
  });
  return [end(0, 1), end(1, 0)];
}

describe('another tab', () => {
  it('hears of a save and reads it', async () => {
    const backend = new MemoryBackend();
    const [left, right] = channelPair();
    const one = new Store(backend, REGISTRY, { feed: new ChangeFeed(left) });
    const two = new Store(backend, REGISTRY, { feed: new ChangeFeed(right) });
    const [here, there, other] = [vi.fn(), vi.fn(), vi.fn()];
    one.subscribe('residency', here);
    two.subscribe('residency', there);
    two.subscribe('assessment', other);
    await one.save('residency', [put]);
    expect(here.mock.calls).toEqual([['here']]);
    expect(there.mock.calls).toEqual([['elsewhere']]);
    expect(other).not.toHaveBeenCalled();
    expect(await two.load('residency')).toMatchObject({ records: [{ key: 'day:1' }] });
  });

  it('that is closed, or sends nonsense, harms nothing', async () => {
    let tell: (event: { data: unknown }) => void = () => {};
    const feed = new ChangeFeed({
      postMessage: () => {
        throw new DOMException('closed', 'InvalidStateError');
      },
      addEventListener: (_, listener) => (tell = listener),
    });
    const store = new Store(new MemoryBackend(), REGISTRY, { feed });
    const heard = vi.fn();
    store.subscribe('residency', heard);
    expect(await store.save('residency', [put])).toMatchObject({ kind: 'saved' });
    for (const data of [undefined, null, 5, {}, 'unknown']) tell({ data });
    expect(heard.mock.calls).toEqual([['here']]);
  });

  it('is looked for anew where there is no channel and the page comes to the front', () => {
    const feed = new ChangeFeed(null);
    const heard = vi.fn();
    feed.subscribe('assessment', heard);
    feed.lookAgain();
    expect(heard.mock.calls).toEqual([['elsewhere']]);
  });
});

describe('persistence', () => {
  const storage = (persisted: boolean, grants: boolean) => {
    let state = persisted;
    const persist = vi.fn(async () => (state = grants));
    vi.stubGlobal('navigator', { storage: { persisted: async () => state, persist } });
    return persist;
  };

  it('is asked for once, and not at all where it is granted already', async () => {
    const persist = storage(false, true);
    expect(await readPersistence()).toBe('may-be-cleared');
    const ask = askOnce();
    ask();
    ask();
    await vi.waitFor(() => expect(persist).toHaveBeenCalledTimes(1));
    expect(await readPersistence()).toBe('kept');
    await askPersistence();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it('is reported as it is when refused, broken or unknown', async () => {
    storage(false, false);
    expect(await askPersistence()).toBe('may-be-cleared');
    vi.stubGlobal('navigator', { storage: { persisted: () => Promise.reject(new Error('no')) } });
    expect(await askPersistence()).toBe('unknown');
    vi.stubGlobal('navigator', {});
    expect(await askPersistence()).toBe('unknown');
  });
});
