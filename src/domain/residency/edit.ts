import type { Day } from '../calendar/day.ts';
import type { DayEntry, DayStatus, Entries } from './types.ts';

/** What one day was before and after; null is 未记. */
export interface DayChange {
  day: Day;
  before: DayEntry | null;
  after: DayEntry | null;
}

/** One act of the visitor, undone in one go. Edits with the same `merge` that follow each other are one act. */
export interface Edit {
  changes: readonly DayChange[];
  merge?: string | undefined;
}

export interface History {
  entries: Entries;
  past: readonly Edit[];
  future: readonly Edit[];
}

export const emptyHistory = (entries: Entries): History => ({ entries, past: [], future: [] });

/** More steps than anybody undoes; keeps a long session from growing without end. */
const MAX_PAST = 200;

const same = (a: DayEntry | null, b: DayEntry | null) => JSON.stringify(a) === JSON.stringify(b);

/** Drops what is empty, and what does not belong to the status. Null where nothing is left to keep. */
export function tidy(entry: DayEntry): DayEntry | null {
  const away = entry.status === 'errand' || entry.status === 'leave';
  const { status, note, place } = entry;
  const out: DayEntry = { status };
  if (away && entry.kind?.startsWith(`${status}-`)) out.kind = entry.kind;
  if (place) out.place = place;
  if (away && entry.reason) out.reason = entry.reason;
  if (away && entry.approver) out.approver = entry.approver;
  if (away && entry.leaveState) out.leaveState = entry.leaveState;
  if (note) out.note = note;
  return status === 'none' && !note && !place ? null : out;
}

/** The edit that turns each of the days into what `next` says. Days that stay as they are, are left out. */
export function editDays(
  entries: Entries,
  days: readonly Day[],
  next: (day: Day, now: DayEntry | null) => DayEntry | null,
): Edit {
  const changes = days.flatMap((day) => {
    const before = entries[day] ?? null;
    const raw = next(day, before);
    const after = raw && tidy(raw);
    return same(before, after) ? [] : [{ day, before, after }];
  });
  return { changes };
}

/** Gives the days a status; what was noted stays, with 未记 too. */
export function setStatus(entries: Entries, days: readonly Day[], status: DayStatus): Edit {
  return editDays(entries, days, (_, now) => ({ ...now, status }));
}

const isSaid = (entry: DayEntry | undefined) => entry !== undefined && entry.status !== 'none';

/**
 * Changes details of the days. Of a range only the days that have a status; a single day may be 未记 and have a note.
 */
export function setDetails(entries: Entries, days: readonly Day[], details: Partial<DayEntry>): Edit {
  const meant = days.length > 1 ? days.filter((day) => isSaid(entries[day])) : days;
  return editDays(entries, meant, (_, now) => ({ status: 'none', ...now, ...details }));
}

/** What the days of a range that have a status have in common; undefined where none has one. */
export function commonEntry(entries: Entries, days: readonly Day[]): DayEntry | undefined {
  const [first, ...others] = days.flatMap((day) => (isSaid(entries[day]) ? [entries[day] as DayEntry] : []));
  if (!first) return undefined;
  const shared = Object.entries(first).filter(([field, value]) =>
    others.every((other) => other[field as keyof DayEntry] === value),
  );
  return { status: 'none', ...Object.fromEntries(shared) };
}

export function applyChanges(entries: Entries, changes: readonly DayChange[]): Entries {
  const next: Record<Day, DayEntry> = { ...entries };
  for (const { day, after } of changes) {
    if (after) next[day] = after;
    else delete next[day];
  }
  return next;
}

export const invert = (edit: Edit): Edit => ({
  ...edit,
  changes: edit.changes.map(({ day, before, after }) => ({ day, before: after, after: before })),
});

/** One edit out of two that follow each other: a day was before what the first that touched it found. */
function merged(first: Edit, second: Edit): Edit {
  const before = new Map([...second.changes, ...first.changes].map((change) => [change.day, change.before]));
  const days = new Map([...first.changes, ...second.changes].map((change) => [change.day, change.after]));
  const changes = [...days].map(([day, after]) => ({ day, before: before.get(day) ?? null, after }));
  // What was typed and deleted again has changed nothing.
  return { merge: second.merge, changes: changes.filter((change) => !same(change.before, change.after)) };
}

/** Carries out an edit. An edit that changes nothing leaves no step to undo. */
export function commit(history: History, edit: Edit): History {
  if (edit.changes.length === 0) return history;
  const entries = applyChanges(history.entries, edit.changes);
  const last = history.past[history.past.length - 1];
  const joins = last !== undefined && edit.merge !== undefined && last.merge === edit.merge;
  const step = joins ? merged(last, edit) : edit;
  const before = joins ? history.past.slice(0, -1) : history.past;
  const past = step.changes.length === 0 ? before : [...before, step].slice(-MAX_PAST);
  return { entries, past, future: [] };
}

/** Takes the last edit back; `edit` is what was done to the days, for saving and saying so. */
export function undo(history: History): { history: History; edit: Edit } | null {
  const last = history.past[history.past.length - 1];
  if (!last) return null;
  const edit = invert(last);
  return {
    edit,
    history: {
      entries: applyChanges(history.entries, edit.changes),
      past: history.past.slice(0, -1),
      future: [last, ...history.future],
    },
  };
}

export function redo(history: History): { history: History; edit: Edit } | null {
  const [edit, ...future] = history.future;
  if (!edit) return null;
  return {
    edit,
    history: { entries: applyChanges(history.entries, edit.changes), past: [...history.past, edit], future },
  };
}
