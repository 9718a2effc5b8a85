import { saveFailure } from './errors.ts';
import { readRecord } from './migrate.ts';
import type { SaveFailure, ToolId } from './port.ts';
import type { Store } from './store.ts';

/** `gone`: another page has decided meanwhile. `unreadable`: its form is too old or new to be put back. */
export type RivalResult = { kind: 'chosen' | 'gone' | 'unreadable' } | SaveFailure;

/** Puts the version that stood aside in place of the one in force. Never rejects. */
export async function chooseRival(store: Store, id: string): Promise<RivalResult> {
  const tool = id.split('/')[0] as ToolId;
  const records = store.registry[tool];
  if (!records) return { kind: 'unreadable' };
  try {
    return await store.write([tool], 'elsewhere', async (tx) => {
      const row = await tx.get('setAside', id);
      if (!row) return { kind: 'gone' };
      const known = row.version <= records.version;
      const read = known && readRecord(records, row.version, { key: row.key, value: row.raw });
      if (!read || !read.ok) return { kind: 'unreadable' };
      const before = await tx.get('records', [tool, read.record.key]);
      const rev = Math.max(before?.rev ?? 0, row.rev) + 1;
      await tx.put('records', { tool, ...read.record, rev, updatedAt: store.now().toISOString() });
      await tx.delete('setAside', id);
      return { kind: 'chosen' };
    });
  } catch (error) {
    return saveFailure(error);
  }
}
