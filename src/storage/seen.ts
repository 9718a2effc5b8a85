import type { Change, ToolId } from './port.ts';
import type { RecordRow } from './rows.ts';

/** What this page last saw of each record, so that a save can say what it started from. */
export class Seen {
  readonly #tools = new Map<ToolId, Map<string, unknown>>();

  of(tool: ToolId, key: string): { value: unknown } | null {
    const values = this.#tools.get(tool);
    return values?.has(key) ? { value: values.get(key) } : null;
  }

  loaded(tool: ToolId, records: readonly RecordRow[]): void {
    this.#tools.set(tool, new Map(records.map(({ key, value }) => [key, value])));
  }

  /** What the page has sent, not what became of it: what came in from another page it sees at its next load. */
  saved(tool: ToolId, changes: readonly Change[]): void {
    const values = this.#tools.get(tool) ?? new Map<string, unknown>();
    this.#tools.set(tool, values);
    for (const change of changes) {
      if (change.op === 'put') values.set(change.key, change.value);
      else values.delete(change.key);
    }
  }
}
