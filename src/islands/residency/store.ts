import { useEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { commit, emptyHistory, redo, undo, type Edit, type History } from '../../domain/residency/edit.ts';
import type { ResidencySettings } from '../../schemas/residency-data.ts';
import { Autosave, type SaveStatus } from '../../storage/autosave.ts';
import { openStore, type OpenedStore } from '../../storage/open-store.ts';
import type { Change, RecordStore } from '../../storage/port.ts';
import { changesOf, gather, KEY_OF, withPending, type Records, type TableName } from './records.ts';

export interface ReadyState {
  kind: 'ready';
  records: Omit<Records, 'entries'>;
  history: History;
  /** How many stored records could not be read. */
  setAside: number;
  /** How many have a second version, saved by another page at the same time. */
  rivals: number;
  readOnly: boolean;
}
export type LedgerState = { kind: 'loading' } | { kind: 'unavailable'; reason: string } | ReadyState;

export interface LedgerActions {
  apply(edit: Edit): void;
  /** The same for days out of a file: what there was is kept first. Whether it was done. */
  readIn(edit: Edit): Promise<boolean>;
  /** Both give back what was done, or null where there was nothing to take back. */
  undo(): Edit | null;
  redo(): Edit | null;
  saveSettings(settings: ResidencySettings): void;
  /** Puts or (null) deletes one record beside the days. */
  saveRecord<T extends TableName>(table: T, id: string, value: Records[T][string] | null): void;
  retry(): void;
  unsaved(): { name: string; type: string; text: string } | null;
}

export interface Ledger extends LedgerActions {
  state: LedgerState;
  status: SaveStatus;
  storeKind: RecordStore['kind'];
  notice: string | null;
}

interface Wiring {
  /** The state as it is now, ahead of the next rendering. */
  live: { current: LedgerState };
  set(state: LedgerState): void;
  autosave: { current: Autosave | null };
  store: { current: RecordStore | null };
}

export function makeActions({ live, set, autosave, store }: Wiring): LedgerActions {
  const save = (changes: Change[], when: 'now' | 'soon' = 'now') => autosave.current?.change(changes, when);
  const ready = () => (live.current.kind === 'ready' && !live.current.readOnly ? live.current : null);
  const step = (move: typeof undo) => {
    const state = ready();
    const done = state && move(state.history);
    if (!state || !done) return null;
    set({ ...state, history: done.history });
    save(changesOf(done.edit));
    return done.edit;
  };
  const apply = (edit: Edit) => {
    const state = ready();
    if (!state || edit.changes.length === 0) return;
    set({ ...state, history: commit(state.history, edit) });
    save(changesOf(edit), edit.merge === undefined ? 'now' : 'soon');
  };
  return {
    apply,
    async readIn(edit) {
      await autosave.current?.flush();
      const isKept = (await store.current?.keepCopy?.('residency')) ?? false;
      if (isKept) apply(edit);
      return isKept;
    },
    undo: () => step(undo),
    redo: () => step(redo),
    saveSettings(settings) {
      const state = ready();
      if (!state) return;
      set({ ...state, records: { ...state.records, settings } });
      save([{ op: 'put', key: 'settings', value: settings }]);
    },
    saveRecord(table, id, value) {
      const state = ready();
      if (!state) return;
      const { [id]: _old, ...others } = state.records[table] as Record<string, unknown>;
      set({ ...state, records: { ...state.records, [table]: value ? { ...others, [id]: value } : others } });
      const key = `${KEY_OF[table]}:${id}`;
      save([value ? { op: 'put', key, value } : { op: 'delete', key }]);
    },
    retry: () => void autosave.current?.retry(),
    unsaved: () => autosave.current?.unsavedFile() ?? null,
  };
}

type Opened = Pick<Ledger, 'storeKind' | 'notice'>;

async function connect(
  wiring: Wiring,
  { store }: OpenedStore,
  onStatus: (status: SaveStatus) => void,
): Promise<() => void> {
  const saver = new Autosave(store, 'residency');
  wiring.autosave.current = saver;
  wiring.store.current = store;
  const load = async () => {
    const loaded = await store.load('residency');
    if (loaded.kind === 'unavailable') return wiring.set(loaded);
    const { entries, ...records } = gather(withPending(loaded.records, saver.pending));
    const { setAside, rivals, readOnly } = loaded;
    const history = emptyHistory(entries);
    wiring.set({ kind: 'ready', records, history, setAside: setAside.length, rivals, readOnly });
  };
  const stops = [
    saver.subscribe(onStatus),
    store.subscribe('residency', (origin) => void (origin === 'elsewhere' && load())),
  ];
  await load();
  return () => {
    for (const stop of stops) stop();
    void saver.dispose();
  };
}

/** Opens the records, keeps them in step with other tabs, and saves every change by itself. */
export function useLedger(): Ledger {
  const [state, show] = useReducer((_: LedgerState, next: LedgerState) => next, { kind: 'loading' });
  const [status, setStatus] = useState<SaveStatus>({ kind: 'idle' });
  const [opened, setOpened] = useState<Opened>({ storeKind: 'indexeddb', notice: null });
  const live = useRef<LedgerState>(state);
  const autosave = useRef<Autosave | null>(null);
  const wiring = useMemo<Wiring>(() => {
    const set = (next: LedgerState) => {
      live.current = next;
      show(next);
    };
    return { live, autosave, set, store: { current: null } };
  }, []);
  useEffect(() => {
    const stop = openStore().then((store) => {
      setOpened({ storeKind: store.store.kind, notice: store.notice });
      return connect(wiring, store, setStatus);
    });
    return () => void stop.then((end) => end());
  }, [wiring]);
  return { state, status, ...opened, ...useMemo(() => makeActions(wiring), [wiring]) };
}
