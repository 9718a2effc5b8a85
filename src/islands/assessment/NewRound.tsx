import { useRef } from 'preact/hooks';
import { keyOf, shareKey } from '../../domain/assessment/mapping.ts';
import { placedIndicators } from '../../domain/assessment/model.ts';
import { takeSnapshot } from '../../domain/assessment/snapshots.ts';
import type { Change } from '../../storage/port.ts';
import type { Tool } from './tool.ts';
import { focusHeading } from './focus.ts';
import { freshId } from './today.ts';

/** Whose answers a new round empties. Those to indicators that the model no longer has stay, and are no round begun. */
export const answeredNow = ({ page, state }: Tool) =>
  placedIndicators(page.model).filter((p) => state.held.answers.has(p.indicator.id));

/** Keeps this round as a dated snapshot and empties the answers for the next one. Asks once; can be taken back. */
export function NewRound({ tool }: { tool: Tool }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const count = answeredNow(tool).length;
  const begin = (): void => {
    tool.store.apply(newRound(tool), 'now', `已存下本轮并清空 ${count} 项回答。`);
    dialog.current?.close();
    focusHeading();
  };
  return (
    <>
      <p>
        <button
          type="button"
          class="button quiet"
          disabled={tool.state.readOnly}
          onClick={() => dialog.current?.showModal()}
        >
          存下本轮，开始新一轮
        </button>
      </p>
      <dialog ref={dialog} aria-labelledby="new-round">
        <h2 id="new-round">开始新一轮？</h2>
        <p>
          现在的 {count} 项回答（连同备注和佐证）会按今天的日期存成一份，之后只读；作答页清空，重新答。改进计划不动。
        </p>
        <p class="row">
          <button type="button" class="button" onClick={begin}>
            存下并开始新一轮
          </button>
          <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
            取消
          </button>
        </p>
      </dialog>
    </>
  );
}

function newRound(tool: Tool): Change[] {
  const { model } = tool.page;
  const { held } = tool.state;
  const snapshot = takeSnapshot(model, held.answers, { id: freshId(), today: tool.today, title: '' });
  return [
    { op: 'put', key: keyOf(model.id, 'snapshot', snapshot.id), value: snapshot },
    ...answeredNow(tool).map((p): Change => ({ op: 'delete', key: keyOf(model.id, 'answer', p.indicator.id) })),
    ...(held.share === undefined ? [] : [{ op: 'delete', key: shareKey(model.id) } as const]),
  ];
}
