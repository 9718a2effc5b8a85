import { browserPage, type PageEvent, type PageEvents } from './page-events.ts';
import type { Change, RecordStore, SaveFailure, SaveResult, ToolId } from './port.ts';
import { REGISTRY } from './registry.ts';
import { SAVE_MESSAGES } from './strings.ts';
import { unsavedSign } from './unsaved.ts';
import { writeBackup, type TextFile } from './write-backup.ts';

/** `pending` of a failure: what is on the screen and not in the store, so that it can be offered as a download. */
export type SaveStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'failed'; reason: SaveFailure['reason']; message: string; pending: Change[] };

export interface AutosaveOptions {
  /** Milliseconds to wait for more changes before saving those queued `soon`. */
  delayMs?: number;
  /** Waits before the automatic retries; the last one repeats. */
  retryMs?: readonly number[];
  page?: PageEvents | null;
}

type Where = Pick<RecordStore, 'save' | 'prepare' | 'jot' | 'seen'> & Partial<Pick<RecordStore, 'kind'>>;

/** These can succeed later without the visitor's help. */
const RETRIED: ReadonlySet<SaveFailure['reason']> = new Set(['quota', 'lost', 'unknown']);

/**
 * Queues what the visitor changes and saves it by itself.
 *
 * ```ts
 * const { store } = await openStore();
 * const autosave = new Autosave(store, 'residency');
 * const stop = autosave.subscribe((status) => setState({ status }));        // called at once, then at every change
 * autosave.put('day:2026-11-21', day);                                      // a tap: saved at once
 * autosave.put('day:2026-11-21', { ...day, note }, 'soon');                 // typing: ~300 ms after the last key
 * autosave.change([{ op: 'delete', key: 'day:2026-11-20' }, …]);            // a range, an undo: one transaction
 * autosave.dispose();                                                       // on unmount: flushes what is left
 * ```
 *
 * - Per key the latest change wins; saves run one after the other, never two at once.
 * - Say `statusText(status, store.kind)` (`status-text.ts`) in an `aria-live="polite"` place. On `failed` show `message`, a retry button
 *   (`retry()`) and a download of `unsavedFile()`. Do not revert the screen: nothing that was typed is dropped, the
 *   pending changes stay queued, are retried by themselves (2, 5, 15, then every 30 s, and when the page comes back)
 *   and go out together with the next change. `read-only` and `invalid` are not retried by themselves.
 * - If the schema refuses some changes of a batch, the others are saved alone. The refused ones, with those that came
 *   in the same call, stay in `pending` until their key is changed again.
 * - It flushes when a field is left, when the page is hidden, and when it goes, and jots down what is not saved yet.
 *   Before `load()` has answered queue nothing; if the answer says `readOnly`, don't offer editing.
 */
export class Autosave {
  readonly #store: Where;
  readonly #tool: ToolId;
  readonly #delayMs: number;
  readonly #retryMs: readonly number[];
  readonly #listeners = new Set<(status: SaveStatus) => void>();
  readonly #stopPage: () => void;
  /** Waiting for the store; with the store now; refused by the schema. A key may wait while an older value is under way. */
  #queued = new Map<string, Change>();
  #inFlight = new Map<string, Change>();
  #refused = new Map<string, Change>();
  /** Which call a change came with, where it brought several. */
  readonly #callOf = new WeakMap<Change, readonly Change[]>();
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #status: SaveStatus = { kind: 'idle' };

  constructor(store: Where, tool: ToolId, options: AutosaveOptions = {}) {
    this.#store = store;
    this.#tool = tool;
    this.#delayMs = options.delayMs ?? 300;
    this.#retryMs = options.retryMs ?? [2000, 5000, 15000, 30000];
    // What could not be saved, and, where the page itself is all there is to keep records, whatever was recorded.
    const wouldLose = () => this.#status.kind === 'failed' || (store.kind === 'memory' && this.#status.kind !== 'idle');
    const page = options.page === undefined ? browserPage(wouldLose) : options.page;
    const sign = unsavedSign();
    this.subscribe(({ kind }) => sign(kind === 'saving' || kind === 'failed'));
    this.#stopPage = page?.on((event) => this.#onPage(event)) ?? (() => {});
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Everything that is not in the store yet, one change a key. */
  get pending(): Change[] {
    return [...new Map([...this.#refused, ...this.#inFlight, ...this.#queued]).values()];
  }

  put(key: string, value: unknown, when: 'now' | 'soon' = 'now'): void {
    this.change([{ op: 'put', key, value }], when);
  }

  delete(key: string, when: 'now' | 'soon' = 'now'): void {
    this.change([{ op: 'delete', key }], when);
  }

  /** Changes that belong together: they are saved in one transaction. */
  change(changes: readonly Change[], when: 'now' | 'soon' = 'now'): void {
    if (changes.length === 0) return;
    for (const change of changes) {
      const based = this.#withBase(change);
      this.#refused.delete(change.key);
      this.#queued.set(change.key, based);
      if (changes.length > 1) this.#callOf.set(based, changes);
    }
    this.#set(this.#status.kind === 'failed' ? { ...this.#status, pending: this.pending } : { kind: 'saving' });
    if (when === 'now') void this.flush();
    else {
      this.#store.prepare?.();
      this.#schedule(this.#delayMs);
    }
  }

  /** What the visitor started from: of a change that follows another unsaved one, what that one started from. */
  #withBase(change: Change): Change {
    if (change.base !== undefined || !this.#store.seen) return change;
    const waiting = this.#queued.get(change.key) ?? this.#refused.get(change.key);
    if (waiting) return { ...change, base: waiting.base };
    const sent = this.#inFlight.get(change.key);
    if (sent) return { ...change, base: sent.op === 'put' ? { value: sent.value } : null };
    return { ...change, base: this.#store.seen(this.#tool, change.key) };
  }

  /** Saves what is queued without waiting. Settles when the attempt is over, never rejects; `status` says how it went. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.#running && this.#queued.size > 0) {
      this.#running = this.#attempt().finally(() => (this.#running = null));
    }
    await this.#running;
  }

  /** For the retry button: tries everything again, refused changes included. */
  async retry(): Promise<void> {
    this.#queued = new Map([...this.#refused, ...this.#queued]);
    this.#refused = new Map();
    await this.flush();
  }

  /** The unsaved values as a backup file, which `/data/` can merge later. Pending deletions are not in it. */
  unsavedFile(): TextFile {
    const at = new Date();
    const records = this.pending.flatMap((change) =>
      change.op === 'put' ? [{ key: change.key, value: change.value, rev: 1, updatedAt: at.toISOString() }] : [],
    );
    const tool = { version: REGISTRY[this.#tool].version, records };
    return writeBackup({ [this.#tool]: tool }, at, '未保存的改动');
  }

  /** Called at once with the status now, then at every change of it. Returns the function that stops it. */
  subscribe(listener: (status: SaveStatus) => void): () => void {
    this.#listeners.add(listener);
    listener(this.#status);
    return () => void this.#listeners.delete(listener);
  }

  /** Stops listening to the page and flushes. Settles when that last attempt is over. */
  async dispose(): Promise<void> {
    this.#stopPage();
    await this.flush();
    clearTimeout(this.#timer);
  }

  async #attempt(): Promise<void> {
    this.#inFlight = this.#queued;
    this.#queued = new Map();
    const result = await this.#save([...this.#inFlight.values()]);
    const batch = this.#inFlight;
    this.#inFlight = new Map();
    if (result.kind === 'saved') return this.#afterSaved(result.at);
    const refused = result.reason === 'invalid' ? this.#refuse(batch, result.keys) : false;
    this.#queued = new Map([...batch, ...this.#rebased(batch)]);
    if (refused && this.#queued.size > 0) return this.#attempt();
    this.#afterFailed(result);
  }

  /** What came while a save was under way that failed: it starts from where that save did. */
  #rebased(failed: Map<string, Change>): Map<string, Change> {
    const rebase = (change: Change): Change => {
      const before = failed.get(change.key);
      if (!before || change.base === undefined) return change;
      const rebased = { ...change, base: before.base };
      this.#callOf.set(rebased, this.#callOf.get(change) ?? [change]);
      return rebased;
    };
    return new Map([...this.#queued].map(([key, change]) => [key, rebase(change)]));
  }

  /**
   * Takes the refused changes (all, if the store names none of them) out of the batch; they wait for a new value. What
   * came in one call with them waits, too: answers are not cleared where the copy of them can't be kept.
   */
  #refuse(batch: Map<string, Change>, named: readonly string[] = []): true {
    const all = [...batch.values()];
    const refused = all.filter((change) => named.includes(change.key));
    const calls = refused.map((change) => this.#callOf.get(change)).filter((call) => call !== undefined);
    const isWithIt = (change: Change) => refused.includes(change) || calls.includes(this.#callOf.get(change) ?? []);
    for (const change of refused.length > 0 ? all.filter(isWithIt) : all) {
      if (!this.#queued.has(change.key)) this.#refused.set(change.key, change);
      batch.delete(change.key);
    }
    return true;
  }

  async #save(changes: Change[]): Promise<SaveResult> {
    try {
      return await this.#store.save(this.#tool, changes);
    } catch {
      return { kind: 'failed', reason: 'unknown', message: SAVE_MESSAGES.unknown };
    }
  }

  #afterSaved(at: string): void {
    this.#failures = 0;
    if (this.#refused.size > 0) {
      this.#set({ kind: 'failed', reason: 'invalid', message: SAVE_MESSAGES.invalid, pending: this.pending });
    } else {
      this.#set(this.#queued.size > 0 ? { kind: 'saving' } : { kind: 'saved', at });
    }
  }

  #afterFailed({ reason, message }: SaveFailure): void {
    this.#set({ kind: 'failed', reason, message, pending: this.pending });
    if (!RETRIED.has(reason)) return;
    this.#schedule(this.#retryMs[Math.min(this.#failures, this.#retryMs.length - 1)] ?? 30000);
    this.#failures += 1;
  }

  #onPage(event: PageEvent): void {
    if (event === 'leaving') this.#store.jot?.(this.#tool, this.pending);
    const failed = this.#status.kind === 'failed' ? this.#status.reason : null;
    if (failed === null ? event !== 'back' : event !== 'pause' && RETRIED.has(failed)) void this.flush();
  }

  #schedule(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #set(status: SaveStatus): void {
    this.#status = status;
    for (const listener of [...this.#listeners]) listener(status);
  }
}
