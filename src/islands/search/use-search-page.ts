import type { RefObject } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readAddress, writeAddress, type Wanted } from '../../domain/search/address.ts';
import { NO_FILTERS, type Filters } from '../../domain/search/filters.ts';
import { looksPrivate } from '../../domain/shared/private-number.ts';
import { eraseSearches, keepSearch, recentSearches } from '../../storage/recent-searches.ts';
import { useSearchState, useSettled } from './hooks.ts';
import { moveByKey, useKeptFocus } from './keyboard.ts';
import { createSearch, type Outcome, type SearchState, type SearchStore } from './store.ts';

const TYPING_PAUSE = 150;

const outcomeOf = (state: SearchState): Outcome | undefined =>
  state.kind === 'done' ? state.outcome : state.kind === 'searching' ? state.last : undefined;

/** The directory below the results shows itself where the search alone does not lead on. */
function showDirectory(state: SearchState): void {
  const outcome = state.kind === 'done' ? state.outcome : undefined;
  const leadsOn = outcome && outcome.numbers.length > 0 && outcome.fullText !== 'failed';
  document.documentElement.dataset.search = leadsOn || state.kind === 'searching' ? 'done' : 'open';
}

/** The address follows what is wanted; after a link within the page, Back may lead to an entry with another query. */
function useAddress(wanted: Wanted, isReady: boolean, goTo: (held: Wanted) => void): void {
  useEffect(() => {
    if (!isReady) return undefined;
    const written = writeAddress(wanted);
    history.replaceState(history.state, '', location.pathname + written);
    // Not where it is the same: a number of a person, which no address holds, would go from the box.
    const onPop = (): void => {
      if (location.search !== written) goTo(readAddress(new URLSearchParams(location.search)));
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, [isReady, wanted.text, wanted.filters]);
}

export interface SearchPage {
  store: SearchStore;
  state: SearchState;
  /** What is on screen: of this search, or of the last one while this one runs. */
  outcome: Outcome | undefined;
  form: RefObject<HTMLFormElement>;
  text: string;
  setText(text: string): void;
  filters: Filters;
  setFilters(filters: Filters): void;
  /** Puts a text into the box and searches it. */
  ask(text: string): void;
  recent: string[];
  remember(): void;
  forget(): void;
}

/** Query and filters, kept in step with the address; what is typed is searched after a pause. */
export function useSearchPage(root: string, indexRoot: string): SearchPage {
  const store = useMemo(() => createSearch(root, indexRoot), [root, indexRoot]);
  const state = useSearchState(store);
  const [text, setText] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [recent, setRecent] = useState<string[]>([]);
  const [isReady, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const box = (): HTMLInputElement | null | undefined => form.current?.querySelector('input');
  const latest = useRef(text);
  latest.current = text;

  useEffect(() => {
    const wanted = readAddress(new URLSearchParams(location.search));
    // What was typed into the static page before this script was there stays.
    setText(box()?.value || wanted.text);
    setFilters(wanted.filters);
    setRecent(recentSearches());
    setReady(true);
    // Arrows and Esc work at once. On a phone focus would raise the keyboard over the results.
    if (wanted.text !== '' && matchMedia('(pointer: fine)').matches) box()?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (form.current) moveByKey(event, form.current, () => setText(''));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useSettled(isReady ? text : '', TYPING_PAUSE, store.ask);
  useAddress({ text, filters }, isReady, (held) => {
    setText(held.text);
    setFilters(held.filters);
  });
  useEffect(() => showDirectory(state), [state]);
  const outcome = outcomeOf(state);
  useKeptFocus(form, outcome);

  const ask = (wanted: string): void => {
    setText(wanted);
    box()?.focus();
  };
  // A search is remembered when it was meant: sent off, or followed to a result. Numbers of a person are not.
  // The same function for good: the results that carry it are not drawn anew at every letter.
  const remember = useCallback((): void => {
    if (looksPrivate(latest.current) === null) setRecent(keepSearch(latest.current));
  }, []);
  const forget = (): void => {
    eraseSearches();
    setRecent([]);
  };
  return {
    store,
    state,
    outcome,
    form,
    text,
    setText,
    filters,
    setFilters,
    ask,
    recent,
    remember,
    forget,
  };
}
