/**
 * Runs in the browser: the site's own storage without its screens, many databases at once, so that two hundred
 * sequences of faults take a minute. `faults-random.spec.ts` drives it.
 */
import type { DayEntry } from '../../../src/schemas/residency-data.ts';
import { Autosave } from '../../../src/storage/autosave.ts';
import { ChangeFeed } from '../../../src/storage/feed.ts';
import { IdbBackend } from '../../../src/storage/idb-backend.ts';
import { REGISTRY } from '../../../src/storage/registry.ts';
import { Store } from '../../../src/storage/store.ts';

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

  constructor(database: string) {
    const feed = new ChangeFeed(new BroadcastChannel(database));
    this.store = new Store(new IdbBackend({ name: database }), REGISTRY, { feed });
    this.autosave = new Autosave(this.store, 'residency', { delayMs: 20, retryMs: [1000] });
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
  async open(databases: string[]): Promise<void> {
    for (const database of databases) views.set(database, new View(database));
    await Promise.all([...views.values()].map((each) => each.load()));
  },
  /** Made at once; whether they are saved is said when it is known. */
  edit: (edits: Edit[]): Made[] => edits.map((edit) => view(edit.database).edit(edit)),
  /** Waits for the next attempt of each. True when all of them are saved. */
  settle: async (databases: string[]): Promise<boolean> =>
    (await Promise.all(databases.map((database) => view(database).settle()))).every(Boolean),
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
