import { useEffect, useState } from 'preact/hooks';
import type { ShownDocument } from '../../domain/search/files.ts';
import type { Outcome, SearchState, SearchStore } from './store.ts';

/** The state of a search, drawn anew at every change. */
export function useSearchState(store: SearchStore): SearchState {
  const [state, setState] = useState(store.state());
  useEffect(() => store.subscribe(() => setState(store.state())), [store]);
  return state;
}

/** Texts of the documents on screen; those of the last search until the new ones are there. */
export function useDocuments(outcome: Outcome | undefined, numbers: number[]): Map<number, ShownDocument> {
  const [documents, setDocuments] = useState(new Map<number, ShownDocument>());
  const index = outcome?.index;
  const key = numbers.join(' ');
  useEffect(() => {
    let isCurrent = true;
    const show = (texts: Map<number, ShownDocument>): void => {
      if (isCurrent) setDocuments(texts);
    };
    void index?.documentsAt(numbers).then(show, () => show(new Map()));
    return () => {
      isCurrent = false;
    };
  }, [index, key]);
  return documents;
}

/** Calls `work` when `value` has kept still for `delay` milliseconds. */
export function useSettled(value: string, delay: number, work: (value: string) => void): void {
  useEffect(() => {
    const timer = setTimeout(() => work(value), delay);
    return () => clearTimeout(timer);
  }, [value]);
}
