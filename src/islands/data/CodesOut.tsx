import encodeQR from 'qr';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { TEXT } from './strings.ts';

/** How long a code stands (ms): a cheap phone's camera needs about half of it. */
const EACH_MS = 900;
/** White around a code, in modules, as its standard asks. */
const BORDER = 4;

interface Props {
  frames: string[];
  close: () => void;
}

/** A backup as codes on the screen, one after the other, round and round, for another phone's camera. */
export function CodesOut({ frames, close }: Props) {
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
      <Code text={frames[at] ?? ''} label={TEXT.codeLabel(at + 1, frames.length)} />
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
        <button type="button" class="button quiet" onClick={close}>
          {TEXT.closeCodes}
        </button>
      </div>
    </div>
  );
}

/** Dark on white in every colour scheme: a camera expects it. */
function Code({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg class="data-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'alphanumeric', border: BORDER });
  const runs = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: runs.join('') };
}
