import { useRef, useState } from 'preact/hooks';
import { collect, distribution, LEAST, type Collection, type GroupModel } from '../../domain/assessment/group.ts';
import { parseGroupScores } from '../../schemas/group-scores.ts';
import { Collect } from './Collect.tsx';
import { Spread } from './Spread.tsx';
import { outcomeText, TEXT, type Outcome } from './strings.ts';

/**
 * Gathers what the people of a group give, and shows how it is spread. All of it is in this page's memory and nowhere
 * else: it goes when the page is closed.
 */
export function Group({ models }: { models: GroupModel[] }) {
  const [collection, setCollection] = useState<Collection>(new Map());
  const [message, setMessage] = useState('');
  const [isShown, setShown] = useState(false);
  // The camera hands on several pictures of one code before the screen is drawn again.
  const latest = useRef(collection);
  const heading = useRef<HTMLHeadingElement>(null);
  const takeOne = (text: string | null): Outcome => {
    const scores = text === null ? undefined : parseGroupScores(text);
    if (!scores) return 'unreadable';
    const result = collect(models, latest.current, scores);
    if ('collection' in result) latest.current = result.collection;
    return result.kind;
  };
  const take = (texts: readonly (string | null)[]): void => {
    setMessage(outcomeText(texts.map(takeOne)));
    setCollection(latest.current);
  };
  const show = (): void => {
    setShown(true);
    setMessage('');
  };
  const clear = (): void => {
    latest.current = new Map();
    setCollection(latest.current);
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
      {isShown ? <p class="notice no-print">{TEXT.closed}</p> : <Collect take={take} people={collection.size} />}
      <p role="status" class="no-print">
        {message}
      </p>
      <p class="row no-print">
        {!isShown && (
          <button type="button" class="button" disabled={collection.size < LEAST} onClick={show}>
            {TEXT.open}
          </button>
        )}
        {collection.size > 0 && (
          <button type="button" class="button quiet" onClick={clear}>
            {TEXT.again}
          </button>
        )}
      </p>
      {isShown && model && <Spread model={model} result={distribution(model, collection)} />}
    </div>
  );
}
