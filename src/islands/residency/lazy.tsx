import { useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { SECTIONS } from './strings.ts';

/** Code that comes when it is first asked for; `failed` where it could not be had. */
export function useLazy<T>(load: () => Promise<T>): { part: T | 'failed' | null; ask(): void } {
  const [part, setPart] = useState<{ got: T } | 'failed' | null>(null);
  const ask = () => {
    if (part !== null && part !== 'failed') return;
    setPart(null);
    load().then(
      (got) => setPart({ got }),
      () => setPart('failed'),
    );
  };
  return { part: part === null || part === 'failed' ? part : part.got, ask };
}

/** The part once it is there; until then that it is coming, or that it did not come and a way to try again. */
export function Awaited<P extends object>({
  part,
  ask,
  props,
}: {
  part: ComponentType<P> | 'failed' | null;
  ask(): void;
  props: P;
}) {
  if (part === null) return <p role="status">{SECTIONS.loading}</p>;
  if (part !== 'failed') {
    const Part = part;
    return <Part {...props} />;
  }
  return (
    <p class="notice warn" role="alert">
      {SECTIONS.failed}{' '}
      <button type="button" class="button quiet" onClick={ask}>
        {SECTIONS.again}
      </button>
    </p>
  );
}
