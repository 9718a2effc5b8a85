import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readAddress, writeAddress } from '../../domain/search/address.ts';
import { hasFilters, NO_FILTERS, type Filters } from '../../domain/search/filters.ts';
import { looksPrivate } from '../../domain/shared/private-number.ts';
import { eraseSearches, keepSearch, recentSearches } from '../../storage/recent-searches.ts';
import { Corrected } from './Corrected.tsx';
import type { Labels } from './FilterBar.tsx';
import { useSearchState, useSettled } from './hooks.ts';
import { moveByKey } from './keyboard.ts';
import { Nothing } from './Nothing.tsx';
import { Recent } from './Recent.tsx';
import { filtered, Results } from './Results.tsx';
import { createSearch, type Outcome, type SearchState } from './store.ts';
import { TEXT } from './strings.ts';

interface Props {
  /** Address of the site's root, with its final slash. */
  root: string;
  labels: Labels;
}

const TYPING_PAUSE = 150;

const outcomeOf = (state: SearchState): Outcome | undefined =>
  state.kind === 'done' ? state.outcome : state.kind === 'searching' ? state.last : undefined;

function statusText(state: SearchState, filters: Filters): string {
  if (state.kind === 'searching') return TEXT.loading;
  if (state.kind !== 'done') return '';
  const { text, numbers } = state.outcome;
  if (numbers.length === 0) return TEXT.nothing(text);
  if (!hasFilters(filters)) return TEXT.found(text, numbers.length);
  return TEXT.foundWithFilters(text, filtered(state.outcome, filters).length, numbers.length);
}

/** The directory below the results shows itself where the search alone does not lead on. */
function showDirectory(state: SearchState): void {
  const outcome = state.kind === 'done' ? state.outcome : undefined;
  const leadsOn = outcome && outcome.numbers.length > 0 && outcome.fullText !== 'failed';
  document.documentElement.dataset.search = leadsOn || state.kind === 'searching' ? 'done' : 'open';
}

interface BoxProps {
  form: RefObject<HTMLFormElement>;
  root: string;
  text: string;
  onText(text: string): void;
  onFocus(): void;
  onSubmit(): void;
}

function Box({ form, root, text, onText, onFocus, onSubmit }: BoxProps) {
  return (
    <form
      ref={form}
      role="search"
      method="get"
      action={`${root}search/`}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div class="search-row">
        <input
          id="search-q"
          type="search"
          name="q"
          aria-label={TEXT.label}
          aria-describedby="search-hint"
          placeholder={TEXT.placeholder}
          autocomplete="off"
          maxLength={200}
          enterkeyhint="search"
          value={text}
          onFocus={onFocus}
          onInput={(event) => onText(event.currentTarget.value)}
        />
        <button class="button" type="submit">
          {TEXT.submit}
        </button>
      </div>
      <p class="hint" id="search-hint">
        {TEXT.hint}
      </p>
    </form>
  );
}

export default function Search({ root, labels }: Props) {
  const store = useMemo(() => createSearch(root), [root]);
  const state = useSearchState(store);
  const [text, setText] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [recent, setRecent] = useState<string[]>([]);
  const [isReady, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const wanted = readAddress(new URLSearchParams(location.search));
    // What was typed into the static page before this script was there stays.
    setText(form.current?.querySelector('input')?.value || wanted.text);
    setFilters(wanted.filters);
    setRecent(recentSearches());
    setReady(true);
    const onKey = (event: KeyboardEvent): void => {
      if (form.current) moveByKey(event, form.current, () => setText(''));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useSettled(isReady ? text : '', TYPING_PAUSE, store.ask);
  useEffect(() => {
    if (isReady) history.replaceState(history.state, '', location.pathname + writeAddress({ text, filters }));
  }, [isReady, text, filters]);
  useEffect(() => showDirectory(state), [state]);

  const outcome = outcomeOf(state);
  const ask = (wanted: string): void => {
    setText(wanted);
    form.current?.querySelector('input')?.focus();
  };
  // A search is remembered when it was meant: sent off, or followed to a result. Numbers of a person are not.
  const remember = (): void => {
    if (looksPrivate(text) === null) setRecent(keepSearch(text));
  };
  return (
    <>
      <Box
        form={form}
        root={root}
        text={text}
        onText={setText}
        onFocus={store.prepare}
        onSubmit={() => {
          store.ask(text);
          remember();
        }}
      />
      <p class="search-status" role="status">
        {statusText(state, filters)}
      </p>
      {state.kind === 'empty' && (
        <Recent
          searches={recent}
          onAsk={ask}
          onErase={() => {
            eraseSearches();
            setRecent([]);
          }}
        />
      )}
      {state.kind === 'failed' && (
        <p class="notice warn" role="alert">
          {TEXT.failed}{' '}
          <button type="button" class="button quiet" onClick={() => store.ask(text)}>
            {TEXT.retry}
          </button>
        </p>
      )}
      {outcome && <Corrected outcome={outcome} onAsk={ask} />}
      {outcome && outcome.numbers.length === 0 && <Nothing outcome={outcome} onAsk={ask} />}
      {outcome && outcome.numbers.length > 0 && (
        <Results
          outcome={outcome}
          filters={filters}
          labels={labels}
          root={root}
          onFilters={setFilters}
          onFullText={store.askFullText}
          onFollow={remember}
        />
      )}
    </>
  );
}
