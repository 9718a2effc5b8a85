import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { readAddress, writeAddress } from '../../domain/search/address.ts';
import { hasFilters, NO_FILTERS, type Filters } from '../../domain/search/filters.ts';
import type { Labels } from './FilterBar.tsx';
import { useSearchState, useSettled } from './hooks.ts';
import { moveByKey } from './keyboard.ts';
import { Nothing } from './Nothing.tsx';
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

function Corrected({ outcome, onAsk }: { outcome: Outcome; onAsk(text: string): void }) {
  const { corrected, near } = outcome.found;
  if (corrected === undefined) return null;
  return (
    <p class="row corrected">
      {TEXT.corrected}
      {[corrected, ...near].slice(0, 4).map((word) => (
        <button key={word} type="button" class="button quiet" onClick={() => onAsk(word)}>
          {word}
        </button>
      ))}
      <span class="hint">{TEXT.searchedInstead(corrected)}</span>
    </p>
  );
}

export default function Search({ root, labels }: Props) {
  const store = useMemo(() => createSearch(root), [root]);
  const state = useSearchState(store);
  const [text, setText] = useState('');
  const [filters, setFilters] = useState<Filters>(NO_FILTERS);
  const [isReady, setReady] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    const wanted = readAddress(new URLSearchParams(location.search));
    // What was typed into the static page before this script was there stays.
    setText(form.current?.querySelector('input')?.value || wanted.text);
    setFilters(wanted.filters);
    setReady(true);
    const onKey = (event: KeyboardEvent): void =>
      void (form.current && moveByKey(event, form.current, () => setText('')));
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  useSettled(isReady ? text : '', TYPING_PAUSE, store.ask);
  useEffect(() => {
    if (isReady) history.replaceState(history.state, '', location.pathname + writeAddress({ text, filters }));
  }, [isReady, text, filters]);
  useEffect(() => {
    document.documentElement.dataset.search =
      state.kind === 'done' && state.outcome.numbers.length === 0 ? 'nothing' : state.kind;
  }, [state]);

  const outcome = outcomeOf(state);
  const ask = (wanted: string): void => {
    setText(wanted);
    form.current?.querySelector('input')?.focus();
  };
  return (
    <>
      <form
        ref={form}
        role="search"
        method="get"
        action={`${root}search/`}
        onSubmit={(event) => {
          event.preventDefault();
          store.ask(text);
        }}
      >
        <div class="search-row">
          <input
            id="search-q"
            type="search"
            name="q"
            aria-label={TEXT.label}
            placeholder={TEXT.placeholder}
            autocomplete="off"
            maxLength={200}
            enterkeyhint="search"
            value={text}
            onFocus={store.prepare}
            onInput={(event) => setText(event.currentTarget.value)}
          />
          <button class="button" type="submit">
            {TEXT.submit}
          </button>
        </div>
        <p class="hint">{TEXT.hint}</p>
      </form>
      <p class="search-status" role="status">
        {statusText(state, filters)}
      </p>
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
        />
      )}
    </>
  );
}
