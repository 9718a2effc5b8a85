import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Tool } from './tool.ts';
import { LABELS } from './strings.ts';

type Screen = ComponentType<{ tool: Tool }>;

/** The screens that are only wanted later. Each is fetched once, when first shown. */
const SCREENS = {
  levels: () => import('./ResultView.tsx').then((m) => m.ResultView as Screen),
  checklist: () => import('./ChecklistResult.tsx').then((m) => m.ChecklistResult as Screen),
  plan: () => import('./Plan.tsx').then((m) => m.Plan),
  history: () => import('./History.tsx').then((m) => m.History),
} satisfies Record<string, () => Promise<Screen>>;

type Shown = { kind: 'loading' } | { kind: 'failed' } | { kind: 'ready'; Screen: Screen };

/** `result` is a different screen for each kind of model. */
export function Lazy({ route, tool }: { route: 'result' | 'plan' | 'history'; tool: Tool }) {
  const screen = route === 'result' ? tool.page.model.kind : route;
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
