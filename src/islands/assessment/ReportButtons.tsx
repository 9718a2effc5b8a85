import { keyOf } from '../../domain/assessment/mapping.ts';
import { takeSnapshot } from '../../domain/assessment/snapshots.ts';
import type { Tool } from './Assessment.tsx';
import { download } from './download.ts';
import { reportOf } from './report.ts';
import { addressOf } from './route.ts';
import { LABELS } from './strings.ts';
import { freshId } from './today.ts';

/** Print, keep a dated copy, take the report along as a file. */
export function ReportButtons({ tool }: { tool: Tool }) {
  const { page, state, store, today } = tool;
  const keep = (): void => {
    const snapshot = takeSnapshot(page.model, state.held.answers, { id: freshId(), today, title: '' });
    const key = keyOf(page.model.id, 'snapshot', snapshot.id);
    store.apply([{ op: 'put', key, value: snapshot }], 'now', '已存下一份今天的结果。');
  };
  return (
    <div class="row no-print">
      <button type="button" class="button" onClick={() => print()}>
        {LABELS.print}
      </button>
      <button type="button" class="button secondary" disabled={state.readOnly || state.held.answers.size === 0} onClick={keep}>
        存下这次结果
      </button>
      <button type="button" class="button secondary" onClick={() => download(reportOf(tool))}>
        下载数据（JSON）
      </button>
      {state.held.snapshots.length > 0 && <a href={addressOf({ at: 'history' })}>{LABELS.history}</a>}
    </div>
  );
}
