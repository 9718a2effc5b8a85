import { actionState } from '../../domain/assessment/plan.ts';
import type { Action } from '../../schemas/assessment-data.ts';
import type { Tool } from './Assessment.tsx';
import { GuardedText } from './GuardedText.tsx';
import { dayText } from './today.ts';

interface Props {
  tool: Tool;
  action: Action;
  /** The question of its indicator; empty where the model no longer has it. */
  about: string;
  onChange: (part: Partial<Action>) => void;
  onDelete: () => void;
}

const STATES = { done: '已完成', overdue: '过了你定的日期', open: '进行中' } as const;

export function ActionCard({ tool, action, about, onChange, onDelete }: Props) {
  const state = actionState(action, tool.today);
  const disabled = tool.state.readOnly;
  const id = `action-${action.id}`;
  const setDay = (key: 'due' | 'done', day: string | undefined): void => {
    const next: Action = { ...action, ...(day === undefined ? {} : { [key]: day }) };
    if (day === undefined) delete next[key];
    onChange(next);
  };
  return (
    <article class="card assessment-action" aria-label={action.text || '没有写内容的行动'}>
      <p class="row">
        <strong>{action.text}</strong>
        <span class="tag">{STATES[state]}</span>
        {action.due !== undefined && <span class="meta">计划 {dayText(action.due)}</span>}
        {action.done !== undefined && <span class="meta">完成 {dayText(action.done)}</span>}
      </p>
      {about !== '' && <p class="meta">{about}</p>}
      {(action.helper || action.sign) && (
        <p class="print-only">
          {action.helper && `谁帮忙：${action.helper}。`}
          {action.sign && `怎样算做成：${action.sign}。`}
        </p>
      )}
      <label class="assessment-inline no-print">
        <input
          type="checkbox"
          checked={action.done !== undefined}
          disabled={disabled}
          onChange={(event) => setDay('done', event.currentTarget.checked ? tool.today : undefined)}
        />
        <span>做完了</span>
      </label>
      <details class="assessment-more no-print">
        <summary>日期、帮手、怎样算做成</summary>
        <Text {...{ id: `${id}-text`, label: '做什么', value: action.text, max: 300, disabled }} onChange={(text) => onChange({ text })} />
        <div class="field">
          <label for={`${id}-due`}>计划完成日期</label>
          <input
            id={`${id}-due`}
            type="date"
            value={action.due ?? ''}
            disabled={disabled}
            onChange={(event) => setDay('due', event.currentTarget.value || undefined)}
          />
        </div>
        <Text
          {...{ id: `${id}-helper`, label: '谁帮忙（写单位或职务，不写村民）', value: action.helper ?? '', max: 60, disabled }}
          onChange={(helper) => onChange({ helper })}
        />
        <Text
          {...{ id: `${id}-sign`, label: '怎样算做成', value: action.sign ?? '', max: 200, disabled }}
          onChange={(sign) => onChange({ sign })}
        />
        <button type="button" class="button danger" disabled={disabled} onClick={onDelete}>
          删去这条行动
        </button>
      </details>
    </article>
  );
}

const Text = GuardedText;
