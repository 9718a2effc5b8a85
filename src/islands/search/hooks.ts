import { useEffect, useState } from 'preact/hooks';
import type { ShownDocument } from '../../domain/search/files.ts';
import type { Outcome, SearchState, SearchStore } from './store.ts';

/** The state of a search, drawn anew at every change. */
export function useSearchState(store: SearchStore): SearchState {
  const [state, setState] = useState(store.state());
  useEffect(() => store.subscribe(() => setState(store.state())), [store]);
  return state;
}

/**
 * The documents that can be drawn, in order: all of them, or those before the first whose texts are still on their way.
 * Texts that can't be fetched are left out.
 */
export function useDocuments(outcome: Outcome, numbers: number[]): [number: number, document: ShownDocument][] {
  const { index, texts, lineOf } = outcome;
  const [settled, setSettled] = useState('');
  const missing = numbers.filter((n) => !texts.has(n));
  const key = `${outcome.text} ${missing.join(' ')}`;
  useEffect(() => {
    if (missing.length === 0) return;
    const keep = (more: Map<number, ShownDocument>): void => more.forEach((document, n) => texts.set(n, document));
    void index
      .documentsAt(missing, lineOf)
      .then(keep, () => undefined)
      .then(() => setSettled(key));
  }, [index, key]);
  const isSettled = missing.length === 0 || settled === key;
  const end = isSettled ? numbers.length : numbers.findIndex((n) => !texts.has(n));
  return numbers.slice(0, end).flatMap((n) => {
    const document = texts.get(n);
    return document ? [[n, document] as [number, ShownDocument]] : [];
  });
}

/** False while something is drawn for the first time, true once it has been seen; told apart by identity. */
export function useSeen(subject: unknown): boolean {
  const [seen, setSeen] = useState<unknown>();
  useEffect(() => setSeen(subject), [subject]);
  return seen === subject;
}

/** Calls `work` when `value` has kept still for `delay` milliseconds. */
export function useSettled(value: string, delay: number, work: (value: string) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => work(value), delay);
    return () => clearTimeout(timer);
  }, [value]);
}
