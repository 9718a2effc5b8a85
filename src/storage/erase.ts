import { saveFailure } from './errors.ts';
import { isJotOf } from './jot.ts';
import { versionKey } from './meta.ts';
import type { SaveFailure, ToolId } from './port.ts';
import { erasePreferences } from './preferences.ts';
import { TABLES, TOOL_TABLES } from './rows.ts';
import type { Store } from './store.ts';

export type EraseResult = { kind: 'erased' } | SaveFailure;

/**
 * Removes all that one tool keeps: records, what was set aside, the local snapshots. One transaction; works on data of
 * a newer version too, since the visitor wants them gone. Never rejects.
 */
export async function eraseTool(store: Store, tool: ToolId): Promise<EraseResult> {
  return erase(store, [tool], () =>
    store.backend.run('readwrite', async (tx) => {
      for (const row of await tx.ofTool('records', tool)) await tx.delete('records', [tool, row.key]);
      for (const table of TOOL_TABLES) {
        if (table === 'records') continue;
        for (const row of await tx.ofTool(table, tool)) await tx.delete(table, row.id);
      }
      for (const row of await tx.all('meta')) {
        if (row.key === versionKey(tool) || isJotOf(tool)(row)) await tx.delete('meta', row.key);
      }
    }),
  );
}

/** Removes everything: all rows, also those of tools unknown here, the database, preferences and last searches. Never rejects. */
export async function eraseAll(store: Store): Promise<EraseResult> {
  return erase(store, store.tools, async () => {
    await store.backend.run('readwrite', async (tx) => {
      for (const table of TABLES) await tx.clear(table);
    });
    await store.backend.remove();
    erasePreferences();
  });
}

/** Removes one thing that was set aside, after the visitor has seen it. Never rejects. */
export async function eraseSetAside(store: Store, id: string): Promise<EraseResult> {
  return erase(store, [], () => store.backend.run('readwrite', (tx) => tx.delete('setAside', id)));
}

async function erase(store: Store, tools: readonly ToolId[], work: () => Promise<void>): Promise<EraseResult> {
  try {
    await work();
  } catch (error) {
    return saveFailure(error);
  }
  for (const tool of tools) store.feed.publish(tool, 'elsewhere');
  return { kind: 'erased' };
}
