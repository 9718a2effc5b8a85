import { useEffect, useRef, useState } from 'preact/hooks';
import { QrCode } from '../../ui/QrCode.tsx';
import { TEXT } from './strings.ts';

/** How long a code stands (ms): a cheap phone's camera needs about half of it. */
const EACH_MS = 900;
/** Sturdier than dense: it is read from a moving series. */
const STURDY = { ecc: 'medium', encoding: 'alphanumeric' } as const;

interface Props {
  frames: string[];
  /** The other phone has them all. */
  taken: () => void;
  close: () => void;
}

/** A backup as codes on the screen, one after the other, round and round, for another phone's camera. */
export function CodesOut({ frames, taken, close }: Props) {
  const [at, setAt] = useState(0);
  const [isRunning, setRunning] = useState(() => !matchMedia('(prefers-reduced-motion: reduce)').matches);
  const panel = useRef<HTMLDivElement>(null);
  const isSeries = frames.length > 1;
  useEffect(() => panel.current?.focus(), []);
  useEffect(() => {
    if (!isRunning || !isSeries) return undefined;
    const timer = setInterval(() => setAt((now) => (now + 1) % frames.length), EACH_MS);
    return () => clearInterval(timer);
  }, [isRunning, isSeries, frames]);
  const step = (by: number) => {
    setRunning(false);
    setAt((now) => (now + by + frames.length) % frames.length);
  };
  return (
    <div class="card data-codes" ref={panel} tabIndex={-1}>
      <p>{TEXT.codesHint}</p>
      <QrCode
        text={frames[at] ?? ''}
        label={TEXT.codeLabel(at + 1, frames.length)}
        class="data-code"
        options={STURDY}
      />
      <p class="data-codes-count">{TEXT.codeCount(at + 1, frames.length)}</p>
      <div class="row">
        {isSeries && (
          <>
            <button type="button" class="button secondary" onClick={() => setRunning(!isRunning)}>
              {isRunning ? TEXT.pause : TEXT.run}
            </button>
            <button type="button" class="button quiet" onClick={() => step(-1)}>
              {TEXT.previousCode}
            </button>
            <button type="button" class="button quiet" onClick={() => step(1)}>
              {TEXT.nextCode}
            </button>
          </>
        )}
        <button type="button" class="button" onClick={taken}>
          {TEXT.codesTaken}
        </button>
        <button type="button" class="button quiet" onClick={close}>
          {TEXT.closeCodes}
        </button>
      </div>
    </div>
  );
}
