import { describe, expect, it } from 'vitest';
import { Autosave } from '../../../src/storage/autosave.ts';
import { ChangeFeed, type Channel } from '../../../src/storage/feed.ts';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { residencyRecords } from '../../../src/schemas/residency-data.ts';
import { chooseRival } from '../../../src/storage/rivals.ts';
import { Store } from '../../../src/storage/store.ts';
import { FaultyBackend, freshName, REGISTRY, ticking } from './helpers.ts';

const DAY = 'day:2026-11-20';
const registry = { ...REGISTRY, residency: residencyRecords };

/** Pages of one browser: one database, and a channel that tells each what the others did. */
function browser(channel = true) {
  const name = freshName();
  const heard: ((event: { data: unknown }) => void)[] = [];
  const now = ticking();
  return async () => {
    const backend = new FaultyBackend(new IdbBackend({ name }));
    const own: ((event: { data: unknown }) => void)[] = [];
    const line: Channel = {
      postMessage: (data) => heard.filter((each) => !own.includes(each)).forEach((each) => each({ data })),
      addEventListener: (_type, listener) => void (heard.push(listener), own.push(listener)),
    };
    const store = new Store(backend, registry, { now, feed: new ChangeFeed(channel ? line : null) });
    await store.load('residency');
    const autosave = new Autosave(store, 'residency', { page: null });
    return { store, autosave, backend };
  };
}

type Page = Awaited<ReturnType<ReturnType<typeof browser>>>;
const put = async ({ autosave }: Page, value: unknown) => {
  autosave.put(DAY, value);
  await autosave.flush();
  expect(autosave.status.kind).toBe('saved');
};
const valueOf = async ({ store }: Page) => {
  const loaded = await store.load('residency');
  if (loaded.kind !== 'loaded') throw new Error(loaded.reason);
  return { value: loaded.records.find((record) => record.key === DAY)?.value, rivals: loaded.rivals };
};
const rivalsOf = ({ store }: Page) =>
  store.backend.run('readonly', async (tx) => (await tx.all('setAside')).filter((row) => row.rival));

describe('two pages that change the same record', () => {
  it('in different fields: both changes are kept, and the page that saved last looks again', async () => {
    const open = browser(false);
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight' });
    await valueOf(other);
    const told: string[] = [];
    other.store.subscribe('residency', (origin) => told.push(origin));
    await put(one, { status: 'overnight', note: '走访' });
    await put(other, { status: 'errand', place: '县城' });
    expect(told).toEqual(['elsewhere']);
    expect(await valueOf(one)).toEqual({ value: { status: 'errand', place: '县城', note: '走访' }, rivals: 0 });
  });

  it('in the same field: the later one is in force, the other is kept beside it and can be chosen', async () => {
    const open = browser(false);
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight', note: '甲' });
    const told: string[] = [];
    other.store.subscribe('residency', (origin) => told.push(origin));
    await put(other, { status: 'overnight', note: '乙' });
    expect(told).toEqual(['elsewhere']);
    expect(await valueOf(one)).toEqual({ value: { status: 'overnight', note: '乙' }, rivals: 1 });
    const [rival] = await rivalsOf(one);
    expect(rival).toMatchObject({ key: DAY, raw: { status: 'overnight', note: '甲' } });
    expect(await chooseRival(one.store, rival!.id)).toEqual({ kind: 'chosen' });
    expect(await valueOf(other)).toEqual({ value: { status: 'overnight', note: '甲' }, rivals: 0 });
  });

  it('one deletes what the other has changed: what was changed is kept beside', async () => {
    const open = browser(false);
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight' });
    await valueOf(other);
    await put(one, { status: 'overnight', note: '走访' });
    other.autosave.delete(DAY);
    await other.autosave.flush();
    expect(await valueOf(one)).toEqual({ value: undefined, rivals: 1 });
  });

  it('one changes what the other has deleted: it is there again', async () => {
    const open = browser(false);
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight' });
    await valueOf(other);
    one.autosave.delete(DAY);
    await one.autosave.flush();
    await put(other, { status: 'overnight', note: '走访' });
    expect(await valueOf(one)).toEqual({ value: { status: 'overnight', note: '走访' }, rivals: 0 });
  });

  it('a page that goes on typing never clashes with itself, not even over failed saves', async () => {
    const open = browser();
    const page = await open();
    await put(page, { status: 'overnight' });
    page.autosave.put(DAY, { status: 'overnight', note: '走' });
    page.autosave.put(DAY, { status: 'overnight', note: '走访' });
    page.backend.faults = [
      new DOMException('full', 'QuotaExceededError'),
      new DOMException('full', 'QuotaExceededError'),
    ];
    const flushing = page.autosave.flush();
    page.autosave.put(DAY, { status: 'overnight', note: '走访三户' });
    await flushing;
    await page.autosave.retry();
    expect(await valueOf(page)).toEqual({ value: { status: 'overnight', note: '走访三户' }, rivals: 0 });
  });

  it('a page whose failed save comes late does not write over what was saved meanwhile', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight' });
    await valueOf(other);
    one.backend.faults = [new Error('gone for a while'), new Error('gone for a while')];
    one.autosave.put(DAY, { status: 'overnight', note: '甲' });
    await one.autosave.flush();
    expect(one.autosave.status.kind).toBe('failed');
    await put(other, { status: 'errand', place: '县城' });
    await valueOf(one);
    await one.autosave.retry();
    expect(await valueOf(one)).toEqual({ value: { status: 'errand', place: '县城', note: '甲' }, rivals: 0 });
  });

  it('a jot that comes late gives way, and is kept beside what it clashes with', async () => {
    const open = browser();
    const [one, other] = [await open(), await open()];
    await put(one, { status: 'overnight' });
    await valueOf(other);
    one.store.jot('residency', [
      { op: 'put', key: DAY, value: { status: 'overnight', note: '甲' }, base: { value: { status: 'overnight' } } },
    ]);
    await put(other, { status: 'overnight', note: '乙' });
    const next = await open();
    expect(await valueOf(next)).toEqual({ value: { status: 'overnight', note: '乙' }, rivals: 1 });
    expect(await rivalsOf(next)).toMatchObject([{ raw: { note: '甲' } }]);
  });

  it('what cannot be mixed into a sound record is not mixed', async () => {
    const open = browser(false);
    const strict = {
      ...residencyRecords,
      parse: (key: string, raw: unknown) => {
        const { kind, place } = raw as { kind?: string; place?: string };
        return kind && place ? { ok: false as const, reason: '不能都有' } : residencyRecords.parse(key, raw);
      },
      mergeRule: () => ({}),
    };
    const pages = [await open(), await open()];
    for (const page of pages) Object.assign(page.store.registry, { residency: strict });
    await put(pages[0]!, { status: 'errand', place: '县城' });
    await put(pages[1]!, { status: 'errand', kind: 'errand-training' });
    expect(await valueOf(pages[1]!)).toEqual({ value: { status: 'errand', kind: 'errand-training' }, rivals: 1 });
    Object.assign(registry, { residency: residencyRecords });
  });
});
