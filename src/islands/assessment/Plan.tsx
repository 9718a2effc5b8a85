import { useState } from 'preact/hooks';
import { keyOf } from '../../domain/assessment/mapping.ts';
import { findIndicator, placedIndicators } from '../../domain/assessment/model.ts';
import { inOrderOfWork } from '../../domain/assessment/plan.ts';
import { saveFile } from '../../ui/save-file.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { ActionCard } from './ActionCard.tsx';
import { hasLevelsModel, type Tool } from './tool.ts';
import { focusHeading } from './focus.ts';
import { Heading } from './Heading.tsx';
import { planReport } from './more/blocks.ts';
import { planCalendar, planEvents } from './more/plan-calendar.ts';
import { WordButton } from './ReportButtons.tsx';
import { addressOf } from './route.ts';
import { FIRST_LINE, LABELS } from './strings.ts';
import { blankAction, putAction } from './Suggestion.tsx';
import { Targets } from './Targets.tsx';

/** What the visitor means to do: actions with a day, who helps, how one will know. */
export function Plan({ tool }: { tool: Tool }) {
  const actions = inOrderOfWork(tool.state.held.actions);
  const remove = (id: string): void => {
    const key = keyOf(tool.page.model.id, 'action', id);
    tool.store.apply([{ op: 'delete', key }], 'now', '已删去一条行动。');
    focusHeading();
  };
  return (
    <section aria-labelledby="assessment-plan">
      <p class="assessment-first">{FIRST_LINE}</p>
      <Heading id="assessment-plan">{LABELS.plan}</Heading>
      {actions.length === 0 && <p>还没有行动。从下面的差距里选一条建议，或写一条自己的。</p>}
      <ol class="assessment-actions">
        {actions.map((action) => (
          <li key={action.id}>
            <ActionCard
              tool={tool}
              action={action}
              about={findIndicator(tool.page.model, action.indicator)?.indicator.question ?? ''}
              onChange={(next) => tool.store.apply([putAction(tool, next)], 'soon')}
              onDelete={() => remove(action.id)}
            />
          </li>
        ))}
      </ol>
      <OwnAction tool={tool} />
      {hasLevelsModel(tool) && <Targets tool={tool} />}
      <p class="row no-print">
        <button type="button" class="button" onClick={() => print()}>
          {LABELS.print}
        </button>
        <WordButton
          name={`${tool.page.model.title} 改进计划 ${tool.today}`}
          title={`${tool.page.model.title}：改进计划`}
          blocks={() => planReport(tool)}
        />
        <CalendarButton tool={tool} />
        <a class="button secondary" href={addressOf({ at: 'result' })}>
          {LABELS.result}
        </a>
        <a class="button quiet" href={addressOf({ at: 'start' })}>
          {LABELS.toStart}
        </a>
      </p>
    </section>
  );
}

function CalendarButton({ tool }: { tool: Tool }) {
  const { id, title } = tool.page.model;
  const { actions } = tool.state.held;
  if (planEvents(id, actions).length === 0) return null;
  const make = (): void => saveFile(planCalendar(id, title, actions, new Date().toISOString()));
  return (
    <button type="button" class="button secondary" onClick={make}>
      下载日历（ICS）
    </button>
  );
}

function OwnAction({ tool }: { tool: Tool }) {
  const all = placedIndicators(tool.page.model);
  const [indicator, setIndicator] = useState(all[0]?.indicator.id ?? '');
  const [text, setText] = useState('');
  const add = (event: Event): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    tool.store.apply([putAction(tool, { ...blankAction(tool, indicator), text: text.trim() })]);
    setText('');
  };
  return (
    <form class="card no-print" onSubmit={add} aria-labelledby="own-action">
      <h3 id="own-action">写一条自己的行动</h3>
      <div class="field">
        <label for="own-indicator">关于哪一项</label>
        <select id="own-indicator" value={indicator} onChange={(event) => setIndicator(event.currentTarget.value)}>
          {all.map((p) => (
            <option value={p.indicator.id} key={p.indicator.id}>
              {p.group.title}：{p.indicator.question}
            </option>
          ))}
        </select>
      </div>
      <PrivateText
        id="own-text"
        label="做什么"
        hint={LABELS.noteHint}
        value={text}
        maxLength={300}
        rows={2}
        onChange={setText}
      />
      <button type="submit" class="button" disabled={tool.state.readOnly}>
        加入计划
      </button>
    </form>
  );
}
