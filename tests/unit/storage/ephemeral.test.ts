import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { endEphemeral, isEphemeral, noteEphemeral, startEphemeral } from '../../../src/storage/ephemeral.ts';
import { chooseStore } from '../../../src/storage/open-store.ts';
import { keepSearch, recentSearches } from '../../../src/storage/recent-searches.ts';
import { SessionBackend } from '../../../src/storage/session-backend.ts';
import { Store } from '../../../src/storage/store.ts';
import { REGISTRY } from './helpers.ts';

/** A browser's storage of some size. Keys are own properties, as in browsers. */
function storage(most = 10_000): Storage {
  const methods = {
    getItem: (key: string) => (Object.hasOwn(box, key) ? (box[key] as string) : null),
    setItem: (key: string, value: string) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError');
      box[key] = value;
    },
    removeItem: (key: string) => void delete box[key],
  };
  const box = Object.create(methods) as Record<string, string>;
  return box as unknown as Storage;
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', storage());
  vi.stubGlobal('localStorage', storage());
});
afterEach(() => vi.unstubAllGlobals());

const put = (store: Pick<Store, 'save'>, key: string, text = '住村') =>
  store.save('residency', [{ op: 'put', key, value: { text } }]);
const keysOf = async (store: Pick<Store, 'load'>) => {
  const loaded = await store.load('residency');
  return loaded.kind === 'loaded' ? loaded.records.map((record) => record.key) : loaded.reason;
};

describe('a tab that keeps nothing', () => {
  it('holds its records over pages, and drops all of them when it ends', async () => {
    expect(startEphemeral()).toBe(true);
    const { store, notice } = await chooseStore(REGISTRY);
    expect([store.kind, notice]).toEqual(['session', null]);
    await put(store, 'day:1');
    expect(await keysOf((await chooseStore(REGISTRY)).store)).toEqual(['day:1']);
    endEphemeral();
    expect(Object.keys(sessionStorage)).toEqual([]);
    expect((await chooseStore(REGISTRY)).store.kind).toBe('indexeddb');
  });

  it('has its searches go with it', () => {
    startEphemeral();
    keepSearch('请假');
    expect(recentSearches()).toEqual(['请假']);
    expect(Object.keys(localStorage)).toEqual([]);
    endEphemeral();
    expect(recentSearches()).toEqual([]);
  });

  it('ends by itself when the site was left for ten minutes, not while it is open or soon after', () => {
    startEphemeral();
    expect(isEphemeral(1e15)).toBe(true);
    noteEphemeral('leaving', 1000);
    expect(isEphemeral(1000 + 10 * 60_000 - 1)).toBe(true);
    noteEphemeral('here');
    expect(isEphemeral(1e15)).toBe(true);
    noteEphemeral('leaving', 1000);
    expect(isEphemeral(1000 + 10 * 60_000)).toBe(false);
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('ends also when the clock was set back: nobody can say then how long it was left', () => {
    startEphemeral();
    noteEphemeral('leaving', 5000);
    expect(isEphemeral(4000)).toBe(false);
  });

  it('is never begun by leaving or coming', () => {
    noteEphemeral('leaving');
    noteEphemeral('here');
    expect(isEphemeral()).toBe(false);
  });

  it('cannot be had where storage is refused, and nothing breaks', () => {
    vi.stubGlobal('sessionStorage', undefined);
    expect(startEphemeral()).toBe(false);
    expect(isEphemeral()).toBe(false);
    noteEphemeral('leaving');
    endEphemeral();
    expect(SessionBackend.isPossible()).toBe(false);
  });
});

describe('records in the session', () => {
  it('fail as over quota when there is no room, and what was there stays', async () => {
    const store = new Store(new SessionBackend(), REGISTRY);
    await put(store, 'day:1');
    vi.stubGlobal('sessionStorage', Object.assign(storage(400), { ...sessionStorage }));
    expect(await put(store, 'day:2', '长'.repeat(400))).toMatchObject({ kind: 'failed', reason: 'quota' });
    expect(await keysOf(store)).toEqual(['day:1']);
  });

  it('a jot of a closing page is a record at the next load', async () => {
    const store = new Store(new SessionBackend(), REGISTRY);
    await put(store, 'day:1');
    store.jot('residency', [{ op: 'put', key: 'day:2', value: { text: '走访' } }]);
    expect(await keysOf(new Store(new SessionBackend(), REGISTRY))).toEqual(['day:1', 'day:2']);
  });
});
