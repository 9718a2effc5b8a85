import { TEXT } from './strings.ts';

interface Props {
  searches: string[];
  onAsk(text: string): void;
  onErase(): void;
}

/** The visitor's last searches, before anything is typed. */
export function Recent({ searches, onAsk, onErase }: Props) {
  if (searches.length === 0) return null;
  return (
    <section class="recent" aria-labelledby="recent-heading">
      <h2 id="recent-heading">{TEXT.recent}</h2>
      <ul class="row plain">
        {searches.map((text) => (
          <li key={text}>
            <button type="button" class="button quiet" onClick={() => onAsk(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button quiet" onClick={onErase}>
          {TEXT.eraseRecent}
        </button>{' '}
        <span class="hint">{TEXT.recentHint}</span>
      </p>
    </section>
  );
}
