import type { Outcome } from './store.ts';
import { TEXT } from './strings.ts';

const MOST = 4;

/** 您是不是要找 …: what was searched instead of what was typed, and what else it may have meant. */
export function Corrected({ outcome, onAsk }: { outcome: Outcome; onAsk(text: string): void }) {
  const { corrected, near } = outcome.found;
  if (corrected === undefined) return null;
  return (
    <p class="row corrected">
      {TEXT.corrected}
      {[corrected, ...near].slice(0, MOST).map((word) => (
        <button key={word} type="button" class="button quiet" onClick={() => onAsk(word)}>
          {word}
        </button>
      ))}
      <span class="hint">{TEXT.searchedInstead(corrected)}</span>
    </p>
  );
}
