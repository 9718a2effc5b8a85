import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MemoryBackend } from '../../../src/storage/memory-backend.ts';
import type { ToolId } from '../../../src/storage/port.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { Store } from '../../../src/storage/store.ts';

/** A backend in which version `version` of a tool has written. */
async function writtenBy(tool: ToolId, version: number, records: Frozen['records']): Promise<MemoryBackend> {
  const backend = new MemoryBackend();
  await backend.run('readwrite', async (tx) => {
    await tx.put('meta', { key: `tool:${tool}`, value: version });
    for (const { key, value } of records) {
      await tx.put('records', { tool, key, value, rev: 1, updatedAt: '2026-11-01T00:00:00.000Z' });
    }
  });
  return backend;
}

interface Frozen {
  version: number;
  records: { key: string; value: unknown }[];
}

const fileOf = (tool: string, version: number) =>
  new URL(`../../fixtures/storage/${tool}-v${version}.json`, import.meta.url);
const versions = Object.entries(REGISTRY).flatMap(([tool, { version }]) =>
  Array.from({ length: version }, (_, index) => [tool as ToolId, index + 1] as const),
);

/** The version in force is frozen too: the next one is to find it. */
describe.each(versions)('records of %s as version %i wrote them', (tool, version) => {
  it('are frozen, open as they were meant and lose nothing', async () => {
    expect(existsSync(fileOf(tool, version)), `tests/fixtures/storage/${tool}-v${version}.json`).toBe(true);
    const frozen = JSON.parse(readFileSync(fileOf(tool, version), 'utf8')) as Frozen;
    expect(frozen.version).toBe(version);
    const backend = await writtenBy(tool, version, frozen.records);
    const loaded = await new Store(backend, REGISTRY).load(tool);
    expect(loaded).toMatchObject({ kind: 'loaded', setAside: [], readOnly: false });
    expect(loaded.kind === 'loaded' && loaded.records.length).toBe(frozen.records.length);
    const kept = await backend.run('readonly', (tx) => tx.ofTool('snapshots', tool));
    expect(kept.map(({ why }) => why)).toEqual(version < REGISTRY[tool].version ? ['migration'] : []);
  });
});

/** Once there was no look at the calendar, nor at the year of a posting. */
it.each<[ToolId, string, unknown]>([
  ['residency', 'posting:a', { from: '2026-02-30' }],
  ['residency', 'posting:a', { from: '0026-05-16' }],
  ['residency', 'event:a', { date: '2026-02-30', type: 'talk' }],
  ['assessment', 'm:action:a', { id: 'a', indicator: 'x', text: '做', created: '2026-01-01', due: '2026-02-30' }],
])('a day that is none is set aside as it was, and the others open: %s %s %j', async (tool, key, value) => {
  const place = { key: 'm:place', value: { indicator: 'x' } };
  const day = { key: 'day:2026-11-21', value: { status: 'rest' } };
  const sound = tool === 'residency' ? day : place;
  const backend = await writtenBy(tool, REGISTRY[tool].version, [{ key, value }, sound]);
  expect(await new Store(backend, REGISTRY).load(tool)).toMatchObject({
    kind: 'loaded',
    records: [sound],
    setAside: [{ key, raw: value }],
  });
});
