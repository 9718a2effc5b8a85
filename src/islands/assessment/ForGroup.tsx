import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { LevelsModel } from '../../schemas/assessment.ts';
import { LABELS } from './strings.ts';
import type { Tool } from './tool.ts';

type Panel = ComponentType<{ tool: Tool<LevelsModel> }>;
type Shown = { kind: 'closed' | 'opening' | 'failed' } | { kind: 'open'; Panel: Panel };

/** The offer to give one's levels to a group. What draws the code is fetched only when asked for. */
export function ForGroup({ tool }: { tool: Tool<LevelsModel> }) {
  const [shown, setShown] = useState<Shown>({ kind: 'closed' });
  const open = (): void => {
    setShown({ kind: 'opening' });
    import('./more/GroupPanel.tsx').then(
      ({ GroupPanel }) => setShown({ kind: 'open', Panel: GroupPanel }),
      () => setShown({ kind: 'failed' }),
    );
  };
  if (shown.kind === 'open') return <shown.Panel tool={tool} />;
  return (
    <p class="no-print">
      <button type="button" class="button quiet" disabled={shown.kind === 'opening'} onClick={open}>
        给小组汇总（二维码或文件）
      </button>
      {shown.kind === 'failed' && (
        <span class="error" role="alert">
          {LABELS.notOpened}
        </span>
      )}
    </p>
  );
}
