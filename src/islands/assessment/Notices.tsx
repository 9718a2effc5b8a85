import type { ComponentChildren } from 'preact';
import { statusText } from '../../storage/status-text.ts';
import type { Tool } from './tool.ts';
import { saveFile } from '../../ui/save-file.ts';
import { focusHeading } from './focus.ts';
import { LABELS } from './strings.ts';

/** What stands above every screen: how saving goes, what could not be read, what can be taken back. */
export function Notices({ tool, notice }: { tool: Tool; notice: string | null }) {
  const { store, state, page } = tool;
  const undo = (): void => {
    store.undo();
    focusHeading();
  };
  return (
    <div class="assessment-notices no-print">
      {notice !== null && <Warning>{notice}</Warning>}
      {state.phase === 'unavailable' && <Warning>{state.reason}</Warning>}
      {state.readOnly && <Warning>这些记录由本站更新的版本保存过，这里只能看，不能改。请刷新页面。</Warning>}
      {state.rivals > 0 && (
        <Warning>
          有 {state.rivals} 条在两个页面里改得不一样，两份都留着。<a href={`${page.dataHref}#rivals`}>去选留哪一份</a>
        </Warning>
      )}
      {state.setAside.length > 0 && (
        <Warning>
          有 {state.setAside.length} 条记录读不出来，已原样放在一边。<a href={page.dataHref}>到“我的记录”下载</a>
        </Warning>
      )}
      {state.status.kind === 'failed' && <SaveFailed tool={tool} />}
      {state.undo !== null && (
        <div class="notice row assessment-undo">
          <span>{state.undo}</span>
          <button type="button" class="button secondary" onClick={undo}>
            {LABELS.undo}
          </button>
        </div>
      )}
      <p class="meta" role="status" aria-live="polite">
        {state.status.kind === 'failed' ? '' : statusText(state.status, store.kind)}
      </p>
    </div>
  );
}

function SaveFailed({ tool: { store, state } }: { tool: Tool }) {
  if (state.status.kind !== 'failed') return null;
  return (
    <Warning>
      {state.status.message}{' '}
      <span class="row">
        <button type="button" class="button secondary" onClick={() => store.retry()}>
          重试保存
        </button>
        <button type="button" class="button quiet" onClick={() => saveFile(store.unsavedFile())}>
          下载未保存的改动
        </button>
      </span>
    </Warning>
  );
}

const Warning = ({ children }: { children: ComponentChildren }) => (
  <div class="notice warn" role="alert">
    <p>{children}</p>
  </div>
);
