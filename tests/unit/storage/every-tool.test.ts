import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readBackup } from '../../../src/storage/backup-file.ts';
import { exportBackup } from '../../../src/storage/backup.ts';
import { memoryStore } from '../../../src/storage/memory-store.ts';
import { mergeValues } from '../../../src/storage/three-way.ts';
import type { Change, ToolId } from '../../../src/storage/port.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { importBackup } from '../../../src/storage/restore.ts';
import type { Store } from '../../../src/storage/store.ts';
import { arbitraryOf, recordOf } from './schema-arbitrary.ts';

vi.setConfig({ testTimeout: 60_000 });

const TOOLS = Object.keys(REGISTRY) as ToolId[];
const kinds = TOOLS.flatMap((tool) => REGISTRY[tool].kinds.map((kind) => [tool, kind.keys.source, kind] as const));

const contentOf = async (store: Store) =>
  Promise.all(
    TOOLS.map(async (tool) => {
      const loaded = await store.load(tool);
      if (loaded.kind !== 'loaded') throw new Error(loaded.reason);
      return loaded;
    }),
  );

describe('any record of every tool', () => {
  it.each(kinds)('%s %s: is kept, exported and taken in on another device as it is', async (tool, _source, kind) => {
    let taken = 0;
    const some = fc.uniqueArray(recordOf(kind), { selector: ({ key }) => key, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(some, async (records) => {
        const sound = records.filter(({ key, value }) => REGISTRY[tool].parse(key, value).ok);
        taken += sound.length;
        const here = memoryStore(REGISTRY);
        const saved = await here.save(
          tool,
          sound.map((record): Change => ({ op: 'put', ...record })),
        );
        expect(saved.kind).toBe('saved');
        const read = readBackup((await exportBackup(here)).text);
        if (!read.ok) throw new Error(read.problem);
        const there = memoryStore(REGISTRY);
        expect((await importBackup(there, read.backup.tools, 'replace')).kind).toBe('imported');
        expect(await contentOf(there)).toEqual(await contentOf(here));
      }),
      { numRuns: 40 },
    );
    // Most of what is made is a record (a 30 February is none).
    expect(taken).toBeGreaterThan(20);
  });

  it.each(kinds)('%s %s: two versions put together are sound, or kept apart', (_tool, _source, kind) => {
    const value = arbitraryOf(kind.schema);
    fc.assert(
      fc.property(value, value, value, (base, earlier, later) => {
        const merged = mergeValues(base, earlier, later, kind.merge);
        if (merged.clash) return;
        const again = mergeValues(base, later, earlier, { together: kind.merge?.together ?? [] });
        if (!again.clash) expect(again.value).toEqual(merged.value);
      }),
      { numRuns: 60 },
    );
  });
});
