/**
 * Runs in the browser: the site's own storage without its screens, many databases at once, so that two hundred
 * sequences of faults take a minute. `faults-random.spec.ts` drives it.
 */
import type { Migration } from '../../../src/schemas/records.ts';
import type { DayEntry } from '../../../src/schemas/residency-data.ts';
import { Autosave } from '../../../src/storage/autosave.ts';
import { ChangeFeed } from '../../../src/storage/feed.ts';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { Store } from '../../../src/storage/store.ts';
import { untilSaved } from '../../../src/storage/unsaved.ts';

export interface Edit {
  database: string;
  key: string;
  field: 'note' | 'place';
  value: string;
  when: 'now' | 'soon';
}

/** `over`: what the page showed in the field before, as far as it knew. */
export interface Made {
  over: string | null;
}

/** What a database holds at the end: the records in force and the versions kept beside them. */
export interface Kept {
  records: [key: string, value: DayEntry][];
  rivals: [key: string, value: DayEntry][];
}

/** What the page tells the test as it happens: these values are said to be saved, or this save was refused. */
export type Said = { saved: string[] } | { refused: string };
declare const said: (what: Said) => void;

/** One tool on one page, as its view has it: what is on the screen, and what saves it. */
class View {
  readonly store: Store;
  readonly autosave: Autosave;
  #screen = new Map<string, DayEntry>();
  /** Values that the page has not called saved yet. */
  #open: string[] = [];

  constructor(database: string, delayMs: number) {
    const feed = new ChangeFeed(new BroadcastChannel(database));
    this.store = new Store(new IdbBackend({ name: database }), REGISTRY, { feed });
    this.autosave = new Autosave(this.store, 'residency', { delayMs, retryMs: [1000] });
    this.store.subscribe('residency', (origin) => void (origin === 'elsewhere' && this.load()));
    this.autosave.subscribe((status) => {
      if (status.kind === 'failed') said({ refused: status.reason });
      if (status.kind !== 'saved' || this.#open.length === 0) return;
      said({ saved: this.#open });
      this.#open = [];
    });
  }

  async load(): Promise<void> {
    const loaded = await this.store.load<DayEntry>('residency');
    if (loaded.kind === 'unavailable') return;
    this.#screen = new Map(loaded.records.map(({ key, value }) => [key, value]));
    for (const change of this.autosave.pending) {
      if (change.op === 'put') this.#screen.set(change.key, change.value as DayEntry);
    }
  }

  edit({ key, field, value, when }: Edit): Made {
    const before = this.#screen.get(key) ?? { status: 'errand' };
    const after: DayEntry = { ...before, [field]: value };
    this.#screen.set(key, after);
    this.#open.push(value);
    this.autosave.put(key, after, when);
    return { over: before[field] ?? null };
  }

  /** True when everything made here is in the database. */
  async settle(): Promise<boolean> {
    await this.autosave.retry();
    return this.autosave.status.kind !== 'failed' && this.autosave.pending.length === 0;
  }
}

const views = new Map<string, View>();
const view = (database: string): View => {
  const found = views.get(database);
  if (!found) throw new Error(`${database} is not open here`);
  return found;
};

const bench = {
  /** `delayMs`: how long an edit that is `soon` to be saved waits. */
  async open(databases: string[], delayMs = 20): Promise<void> {
    for (const database of databases) views.set(database, new View(database, delayMs));
    await Promise.all([...views.values()].map((each) => each.load()));
  },
  /** Made at once; whether they are saved is said when it is known. */
  edit: (edits: Edit[]): Made[] => edits.map((edit) => view(edit.database).edit(edit)),
  /** Waits for the next attempt of each. True when all of them are saved. */
  settle: async (databases: string[]): Promise<boolean> =>
    (await Promise.all(databases.map((database) => view(database).settle()))).every(Boolean),
  status: (database: string): string => view(database).autosave.status.kind,
  /** What the site of tomorrow finds, whose records have another form. */
  async loadNewer(database: string): Promise<[key: string, value: DayEntry][]> {
    const { residency } = REGISTRY;
    const up: Migration = { from: residency.version, note: 'the form of tomorrow', up: (record) => record };
    const newer = { ...residency, version: residency.version + 1, migrations: [...residency.migrations, up] };
    const options = { beforeMigration: () => untilSaved(2000) };
    const store = new Store(new IdbBackend({ name: database }), { ...REGISTRY, residency: newer }, options);
    const loaded = await store.load<DayEntry>('residency');
    if (loaded.kind === 'unavailable') throw new Error(loaded.reason);
    return loaded.records.map(({ key, value }) => [key, value]);
  },
  kept: async (): Promise<[database: string, kept: Kept][]> =>
    Promise.all(
      [...views].map(async ([database, { store }]): Promise<[string, Kept]> => {
        await store.load('residency');
        return store.backend.run('readonly', async (tx) => {
          const records = await tx.ofTool('records', 'residency');
          const aside = await tx.ofTool('setAside', 'residency');
          const kept = {
            records: records.map(({ key, value }) => [key, value as DayEntry] as [string, DayEntry]),
            rivals: aside.map(({ key, raw }) => [key, raw as DayEntry] as [string, DayEntry]),
          };
          return [database, kept];
        });
      }),
    ),
};

export type Bench = typeof bench;
Object.assign(window, { bench });
