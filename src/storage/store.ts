import type { ToolRecords } from '../schemas/records.ts';
import { applyChange } from './apply.ts';
import type { Backend, Tx } from './backend.ts';
import { bringUpToDate, needsWriting, type Current } from './current.ts';
import { loadFailure, saveFailure, StorageError, toStorageError } from './errors.ts';
import { ChangeFeed } from './feed.ts';
import { jotKey, openJot, readJots, type Jot } from './jot.ts';
import { plainJson } from './json.ts';
import { readVersion, versionKey } from './meta.ts';
import type { Change, ChangeOrigin, LoadResult, RecordStore, SaveResult, StoredRecord, ToolId } from './port.ts';
import { Seen } from './seen.ts';
import { isDailyDue, keepDailySnapshot, keepSnapshot, noteDaily } from './snapshots.ts';
import { SAVE_MESSAGES } from './strings.ts';

export type Registry = Readonly<Record<ToolId, ToolRecords>>;

export interface StoreOptions {
  now?: () => Date;
  feed?: ChangeFeed;
  /** Awaited before records are converted to a newer version: the moment to let other tabs finish under the older. */
  beforeMigration?: () => Promise<unknown>;
  /** Called after each save that kept something, e.g. to ask the browser for persistence. */
  onKept?: () => void;
}

/**
 * The port over a backend: parses on the way in and out, migrates, sets aside, counts revisions, tells listeners.
 * The `/data/` page's functions (`overview.ts`, `backup.ts`, `restore.ts`, `erase.ts`) build on `read` and `write`.
 */
export class Store implements RecordStore {
  // `declare`: the constructor fills them, and nothing is written for them twice into what a browser loads.
  declare readonly kind: RecordStore['kind'];
  declare readonly backend: Backend;
  declare readonly registry: Registry;
  declare readonly feed: ChangeFeed;
  declare readonly now: () => Date;
  readonly #options: StoreOptions;
  /** Saves run in the order they were asked for, whatever each of them has to do first. */
  #last: Promise<unknown> = Promise.resolve();
  /** What this page's jot of a tool says, while it lies in the database or is on its way there. */
  readonly #jotted = new Map<ToolId, readonly Change[]>();
  readonly #seen = new Seen();
  readonly #page = Math.random().toString(36).slice(2);

  constructor(backend: Backend, registry: Registry, options: StoreOptions = {}) {
    this.kind = backend.kind;
    this.backend = backend;
    this.registry = registry;
    this.feed = options.feed ?? new ChangeFeed(null);
    this.now = options.now ?? (() => new Date());
    this.#options = options;
  }

  get tools(): ToolId[] {
    return Object.keys(this.registry) as ToolId[];
  }

  async load<V>(tool: ToolId): Promise<LoadResult<V>> {
    try {
      const current = await this.#loadCurrent(tool);
      this.#seen.loaded(tool, current.records);
      const unreadable = current.aside.filter((row) => !row.rival);
      return {
        kind: 'loaded',
        records: current.records as StoredRecord<V>[],
        setAside: unreadable.map(({ key, raw, reason }) => ({ tool, key, raw, reason })),
        rivals: current.aside.length - unreadable.length,
        readOnly: current.newer || this.backend.readOnly,
      };
    } catch (error) {
      return loadFailure(error);
    }
  }

  seen(tool: ToolId, key: string): { value: unknown } | null {
    return this.#seen.of(tool, key);
  }

  async save(tool: ToolId, changes: Change[]): Promise<SaveResult> {
    const checked = this.#check(tool, changes);
    const keys = changes.filter((_, index) => checked[index] === null).map((change) => change.key);
    if (keys.length > 0) return { kind: 'failed', reason: 'invalid', message: SAVE_MESSAGES.invalid, keys };
    const saving = this.#last.then(async () => {
      const result = await this.#write(tool, checked as Change[]);
      if (result.kind === 'saved') await this.#dropSpentJot(tool, changes);
      return result;
    });
    this.#last = saving;
    return saving;
  }

  async #write(tool: ToolId, changes: readonly Change[]): Promise<SaveResult> {
    const at = this.now().toISOString();
    try {
      await this.#commit(tool, changes, at, isDailyDue(this, tool, at));
    } catch (error) {
      return saveFailure(error);
    }
    if (changes.some((change) => change.op === 'put')) this.#options.onKept?.();
    return { kind: 'saved', at };
  }

  /**
   * A jot that was sent off while a save was under way stands behind it in the database. Once all that it says is saved
   * it has to go, or the next load would take it for something newer than what the visitor does from now on.
   */
  async #dropSpentJot(tool: ToolId, saved: readonly Change[]): Promise<void> {
    const jot = this.#jotted.get(tool);
    if (!jot?.every((change) => saved.includes(change))) return;
    try {
      await this.backend.run('readwrite', (tx) => tx.delete('meta', jotKey(tool, this.#page)));
      this.#forgetJot(tool, jot);
    } catch {
      // It stays known, and the next save takes it away.
    }
  }

  /** Unless another was written in the meantime: that one still lies there. */
  #forgetJot(tool: ToolId, jot: readonly Change[] | undefined): void {
    if (this.#jotted.get(tool) === jot) this.#jotted.delete(tool);
  }

  async keepCopy(tool: ToolId): Promise<boolean> {
    const { version } = this.registry[tool];
    try {
      await this.write([tool], 'here', (tx) => keepSnapshot(tx, tool, 'import', this.now().toISOString(), version));
      return true;
    } catch {
      return false;
    }
  }

  prepare(): void {
    this.backend.prepare?.();
  }

  jot(tool: ToolId, changes: Change[]): void {
    if (changes.length === 0) return;
    this.#jotted.set(tool, changes);
    const jot: Jot = { tool, version: this.registry[tool].version, at: this.now().toISOString(), changes };
    this.backend.jot({ key: jotKey(tool, this.#page), value: jot });
  }

  /** One transaction. If today's copy is what there is no room for, the changes are saved without it. */
  async #commit(tool: ToolId, changes: readonly Change[], at: string, withCopy: boolean): Promise<void> {
    const target = { tool, records: this.registry[tool], at };
    const jot = this.#jotted.get(tool);
    try {
      const isMixed = await this.#transact([tool], async (tx) => {
        let mixed = false;
        if (withCopy) await keepDailySnapshot(tx, tool, at, target.records.version);
        for (const change of changes) if (await applyChange(tx, target, change)) mixed = true;
        if (jot) await tx.delete('meta', jotKey(tool, this.#page));
        return mixed;
      });
      this.#forgetJot(tool, jot);
      noteDaily(this, tool, at);
      this.#seen.saved(tool, changes);
      // Something of another page's came in: this page has to look at it as well.
      this.feed.publish(tool, isMixed ? 'elsewhere' : 'here');
    } catch (error) {
      if (!withCopy || toStorageError(error).kind !== 'quota') throw error;
      await this.#commit(tool, changes, at, false);
    }
  }

  subscribe(tool: ToolId, listener: (origin: ChangeOrigin) => void): () => void {
    return this.feed.subscribe(tool, listener);
  }

  /**
   * One writing transaction in which the named tools are current first (migrated where needed). Listeners are told
   * when it is through. Rejects with a `StorageError` of kind `read-only` where the data are of a newer version.
   */
  async write<R>(tools: readonly ToolId[], origin: ChangeOrigin, work: (tx: Tx) => Promise<R>): Promise<R> {
    const result = await this.#transact(tools, work);
    for (const tool of tools) this.feed.publish(tool, origin);
    return result;
  }

  #transact<R>(tools: readonly ToolId[], work: (tx: Tx) => Promise<R>): Promise<R> {
    return this.backend.run('readwrite', async (tx) => {
      for (const tool of tools) await this.#makeCurrent(tx, tool);
      return work(tx);
    });
  }

  /** What the tool has, under the version in force, within a transaction. Writes nothing. */
  async current(tx: Tx, tool: ToolId): Promise<Current> {
    const version = await readVersion(tx, tool);
    const rows = await tx.ofTool('records', tool);
    return bringUpToDate(this.registry[tool], { version, rows, aside: await tx.ofTool('setAside', tool) });
  }

  async #loadCurrent(tool: ToolId): Promise<Current> {
    const { version } = this.registry[tool];
    const { seen, jots } = await this.backend.run('readonly', async (tx) => {
      return { seen: await this.current(tx, tool), jots: await readJots(tx, tool, version) };
    });
    if (seen.newer || this.backend.readOnly) return seen;
    if (jots.length === 0 && !needsWriting(seen)) return seen;
    if (seen.migratedFrom !== undefined) await this.#options.beforeMigration?.();
    try {
      const settled = await this.backend.run('readwrite', (tx) => this.#settleWithJots(tx, tool));
      if (jots.length > 0) this.feed.publish(tool, 'here');
      return settled;
    } catch {
      // No room to write the result down: it can still be read, and the next save will try again and say so.
      return seen;
    }
  }

  async #makeCurrent(tx: Tx, tool: ToolId): Promise<void> {
    if (this.backend.readOnly) throw new StorageError('read-only');
    if ((await readVersion(tx, tool)) === this.registry[tool].version) return;
    if ((await this.#settle(tx, tool)).newer) throw new StorageError('read-only');
  }

  /** What pages that were closed in a hurry left behind becomes records, then everything is read again. */
  async #settleWithJots(tx: Tx, tool: ToolId): Promise<Current> {
    const records = this.registry[tool];
    const settled = await this.#settle(tx, tool);
    const jots = await readJots(tx, tool, records.version);
    for (const { key, jot } of jots) {
      for (const { change, isLate } of await openJot(tx, records, jot)) {
        await applyChange(tx, { tool, records, at: jot.at, isLate }, change);
      }
      await tx.delete('meta', key);
    }
    return jots.length > 0 ? this.current(tx, tool) : settled;
  }

  /** Writes what reading found out: migrated records, what was set aside, what came back, the version. */
  async #settle(tx: Tx, tool: ToolId): Promise<Current> {
    const current = await this.current(tx, tool);
    if (current.newer) return current;
    if (current.migratedFrom !== undefined) {
      await keepSnapshot(tx, tool, 'migration', this.now().toISOString(), current.migratedFrom);
    }
    for (const key of current.remove) await tx.delete('records', [tool, key]);
    for (const row of current.put) await tx.put('records', row);
    for (const row of current.setAside) await tx.put('setAside', row);
    for (const id of current.revived) await tx.delete('setAside', id);
    await tx.put('meta', { key: versionKey(tool), value: this.registry[tool].version });
    return current;
  }

  /** The changes with their values as the schema gives them back, null in place of one it refuses. */
  #check(tool: ToolId, changes: readonly Change[]): (Change | null)[] {
    return changes.map((change) => {
      if (change.op === 'delete') return change;
      const parsed = this.registry[tool].parse(change.key, change.value);
      const value = parsed.ok ? plainJson(parsed.value) : undefined;
      return value === undefined ? null : { ...change, value };
    });
  }
}
