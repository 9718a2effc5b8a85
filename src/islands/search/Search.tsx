import type { RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { hasFilters, type Filters } from '../../domain/search/filters.ts';
import { Corrected } from './Corrected.tsx';
import type { Labels } from './FilterBar.tsx';
import { Nothing } from './Nothing.tsx';
import { Recent } from './Recent.tsx';
import { filtered, Results } from './Results.tsx';
import type { SearchState } from './store.ts';
import { TEXT } from './strings.ts';
import { useSearchPage } from './use-search-page.ts';

interface Props {
  /** Address of the site's root, with its final slash. */
  root: string;
  /** Address of the index of this build, `…/search-index/<version>/`. */
  index: string;
  labels: Labels;
}

function statusText(state: SearchState, filters: Filters): string {
  if (state.kind === 'searching') return TEXT.loading;
  if (state.kind !== 'done') return '';
  const { text, numbers } = state.outcome;
  if (numbers.length === 0) return TEXT.nothing(text);
  if (!hasFilters(filters)) return TEXT.found(text, numbers.length);
  return TEXT.foundWithFilters(text, filtered(state.outcome, filters).length, numbers.length);
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
        <span class="search-keys">{TEXT.keys}</span>
      </p>
    </form>
  );
}

function Failed({ onRetry }: { onRetry(): void }) {
  return (
    <p class="notice warn" role="alert">
      {TEXT.failed}{' '}
      <button type="button" class="button quiet" onClick={onRetry}>
        {TEXT.retry}
      </button>
    </p>
  );
}

export default function Search({ root, index, labels }: Props) {
  const page = useSearchPage(root, index);
  const { store, state, text, filters, outcome } = page;
  // Drawn when there is something new to draw, not at every letter and not while the next search runs.
  const results = useMemo(
    () =>
      outcome &&
      outcome.numbers.length > 0 && (
        <Results
          outcome={outcome}
          filters={filters}
          labels={labels}
          root={root}
          onFilters={page.setFilters}
          onFullText={store.askFullText}
          onFollow={page.remember}
        />
      ),
    [outcome, filters],
  );
  return (
    <>
      <Box
        form={page.form}
        root={root}
        text={text}
        onText={page.setText}
        onFocus={store.prepare}
        onSubmit={() => {
          store.ask(text);
          page.remember();
        }}
      />
      <p class="search-status" role="status">
        {statusText(state, filters)}
      </p>
      {state.kind === 'empty' && <Recent searches={page.recent} onAsk={page.ask} onErase={page.forget} />}
      {state.kind === 'failed' && <Failed onRetry={() => store.ask(text)} />}
      {outcome && <Corrected outcome={outcome} onAsk={page.ask} />}
      {outcome && outcome.numbers.length === 0 && <Nothing outcome={outcome} onAsk={page.ask} />}
      {results}
    </>
  );
}
