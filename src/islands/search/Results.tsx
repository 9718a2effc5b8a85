import { useEffect, useMemo, useState } from 'preact/hooks';
import { hasFilters, NO_FILTERS, passes, type Filters } from '../../domain/search/filters.ts';
import { rarityBy } from '../../domain/search/passage.ts';
import type { ShownDocument } from '../../domain/search/files.ts';
import { present, type Result } from '../../domain/search/present.ts';
import { Answers } from './Answers.tsx';
import { FilterBar, type Labels } from './FilterBar.tsx';
import { useDocuments, useSeen } from './hooks.ts';
import { focusFilters, useFocusOnNew } from './keyboard.ts';
import { ResultItem } from './ResultItem.tsx';
import { FIRST, PAGE, type Outcome } from './store.ts';
import { TEXT } from './strings.ts';

interface Props {
  outcome: Outcome;
  filters: Filters;
  labels: Labels;
  root: string;
  onFilters(filters: Filters): void;
  onFullText(): void;
  /** A result is being opened. */
  onFollow(): void;
}

export const filtered = (outcome: Outcome, filters: Filters): number[] =>
  outcome.numbers.filter((n) => passes(outcome.index.facetsOf(n), filters));

function FullText({ outcome, onFullText }: Pick<Props, 'outcome' | 'onFullText'>) {
  const { fullText, numbers, ranked } = outcome;
  if (fullText === 'asked') return numbers.length > ranked ? null : <NoMore />;
  if (fullText === 'failed') return null;
  const isAsking = fullText === 'asking';
  return (
    <p>
      <button type="button" class="button secondary" aria-disabled={isAsking} onClick={() => !isAsking && onFullText()}>
        {isAsking ? TEXT.loading : TEXT.inFullTexts}
      </button>{' '}
      <span class="hint">{TEXT.inFullTextsHint}</span>
    </p>
  );
}

const NoMore = () => (
  <p class="hint" id="no-more-results" tabIndex={-1}>
    {TEXT.fullTextNothing}
  </p>
);

const NothingPasses = ({ onReset }: { onReset(): void }) => (
  <p class="notice">
    {TEXT.nothingFiltered}{' '}
    <button type="button" class="button quiet" onClick={onReset}>
      {TEXT.resetFilters}
    </button>
  </p>
);

/** Results of one search in the form that is drawn, each made once: the list is drawn in two steps. */
function presenter({ index, found }: Outcome): (n: number, document: ShownDocument) => Result {
  const rarityOf = rarityBy(index.documents, (f) => index.list(f)?.frequency ?? 0);
  const made = new Map<number, Result>();
  return (n, document) => {
    const result = made.get(n) ?? present(document, index.facetsOf(n).kind, found.query, rarityOf);
    made.set(n, result);
    return result;
  };
}

export function Results({ outcome, filters, labels, root, onFilters, onFullText, onFollow }: Props) {
  const { found } = outcome;
  const [limit, setLimit] = useState(PAGE);
  useEffect(() => setLimit(PAGE), [outcome.text, filters]);
  const resultOf = useMemo(() => presenter(outcome), [outcome]);
  const passing = filtered(outcome, filters);
  const documents = useDocuments(outcome, passing.slice(0, limit));
  const drawn = useSeen(found) ? documents : documents.slice(0, FIRST);
  const isWaiting = outcome.fullText === 'asking' || documents.length < Math.min(limit, passing.length);
  const beforeMore = useFocusOnNew(isWaiting);
  const more = (): void => {
    beforeMore();
    setLimit(limit + PAGE);
  };
  const fullText = (): void => {
    more();
    onFullText();
  };
  const reset = (): void => {
    focusFilters();
    onFilters(NO_FILTERS);
  };
  return (
    <>
      {!hasFilters(filters) && <Answers answers={outcome.answers} root={root} below={passing.length} />}
      <FilterBar
        found={outcome.numbers.map(outcome.index.facetsOf)}
        filters={filters}
        labels={labels}
        onChange={onFilters}
        onReset={reset}
      />
      {passing.length === 0 && <NothingPasses onReset={reset} />}
      {outcome.fullText === 'failed' && (
        <p class="notice warn" role="alert">
          {TEXT.fullTextFailed}
        </p>
      )}
      {found.isGuess && <p class="hint">{TEXT.guess(found.unknown.join('、'))}</p>}
      <ol id="results">
        {drawn.map(([n, document]) => (
          <ResultItem key={n} result={resultOf(n, document)} root={root} onFollow={onFollow} />
        ))}
      </ol>
      {passing.length > limit && (
        <p>
          <button type="button" class="button secondary" onClick={more}>
            {TEXT.more(Math.min(PAGE, passing.length - limit))}
          </button>
        </p>
      )}
      {passing.length <= limit && <FullText outcome={outcome} onFullText={fullText} />}
    </>
  );
}
