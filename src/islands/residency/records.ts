import type { Day } from '../../domain/calendar/day.ts';
import type { Edit } from '../../domain/residency/edit.ts';
import type { Entries } from '../../domain/residency/types.ts';
import type { LedgerEvent, LocalDay, OwnRule, Posting, ResidencySettings } from '../../schemas/residency-data.ts';
import type { Change, StoredRecord } from '../../storage/port.ts';

/** Everything the visitor has recorded, by kind of key. */
export interface Records {
  entries: Entries;
  settings: ResidencySettings | null;
  rules: Readonly<Record<string, OwnRule>>;
  postings: Readonly<Record<string, Posting>>;
  local: Readonly<Record<Day, LocalDay>>;
  events: Readonly<Record<string, LedgerEvent>>;
}

/** The tables beside the days, whose records are changed one by one. */
export type TableName = 'rules' | 'postings' | 'local' | 'events';
export const KEY_OF: Record<TableName, string> = {
  rules: 'rule',
  postings: 'posting',
  local: 'local',
  events: 'event',
};

type Kept = Pick<StoredRecord, 'key' | 'value'>;

/** Sorts stored records by the first part of their key. Their values were parsed by the tool's schema. */
export function gather(records: readonly Kept[]): Records {
  const tables: Record<string, Record<string, unknown>> = { day: {}, rule: {}, posting: {}, local: {}, event: {} };
  let settings: unknown = null;
  for (const { key, value } of records) {
    const cut = key.indexOf(':');
    const table = tables[key.slice(0, cut)];
    if (key === 'settings') settings = value;
    else if (table) table[key.slice(cut + 1)] = value;
  }
  return {
    entries: tables.day as Records['entries'],
    settings: settings as Records['settings'],
    rules: tables.rule as Records['rules'],
    postings: tables.posting as Records['postings'],
    local: tables.local as Records['local'],
    events: tables.event as Records['events'],
  };
}

/** Puts what has not been saved yet on top of what the store holds. */
export function withPending(records: readonly Kept[], pending: readonly Change[]): Kept[] {
  const map = new Map(records.map(({ key, value }) => [key, value]));
  for (const change of pending) {
    if (change.op === 'put') map.set(change.key, change.value);
    else map.delete(change.key);
  }
  return [...map].map(([key, value]) => ({ key, value }));
}

/** What an edit of days changes in the store. */
export const changesOf = (edit: Edit): Change[] =>
  edit.changes.map(({ day, after }) =>
    after ? { op: 'put', key: `day:${day}`, value: after } : { op: 'delete', key: `day:${day}` },
  );
