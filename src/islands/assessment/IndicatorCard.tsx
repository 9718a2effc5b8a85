import { givenOf, hasLevels, isCheck, standingOf } from '../../domain/assessment/model.ts';
import { answersOf } from '../../domain/assessment/snapshots.ts';
import type { Edit } from '../../domain/assessment/edit.ts';
import type { Question } from '../../schemas/assessment.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { AnswerField } from './AnswerField.tsx';
import type { Tool } from './tool.ts';
import { CheckField } from './CheckField.tsx';
import { EvidenceField } from './EvidenceField.tsx';
import { Origins } from './Origins.tsx';
import { RedLineField } from './RedLineField.tsx';
import { LABELS, LOOK_AGAIN, scaleOf, standingText } from './strings.ts';
import { dayText } from './today.ts';

interface Props {
  tool: Tool;
  indicator: Question;
}

/** One indicator: the question, its five levels, red line, note and evidence, and what it rests on. */
export function IndicatorCard({ tool, indicator }: Props) {
  const { page, store, state, today } = tool;
  const answer = state.held.answers.get(indicator.id);
  const edit = (change: Edit, when: 'now' | 'soon' = 'now'): void =>
    store.answer(indicator.id, change, { version: page.model.version, today }, when);
  return (
    <article class="card assessment-card" aria-labelledby={`q-${indicator.id}`}>
      <h3 id={`q-${indicator.id}`} tabIndex={-1}>
        {indicator.question}
      </h3>
      <p>{indicator.why}</p>
      {indicator.tiedTo && <p class="notice info">{indicator.tiedTo.says}</p>}
      <Before tool={tool} indicator={indicator} />
      {isCheck(indicator) ? (
        <CheckField tool={tool} check={indicator} answer={answer} onEdit={edit} />
      ) : (
        <AnswerField tool={tool} indicator={indicator} answer={answer} onEdit={edit} />
      )}
      {hasLevels(indicator) && indicator.redLine && (
        <RedLineField
          id={indicator.id}
          redLine={indicator.redLine}
          origins={page.indicators.get(indicator.id)?.redLineOrigins ?? []}
          value={answer?.redLine}
          disabled={state.readOnly}
          onChange={(redLine) => edit({ set: 'redLine', redLine })}
        />
      )}
      <details class="assessment-more">
        <summary>佐证与备注{answer?.note || answer?.evidence ? '（已填）' : ''}</summary>
        <EvidenceField tool={tool} indicator={indicator} answer={answer} onEdit={edit} />
        <PrivateText
          id={`note-${indicator.id}`}
          label={LABELS.note}
          hint={LABELS.noteHint}
          value={answer?.note ?? ''}
          maxLength={2000}
          rows={3}
          disabled={state.readOnly}
          onChange={(note) => edit({ set: 'note', note }, 'soon')}
        />
      </details>
      <Basis tool={tool} indicator={indicator} />
    </article>
  );
}

function Basis({ tool: { page }, indicator }: Props) {
  const guide = page.guides[indicator.guide];
  return (
    <details class="assessment-more">
      <summary>依据与指南</summary>
      <p class="meta">
        {page.model.grading}：{page.model.kind === 'levels' ? '职责出自下列原文，档位' : '要求出自下列原文，问法'}
        由本站拟定。建议{LOOK_AGAIN[indicator.lookAgain]}再看一次。
      </p>
      <Origins origins={page.indicators.get(indicator.id)?.origins ?? []} />
      {guide && (
        <p>
          先读指南：<a href={guide.href}>{guide.title}</a>
        </p>
      )}
    </details>
  );
}

/** What was answered in the last round that was kept, and an answer that an older version of the model asked for. */
function Before({ tool, indicator }: Props) {
  const { answers, snapshots } = tool.state.held;
  const now = answers.get(indicator.id);
  if (now && standingOf(indicator, now).kind === 'outdated') {
    return (
      <p class="notice">
        这一项的含义在新版里改过，请重新选。{dayText(now.on)}按旧含义选的是：
        {standingText(givenOf(now), scaleOf(tool.page.model))}。
      </p>
    );
  }
  const last = snapshots[0];
  const before = last && answersOf(last).get(indicator.id);
  const given = givenOf(before);
  if (!last || given.kind === 'open') return null;
  return (
    <p class="meta">
      上次（{dayText(last.on)}）：{standingText(given, scaleOf(tool.page.model))}
      {standingOf(indicator, before).kind === 'outdated' && '（含义改过，不能直接比）'}
    </p>
  );
}
