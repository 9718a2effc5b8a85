import { describe, expect, it } from 'vitest';
import { AssessmentStore } from '../../../src/islands/assessment/store.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import type { RecordStore } from '../../../src/storage/port.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { answerOf, level } from './fixtures.ts';

const stamp = { version: 1, today: '2026-05-04' };
const records = () => memoryStore(REGISTRY);
const keys = async (store: RecordStore): Promise<string[]> => {
  const loaded = await store.load('assessment');
  return loaded.kind === 'loaded' ? loaded.records.map((r) => r.key).sort() : [];
};

async function opened(store: RecordStore = records()) {
  const tool = new AssessmentStore(store, 'four-tasks');
  await tool.start();
  return { store, tool };
}

describe('AssessmentStore', () => {
  it('keeps one record an answer, and gives it back when opened again', async () => {
    const { store, tool } = await opened();
    tool.answer('branch-life', { set: 'given', given: level(3) }, stamp);
    tool.answer('duty-rota', { set: 'given', given: level(1) }, stamp);
    tool.stop();
    await expect.poll(() => keys(store)).toEqual(['four-tasks:answer:branch-life', 'four-tasks:answer:duty-rota']);
    const again = await opened(store);
    expect(again.tool.state.held.answers.get('branch-life')).toEqual({
      ...answerOf('branch-life', level(3)),
      on: '2026-05-04',
    });
  });

  it('deletes the record when an answer is taken back', async () => {
    const { store, tool } = await opened();
    tool.answer('branch-life', { set: 'given', given: level(3) }, stamp);
    tool.answer('branch-life', { set: 'given', given: { kind: 'open' } }, stamp);
    await expect.poll(() => tool.state.status.kind).toBe('saved');
    expect(await keys(store)).toEqual([]);
  });

  it('takes a deletion back, with what was there before', async () => {
    const { tool } = await opened();
    tool.answer('branch-life', { set: 'note', note: '记一笔' }, stamp);
    const before = tool.state.held.answers.get('branch-life');
    tool.apply([{ op: 'delete', key: 'four-tasks:answer:branch-life' }], 'now', '已清空。');
    expect(tool.state.undo).toBe('已清空。');
    expect(tool.state.held.answers.size).toBe(0);
    tool.undo();
    expect(tool.state.undo).toBeNull();
    expect(tool.state.held.answers.get('branch-life')).toEqual(before);
  });

  it('never changes a kept result', async () => {
    const { tool } = await opened();
    const key = 'four-tasks:snapshot:k1';
    const value = { id: 'k1', version: 1, on: '2026-05-04', title: '', answers: [], levels: [] };
    tool.apply([{ op: 'put', key, value }]);
    expect(() => tool.apply([{ op: 'put', key, value: { ...value, on: '2020-01-01' } }])).toThrow('never changed');
    expect(tool.state.held.snapshots).toEqual([value]);
  });

  it('forgets what can be taken back when told so', async () => {
    const { tool } = await opened();
    tool.apply([{ op: 'put', key: 'four-tasks:place', value: { indicator: 'a' } }], 'now', '已改。');
    tool.forgetUndo();
    tool.undo();
    expect(tool.state.held.place).toBe('a');
  });

  it('remembers the place only once there is something to come back to', async () => {
    const { store, tool } = await opened();
    tool.goTo('branch-life');
    expect(tool.state.held.place).toBeUndefined();
    tool.answer('branch-life', { set: 'given', given: level(0) }, stamp);
    tool.goTo('branch-life');
    tool.stop();
    await expect.poll(() => keys(store)).toContain('four-tasks:place');
  });

  it('changes nothing in records of a newer version of the site', async () => {
    const store = records();
    const readOnly: RecordStore = {
      kind: 'memory',
      load: async () => ({ kind: 'loaded', records: [], setAside: [], rivals: 0, readOnly: true }),
      save: store.save.bind(store),
      subscribe: () => () => {},
    };
    const { tool } = await opened(readOnly);
    tool.answer('branch-life', { set: 'given', given: level(3) }, stamp);
    tool.goTo('branch-life');
    tool.stop();
    expect(tool.state.held.answers.size).toBe(0);
    expect(await keys(store)).toEqual([]);
  });

  it('says why when nothing can be loaded', async () => {
    const { tool } = await opened({
      kind: 'indexeddb',
      load: async () => ({ kind: 'unavailable', reason: '另一个标签页开着' }),
      save: async () => ({ kind: 'saved', at: '' }),
      subscribe: () => () => {},
    });
    expect(tool.state).toMatchObject({ phase: 'unavailable', reason: '另一个标签页开着' });
  });

  it('loads again after a change elsewhere, its own unsaved changes on top', async () => {
    let elsewhere = (): void => {};
    let stored = [
      {
        tool: 'assessment' as const,
        key: 'four-tasks:answer:a',
        value: answerOf('a', level(1)),
        rev: 1,
        updatedAt: '',
      },
    ];
    const { tool } = await opened({
      kind: 'indexeddb',
      load: async <V>() => ({
        kind: 'loaded' as const,
        records: stored as never as V[] as never,
        setAside: [],
        rivals: 0,
        readOnly: false,
      }),
      save: async () => ({ kind: 'failed', reason: 'read-only', message: '不能写' }),
      subscribe: (_tool, listener) => {
        elsewhere = () => listener('elsewhere');
        return () => {};
      },
    });
    tool.answer('b', { set: 'given', given: level(2) }, stamp);
    stored = [{ ...stored[0]!, value: answerOf('a', level(4)) }];
    elsewhere();
    await expect.poll(() => tool.state.held.answers.get('a')?.given).toEqual(level(4));
    expect(tool.state.held.answers.get('b')?.given).toEqual(level(2));
    expect(tool.state.status).toMatchObject({ kind: 'failed', message: '不能写' });
  });
});
