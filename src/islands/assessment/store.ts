import { keyOf, placeKey, readHeld, type Held } from '../../domain/assessment/mapping.ts';
import { edited, type Edit } from '../../domain/assessment/edit.ts';
import { Autosave, type SaveStatus } from '../../storage/autosave.ts';
import type { Change, LoadResult, RecordStore, SetAside } from '../../storage/port.ts';

/** What the view draws. `undo`: what the last act that took something away was, in words. */
export interface State {
  phase: 'ready' | 'unavailable';
  /** Why nothing could be loaded; only when `unavailable`. */
  reason: string;
  held: Held;
  setAside: SetAside[];
  /** How many records have a second version, saved by another page at the same time. */
  rivals: number;
  readOnly: boolean;
  status: SaveStatus;
  undo: string | null;
}

/** The records of one model: loads them, applies changes at once on the screen and hands them to the autosave. */
export class AssessmentStore {
  readonly kind: RecordStore['kind'];
  readonly #model: string;
  readonly #store: RecordStore;
  readonly #autosave: Autosave;
  readonly #listeners = new Set<(state: State) => void>();
  readonly #stops: (() => void)[] = [];
  #records = new Map<string, unknown>();
  #undo: { words: string; changes: Change[] } | null = null;
  #state: State;

  constructor(store: RecordStore, model: string) {
    this.kind = store.kind;
    this.#model = model;
    this.#store = store;
    this.#autosave = new Autosave(store, 'assessment');
    const held = readHeld(model, []);
    const status = this.#autosave.status;
    this.#state = { phase: 'ready', reason: '', held, setAside: [], rivals: 0, readOnly: false, status, undo: null };
  }

  get state(): State {
    return this.#state;
  }

  async start(): Promise<void> {
    this.#stops.push(this.#autosave.subscribe((status) => this.#emit({ status })));
    this.#stops.push(this.#store.subscribe('assessment', (origin) => origin === 'elsewhere' && void this.#load()));
    await this.#load();
  }

  stop(): void {
    for (const stop of this.#stops) stop();
    void this.#autosave.dispose();
  }

  subscribe(listener: (state: State) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** One change of one answer. */
  answer(indicator: string, edit: Edit, stamp: { version: number; today: string }, when: 'now' | 'soon' = 'now'): void {
    const after = edited(indicator, this.#state.held.answers.get(indicator), edit, stamp);
    const key = keyOf(this.#model, 'answer', indicator);
    this.apply([after ? { op: 'put', key, value: after } : { op: 'delete', key }], when);
  }

  /** Remembers where the visitor is, once there is anything to come back to. */
  goTo(indicator: string): void {
    if (this.#state.readOnly || this.#state.held.place === indicator || this.#state.held.answers.size === 0) return;
    this.apply([{ op: 'put', key: placeKey(this.#model), value: { indicator } }], 'soon');
  }

  /** @param undoWords names what can be taken back; without it nothing is offered */
  apply(changes: Change[], when: 'now' | 'soon' = 'now', undoWords?: string): void {
    if (this.#state.readOnly || changes.length === 0) return;
    if (changes.some((change) => this.#rewritesSnapshot(change))) throw new Error('a kept result is never changed');
    if (undoWords !== undefined) this.#undo = { words: undoWords, changes: changes.map((c) => this.#inverse(c)) };
    for (const change of changes) this.#put(change);
    this.#autosave.change(changes, when);
    this.#emit({ held: readHeld(this.#model, this.#records), undo: this.#undo?.words ?? null });
  }

  /** The offer to take something back goes with the screen it was made on. */
  forgetUndo(): void {
    this.#undo = null;
    if (this.#state.undo !== null) this.#emit({ undo: null });
  }

  undo(): void {
    const changes = this.#undo?.changes ?? [];
    this.#undo = null;
    this.apply(changes);
    this.#emit({ undo: null });
  }

  retry(): void {
    void this.#autosave.retry();
  }

  unsavedFile(): { name: string; type: string; text: string } {
    return this.#autosave.unsavedFile();
  }

  async #load(): Promise<void> {
    const loaded: LoadResult = await this.#store.load('assessment');
    if (loaded.kind === 'unavailable') return this.#emit({ phase: 'unavailable', reason: loaded.reason });
    this.#records = new Map(loaded.records.map((r) => [r.key, r.value]));
    for (const change of this.#autosave.pending) this.#put(change);
    const { setAside, rivals, readOnly } = loaded;
    this.#emit({ phase: 'ready', reason: '', setAside, rivals, readOnly, held: readHeld(this.#model, this.#records) });
  }

  #put(change: Change): void {
    if (change.op === 'put') this.#records.set(change.key, change.value);
    else this.#records.delete(change.key);
  }

  #rewritesSnapshot({ op, key }: Change): boolean {
    return op === 'put' && key.startsWith(keyOf(this.#model, 'snapshot', '')) && this.#records.has(key);
  }

  #inverse({ key }: Change): Change {
    return this.#records.has(key) ? { op: 'put', key, value: this.#records.get(key) } : { op: 'delete', key };
  }

  #emit(part: Partial<State>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of [...this.#listeners]) listener(this.#state);
  }
}
