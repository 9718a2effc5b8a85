import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Tool } from './Assessment.tsx';
import { LABELS } from './strings.ts';

type Screen = ComponentType<{ tool: Tool }>;

/** The screens that are only wanted later. Each is fetched once, when first shown. */
const SCREENS = {
  result: () => import('./ResultView.tsx').then((m) => m.ResultView),
  plan: () => import('./Plan.tsx').then((m) => m.Plan),
  history: () => import('./History.tsx').then((m) => m.History),
} satisfies Record<string, () => Promise<Screen>>;

type Shown = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; Screen: Screen };

export function Lazy({ screen, tool }: { screen: keyof typeof SCREENS; tool: Tool }) {
  const [shown, setShown] = useState<Shown>({ kind: 'loading' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let alive = true;
    const show = (next: Shown): void => void (alive && setShown(next));
    show({ kind: 'loading' });
    SCREENS[screen]().then(
      (Screen) => show({ kind: 'ready', Screen }),
      () => show({ kind: 'failed' }),
    );
    return () => {
      alive = false;
    };
  }, [screen, tries]);
  if (shown.kind === 'ready') return <shown.Screen tool={tool} />;
  if (shown.kind === 'loading') return <p class="assessment-loading">{LABELS.opening}</p>;
  return (
    <div class="notice warn" role="alert">
      <p>{LABELS.notOpened}</p>
      <button type="button" class="button secondary" onClick={() => setTries(tries + 1)}>
        {LABELS.again}
      </button>
    </div>
  );
}
