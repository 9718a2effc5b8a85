import { keyOf } from '../../domain/assessment/mapping.ts';
import { useRef } from 'preact/hooks';
import type { Action } from '../../schemas/assessment-data.ts';
import type { Tool } from './tool.ts';
import { addressOf } from './route.ts';
import { freshId } from './today.ts';

/** A suggested step, with a button that takes it into the plan. */
export function Suggestion({ tool, indicator, text }: { tool: Tool; indicator: string; text: string }) {
  const planned = tool.state.held.actions.some((a) => a.indicator === indicator && a.text === text);
  // A link comes beside what the button turns into, not in its place: a second tap must not lead away. The focus goes along.
  const justAdded = useRef(false);
  const add = (): void => {
    justAdded.current = true;
    tool.store.apply([putAction(tool, { ...blankAction(tool, indicator), text })]);
  };
  const link = (element: HTMLAnchorElement | null): void => {
    if (element && justAdded.current) element.focus();
    justAdded.current = false;
  };
  return (
    <p class="assessment-suggestion">
      <span>下一步：{text}</span>
      {planned ? (
        <span class="row no-print">
          <span class="meta">已在计划里</span>
          <a class="button quiet" ref={link} href={addressOf({ at: 'plan' })}>
            看计划
          </a>
        </span>
      ) : (
        <button type="button" class="button quiet no-print" disabled={tool.state.readOnly} onClick={add}>
          加入计划
        </button>
      )}
    </p>
  );
}

export const blankAction = (tool: Tool, indicator: string): Action => ({
  id: freshId(),
  indicator,
  text: '',
  created: tool.today,
});

export const putAction = ({ page }: Tool, action: Action) =>
  ({ op: 'put', key: keyOf(page.model.id, 'action', action.id), value: action }) as const;
