import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';

interface Props {
  /** `secondary`, `quiet` or `danger`; the main button where there is none. */
  kind?: string;
  act: () => Promise<unknown>;
  children: ComponentChildren;
}

/** A button that does one thing at a time: the second tap of a double tap comes before the first is through. */
export function ActButton({ kind = '', act, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  // The state is only known at the next rendering, and two taps may come before it.
  const isRunning = useRef(false);
  const run = async () => {
    if (isRunning.current) return;
    isRunning.current = true;
    setBusy(true);
    await act().finally(() => {
      isRunning.current = false;
      setBusy(false);
    });
  };
  // Not `disabled`: that would take the focus away.
  return (
    <button type="button" class={`button ${kind}`} aria-disabled={isBusy} onClick={() => void run()}>
      {children}
    </button>
  );
}
