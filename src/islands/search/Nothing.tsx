import type { Outcome } from './store.ts';
import { TEXT } from './strings.ts';

interface Props {
  outcome: Outcome;
  onAsk(text: string): void;
}

/** Never a dead end: what was searched where, what stands nowhere, which words are near; the guides follow on the page. */
export function Nothing({ outcome, onAsk }: Props) {
  const { text, found, fullText } = outcome;
  return (
    <section class="notice" aria-labelledby="nothing-heading">
      <h2 id="nothing-heading">{TEXT.nothing(text)}</h2>
      <p>{fullText === 'failed' ? TEXT.fullTextFailed : TEXT.searchedIn}</p>
      {found.unknown.length > 0 && (
        <p>
          {TEXT.unknownWords}
          {found.unknown.join('、')}
        </p>
      )}
      {found.near.length > 0 && (
        <p class="row">
          {TEXT.nearest}
          {found.near.map((word) => (
            <button key={word} type="button" class="button quiet" onClick={() => onAsk(word)}>
              {word}
            </button>
          ))}
        </p>
      )}
      <p>{TEXT.tryThis}</p>
    </section>
  );
}
