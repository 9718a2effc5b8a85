import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Day } from '../../domain/calendar/day.ts';
import { copyLastWeek, fillWeek } from '../../domain/residency/copy.ts';
import { setDetails, setStatus, type Edit } from '../../domain/residency/edit.ts';
import type { DayEntry, DayStatus, Entries } from '../../domain/residency/types.ts';
import type { LedgerActions } from './store.ts';
import { STATUS_LABEL, TEXT } from './strings.ts';
import { rangeLabel } from './wording.ts';

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select');

/**
 * What can be done to the days. `message` goes into a live region: the calendar shows the same. `done` is what it shows
 * too little of, to be seen beside the buttons.
 */
export function useActs(ledger: LedgerActions, entries: Entries) {
  const [message, announce] = useState('');
  const [done, setDone] = useState('');
  const tell = (edit: Edit | null, verb: string) =>
    edit && setDone(`${verb}：${rangeLabel(edit.changes.map(({ day }) => day).sort())}`);
  const undo = () => tell(ledger.undo(), TEXT.undone);
  const redo = () => tell(ledger.redo(), TEXT.redone);
  return {
    message,
    done,
    announce,
    undo,
    redo,
    give(days: readonly Day[], status: DayStatus) {
      if (days.length === 0) return;
      ledger.apply(setStatus(entries, days, status));
      setDone('');
      announce(`${rangeLabel(days)}：${STATUS_LABEL[status]}`);
    },
    /** Fills the days of the week that are 未记 with the week before. */
    copyWeek(day: Day) {
      const edit = copyLastWeek(entries, day);
      ledger.apply(edit);
      setDone(edit.changes.length === 0 ? TEXT.nothingToCopy : TEXT.copied(edit.changes.length));
    },
    /** Gives 住村 to the days of the week that are 未记, up to today. */
    fillWeek(day: Day, today: Day) {
      const edit = fillWeek(entries, day, today, 'overnight');
      ledger.apply(edit);
      setDone(edit.changes.length === 0 ? TEXT.nothingToFill : TEXT.filled(edit.changes.length));
    },
    change(days: readonly Day[], details: Partial<DayEntry>, field: string) {
      const merge = `${field}:${days[0]}:${days[days.length - 1]}`;
      ledger.apply({ ...setDetails(entries, days, details), merge });
      setDone('');
    },
    /** Ctrl+Z and Ctrl+Y anywhere in the ledger, but not in a text that has an undo of its own. */
    onKeyDown(event: JSX.TargetedKeyboardEvent<HTMLElement>) {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key === 'z' && !event.shiftKey) undo();
      else if (key === 'y' || key === 'z') redo();
      else return;
      event.preventDefault();
    },
  };
}

export type Acts = ReturnType<typeof useActs>;
