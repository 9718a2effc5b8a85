import { actionState } from '../../domain/assessment/plan.ts';
import type { Action } from '../../schemas/assessment-data.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { DayField } from './DayField.tsx';
import type { Tool } from './tool.ts';
import { dayText } from './today.ts';

interface Props {
  tool: Tool;
  action: Action;
  /** The question of its indicator; empty where the model no longer has it. */
  about: string;
  onChange: (action: Action) => void;
  onDelete: () => void;
}

const STATES = { done: '已完成', overdue: '过了你定的日期', open: '进行中' } as const;

export function ActionCard({ tool, action, about, onChange, onDelete }: Props) {
  return (
    <article class="card assessment-action" aria-label={action.text || '没有写内容的行动'}>
      <p class="row">
        <strong>{action.text}</strong>
        <span class="tag">{STATES[actionState(action, tool.today)]}</span>
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
          disabled={tool.state.readOnly}
          onChange={(event) => onChange(withDay(action, 'done', event.currentTarget.checked ? tool.today : ''))}
        />
        <span>做完了</span>
      </label>
      <Details action={action} disabled={tool.state.readOnly} onChange={onChange} onDelete={onDelete} />
    </article>
  );
}

type DetailsProps = Pick<Props, 'action' | 'onChange' | 'onDelete'> & { disabled: boolean };

function Details({ action, disabled, onChange, onDelete }: DetailsProps) {
  const text = (key: 'text' | 'helper' | 'sign', label: string, max: number) => (
    <PrivateText
      id={`action-${action.id}-${key}`}
      label={label}
      value={action[key] ?? ''}
      maxLength={max}
      disabled={disabled}
      onChange={(value) => onChange({ ...action, [key]: value })}
    />
  );
  return (
    <details class="assessment-more no-print">
      <summary>日期、帮手、怎样算做成</summary>
      {text('text', '做什么', 300)}
      <DayField
        id={`action-${action.id}-due`}
        label="计划完成日期"
        value={action.due ?? ''}
        disabled={disabled}
        onChange={(day) => onChange(withDay(action, 'due', day))}
      />
      {text('helper', '谁帮忙（写单位或职务，不写村民）', 60)}
      {text('sign', '怎样算做成', 200)}
      <button type="button" class="button danger" disabled={disabled} onClick={onDelete}>
        删去这条行动
      </button>
    </details>
  );
}

/** With the day set, or taken out where it is empty. */
function withDay(action: Action, key: 'due' | 'done', day: string): Action {
  const { [key]: _before, ...rest } = action;
  return day === '' ? rest : { ...rest, [key]: day };
}
