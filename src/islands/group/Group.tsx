import { useRef, useState } from 'preact/hooks';
import { collect, distribution, LEAST, type Collection, type GroupModel } from '../../domain/assessment/group.ts';
import { parseGroupScores } from '../../schemas/group-scores.ts';
import { Collect } from './Collect.tsx';
import { Spread } from './Spread.tsx';
import { outcomeText, TEXT, type Outcome } from './strings.ts';

/** What has been gathered. `say`: what became of what was taken in last. */
function useCollection(models: GroupModel[], say: (words: string) => void) {
  const [collection, setCollection] = useState<Collection>(new Map());
  const [readings, setReadings] = useState(0);
  // The camera hands on several pictures of one code before the screen is drawn again.
  const latest = useRef(collection);
  const takeOne = (text: string | null): Outcome => {
    const scores = text === null ? undefined : parseGroupScores(text);
    if (!scores) return 'unreadable';
    const result = collect(models, latest.current, scores);
    if ('collection' in result) latest.current = result.collection;
    return result.kind;
  };
  const take = (texts: readonly (string | null)[]): void => {
    say(outcomeText(texts.map(takeOne)));
    setCollection(latest.current);
  };
  const read = async (reading: Promise<readonly (string | null)[]>): Promise<void> => {
    setReadings((n) => n + 1);
    try {
      take(await reading);
    } finally {
      setReadings((n) => n - 1);
    }
  };
  const empty = (): void => {
    latest.current = new Map();
    setCollection(latest.current);
  };
  return { collection, isReading: readings > 0, take, read, empty };
}

/**
 * Gathers what the people of a group give, and shows how it is spread. All of it is in this page's memory and nowhere
 * else: it goes when the page is closed. What is still being read belongs to this round: it is neither shown nor emptied
 * before that is in.
 */
export function Group({ models }: { models: GroupModel[] }) {
  const [message, setMessage] = useState('');
  const [isShown, setShown] = useState(false);
  const { collection, isReading, take, read, empty } = useCollection(models, setMessage);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = (): void => {
    setShown(true);
    setMessage('');
  };
  const clear = (): void => {
    empty();
    setShown(false);
    setMessage('');
    requestAnimationFrame(() => heading.current?.focus());
  };
  const [first] = collection.values();
  const model = models.find((each) => each.id === first?.model);
  return (
    <div class="group">
      <p class="group-first">{TEXT.first}</p>
      <h2 ref={heading} tabIndex={-1} class="no-print">
        {TEXT.collect}
      </h2>
      {isShown ? (
        <p class="notice no-print">{TEXT.closed}</p>
      ) : (
        <Collect take={take} read={read} say={setMessage} people={collection.size} />
      )}
      <p role="status" class="no-print">
        {message}
      </p>
      <p class="row no-print">
        {!isShown && (
          <button type="button" class="button" disabled={collection.size < LEAST || isReading} onClick={show}>
            {TEXT.open}
          </button>
        )}
        {collection.size > 0 && (
          <button type="button" class="button quiet" disabled={isReading} onClick={clear}>
            {TEXT.again}
          </button>
        )}
      </p>
      {isShown && model && <Spread model={model} result={distribution(model, collection)} />}
    </div>
  );
}
