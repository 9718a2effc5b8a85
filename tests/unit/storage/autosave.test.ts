import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, type SaveStatus } from '../../../src/storage/autosave.ts';
import { readBackup } from '../../../src/storage/backup-file.ts';
import type { PageEvent } from '../../../src/storage/page-events.ts';
import type { Change, SaveFailure, SaveResult } from '../../../src/storage/port.ts';
import { statusText } from '../../../src/storage/status-text.ts';

const AT = '2026-11-21T06:32:00.000Z';
const saved: SaveResult = { kind: 'saved', at: AT };
const failed = (reason: SaveFailure['reason'], keys?: string[]): SaveResult => ({
  kind: 'failed',
  reason,
  message: `没有保存：${reason}`,
  ...(keys ? { keys } : {}),
});

/** Records what it was asked to save and answers as told, `saved` otherwise. An answer may be held back. */
class FakeStore {
  batches: Record<string, unknown>[] = [];
  answers: (SaveResult | Promise<SaveResult>)[] = [];
  active = 0;
  jots: Change[][] = [];

  jot(_: string, changes: Change[]) {
    this.jots.push(changes);
  }

  async save(_: string, changes: Change[]): Promise<SaveResult> {
    this.active += 1;
    expect(this.active).toBe(1);
    this.batches.push(Object.fromEntries(changes.map((each) => [each.key, each.op === 'put' ? each.value : null])));
    const answer = await (this.answers.shift() ?? saved);
    this.active -= 1;
    return answer;
  }
}

function setUp() {
  const store = new FakeStore();
  let tell: (event: PageEvent) => void = () => {};
  const stopped = vi.fn();
  const page = { on: (listener: typeof tell) => ((tell = listener), stopped) };
  const autosave = new Autosave(store, 'residency', { page });
  const seen: SaveStatus[] = [];
  autosave.subscribe((status) => seen.push(status));
  return { store, autosave, seen, stopped, page: (event: PageEvent) => tell(event) };
}

const tick = (ms = 0) => vi.advanceTimersByTimeAsync(ms);
const kinds = (seen: SaveStatus[]) => seen.map((status) => status.kind);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('when all goes well', () => {
  it('saves a tap at once and says when', async () => {
    const { store, autosave, seen } = setUp();
    autosave.put('day:1', '住村');
    expect(store.batches).toEqual([{ 'day:1': '住村' }]);
    await tick();
    expect(seen).toEqual([{ kind: 'idle' }, { kind: 'saving' }, { kind: 'saved', at: AT }]);
    expect(autosave.pending).toEqual([]);
  });

  it('waits with typing until 300 ms after the last key, and saves only the last value', async () => {
    const { store, autosave } = setUp();
    for (const text of ['张', '张家', '张家村']) {
      autosave.put('note', text, 'soon');
      await tick(299);
    }
    expect(store.batches).toEqual([]);
    await tick(1);
    expect(store.batches).toEqual([{ note: '张家村' }]);
  });

  it('takes what was waiting along with a tap', async () => {
    const { store, autosave } = setUp();
    autosave.put('note', '张家村', 'soon');
    autosave.delete('day:1');
    expect(store.batches).toEqual([{ note: '张家村', 'day:1': null }]);
    await tick(1000);
    expect(store.batches).toHaveLength(1);
  });

  it('never has two saves under way, and saves the latest of what came meanwhile', async () => {
    const { store, autosave, seen } = setUp();
    let answer: (result: SaveResult) => void = () => {};
    store.answers = [new Promise((resolve) => (answer = resolve))];
    autosave.put('day:1', 1);
    autosave.put('day:1', 2);
    autosave.put('day:1', 3);
    await tick();
    expect(store.batches).toEqual([{ 'day:1': 1 }]);
    expect(autosave.pending).toEqual([{ op: 'put', key: 'day:1', value: 3 }]);
    answer(saved);
    await tick();
    expect(store.batches).toEqual([{ 'day:1': 1 }, { 'day:1': 3 }]);
    expect(kinds(seen).at(-1)).toBe('saved');
    expect(kinds(seen).filter((kind) => kind === 'saved')).toHaveLength(1);
  });

  it('saves what is waiting when a field is left, without a jot', async () => {
    const { store, autosave, page } = setUp();
    autosave.put('note', '一', 'soon');
    page('pause');
    expect(store.batches).toEqual([{ note: '一' }]);
    expect(store.jots).toEqual([]);
    page('back');
    await tick();
    expect(store.batches).toHaveLength(1);
  });

  it('jots down all that is pending when the page is about to go, what is under way included', async () => {
    const { store, autosave, page } = setUp();
    store.answers = [new Promise(() => {})];
    autosave.put('day:1', '住村');
    autosave.put('note', '一', 'soon');
    page('leaving');
    expect(store.jots).toEqual([
      [
        { op: 'put', key: 'day:1', value: '住村' },
        { op: 'put', key: 'note', value: '一' },
      ],
    ]);
  });

  it('flushes when the page is about to go, and on dispose', async () => {
    const { store, autosave, page, stopped } = setUp();
    autosave.put('note', '一', 'soon');
    page('leaving');
    expect(store.batches).toEqual([{ note: '一' }]);
    await tick();
    autosave.put('note', '二', 'soon');
    await autosave.dispose();
    expect(store.batches).toEqual([{ note: '一' }, { note: '二' }]);
    expect(stopped).toHaveBeenCalledOnce();
  });
});

describe('when a save fails', () => {
  it('keeps what was changed, says so, retries after 2, 5, 15, 30, 30 s, and recovers', async () => {
    const { store, autosave } = setUp();
    store.answers = Array.from({ length: 6 }, () => failed('quota'));
    autosave.put('day:1', '住村');
    await tick();
    const pending = [{ op: 'put', key: 'day:1', value: '住村' }];
    expect(autosave.status).toEqual({ kind: 'failed', reason: 'quota', message: '没有保存：quota', pending });
    for (const [index, seconds] of [2, 5, 15, 30, 30].entries()) {
      await tick(seconds * 1000 - 1);
      expect(store.batches).toHaveLength(index + 1);
      await tick(1);
      expect(store.batches).toHaveLength(index + 2);
    }
    await tick(30_000);
    expect(autosave.status).toEqual({ kind: 'saved', at: AT });
    expect(autosave.pending).toEqual([]);
    await tick(100_000);
    expect(store.batches).toHaveLength(7);
  });

  it('sends the unsaved along with the next change, the newer value first in rank', async () => {
    const { store, autosave } = setUp();
    store.answers = [failed('lost')];
    autosave.change([
      { op: 'put', key: 'a', value: 1 },
      { op: 'put', key: 'b', value: 1 },
    ]);
    await tick();
    autosave.put('a', 2);
    await tick();
    expect(store.batches).toEqual([
      { a: 1, b: 1 },
      { a: 2, b: 1 },
    ]);
    expect(autosave.status.kind).toBe('saved');
  });

  it('does not let a failed older value overwrite one typed meanwhile', async () => {
    const { store, autosave } = setUp();
    let answer: (result: SaveResult) => void = () => {};
    store.answers = [new Promise((resolve) => (answer = resolve))];
    autosave.put('a', '旧');
    autosave.put('a', '新', 'soon');
    answer(failed('unknown'));
    await tick();
    expect(autosave.pending).toEqual([{ op: 'put', key: 'a', value: '新' }]);
    await autosave.retry();
    expect(store.batches).toEqual([{ a: '旧' }, { a: '新' }]);
  });

  it('shows the failure, with the newest pending, while more is typed', async () => {
    const { store, autosave } = setUp();
    store.answers = [failed('quota')];
    autosave.put('a', 1);
    await tick();
    autosave.put('b', 2, 'soon');
    expect(autosave.status).toMatchObject({ kind: 'failed', pending: [{ key: 'a' }, { key: 'b' }] });
  });

  it('tries again when the page comes back to the front', async () => {
    const { store, autosave, page } = setUp();
    store.answers = [failed('lost')];
    autosave.put('a', 1);
    await tick();
    page('back');
    await tick();
    expect(autosave.status.kind).toBe('saved');
  });

  it('leaves a read-only store alone until asked', async () => {
    const { store, autosave, page } = setUp();
    store.answers = [failed('read-only'), failed('read-only')];
    autosave.put('a', 1);
    await tick(100_000);
    page('back');
    await tick();
    expect(store.batches).toHaveLength(1);
    await autosave.retry();
    expect(store.batches).toHaveLength(2);
    expect(autosave.pending).toHaveLength(1);
  });

  it('saves the rest of a batch when the schema refuses part of it, and holds that part until it is changed', async () => {
    const { store, autosave } = setUp();
    store.answers = [failed('invalid', ['bad'])];
    autosave.put('bad', '太长', 'soon');
    autosave.put('good', 1);
    await tick();
    expect(store.batches).toEqual([{ bad: '太长', good: 1 }, { good: 1 }]);
    expect(autosave.status).toMatchObject({
      kind: 'failed',
      reason: 'invalid',
      pending: [{ key: 'bad', value: '太长' }],
    });
    await tick(100_000);
    expect(store.batches).toHaveLength(2);
    autosave.put('bad', '短了');
    await tick();
    expect(store.batches.at(-1)).toEqual({ bad: '短了' });
    expect(autosave.status.kind).toBe('saved');
  });

  it('saves nothing of a call of which something is refused: no answer is cleared without the copy of it', async () => {
    const { store, autosave } = setUp();
    store.answers = [failed('invalid', ['copy'])];
    autosave.put('other', 1, 'soon');
    autosave.change([
      { op: 'put', key: 'copy', value: '太长' },
      { op: 'delete', key: 'answer' },
    ]);
    await tick();
    expect(store.batches.at(-1)).toEqual({ other: 1 });
    expect(autosave.status).toMatchObject({ reason: 'invalid', pending: [{ key: 'copy' }, { key: 'answer' }] });
    await autosave.retry();
    expect(store.batches.at(-1)).toMatchObject({ copy: '太长' });
    expect(autosave.pending).toEqual([]);
  });

  it('does not loop when the store refuses without naming what, or names something else', async () => {
    for (const keys of [undefined, [], ['elsewhere']]) {
      const { store, autosave } = setUp();
      store.answers = [failed('invalid', keys)];
      autosave.put('a', 1);
      await tick();
      expect(store.batches).toHaveLength(1);
      expect(autosave.pending).toHaveLength(1);
    }
  });

  it('survives a store that throws', async () => {
    const { store, autosave } = setUp();
    store.answers = [Promise.reject(new Error('broken'))];
    autosave.put('a', 1);
    await tick();
    expect(autosave.status).toMatchObject({ kind: 'failed', reason: 'unknown' });
  });

  it('offers the unsaved values as a backup that can be read again', async () => {
    const { store, autosave } = setUp();
    store.answers = [failed('quota')];
    autosave.change([
      { op: 'put', key: 'day:2026-11-21', value: { status: 'rest' } },
      { op: 'delete', key: 'day:2026-11-20' },
    ]);
    await tick();
    const file = autosave.unsavedFile();
    expect(file.name).toMatch(/^驻村有数-未保存的改动-\d{8}-\d{4}\.json$/);
    expect(readBackup(file.text)).toMatchObject({
      ok: true,
      backup: { tools: { residency: { records: [{ key: 'day:2026-11-21', value: { status: 'rest' } }] } } },
    });
  });
});

describe('statusText', () => {
  const time = new Date(AT);
  const clock = `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  it.each<[SaveStatus, 'indexeddb' | 'memory', string]>([
    [{ kind: 'idle' }, 'indexeddb', '改动会自动保存在本机'],
    [{ kind: 'saving' }, 'indexeddb', '正在保存…'],
    [{ kind: 'saved', at: AT }, 'indexeddb', `已保存于本机 ${clock}`],
    [{ kind: 'saved', at: AT }, 'memory', '本浏览器不允许保存，记录只保留到关闭页面为止'],
    [{ kind: 'failed', reason: 'quota', message: '空间不足', pending: [] }, 'indexeddb', '空间不足'],
  ])('says %o in %s', (status, kind, text) => expect(statusText(status, kind)).toBe(text));
});
