import type { ComponentChildren } from 'preact';
import { dueAgain, actionState } from '../../domain/assessment/plan.ts';
import { outdated } from '../../domain/assessment/model.ts';
import { progressOf, resumeAt } from '../../domain/assessment/progress.ts';
import type { Tool } from './tool.ts';
import { answeredNow, NewRound } from './NewRound.tsx';
import { addressOf, type Route } from './route.ts';
import { LABELS, progressText } from './strings.ts';
import { dayText } from './today.ts';

/** The first screen: how it goes, or where one left off. */
export function Start({ tool }: { tool: Tool }) {
  const { model } = tool.page;
  const { answers, place, snapshots } = tool.state.held;
  const progress = progressOf(model, answers);
  const begun = answeredNow(tool).length > 0;
  return (
    <section class="stack" aria-labelledby="assessment-start">
      <h2 id="assessment-start" tabIndex={-1}>
        {begun ? '接着上次' : '开始之前'}
      </h2>
      {begun ? (
        <p>
          {progressText(progress)}。<progress value={progress.answered} max={progress.total} aria-label="全部进度" />
        </p>
      ) : (
        <p>
          一共 {progress.total} 项，分 {model.sections.length} 个{model.sectionName}。
          {model.kind === 'levels'
            ? '每项选最接近现状的一档；拿不准选“不确定”，没有这件事选“不适用”。'
            : '每项答“是”“否”或“不确定”，不打分。'}
          随时可以离开，回来接着做。
        </p>
      )}
      <p class="row">
        <To route={{ at: 'answer', indicator: resumeAt(model, answers, place) }} main>
          {begun ? LABELS.resume : LABELS.start}
        </To>
        {begun && <To route={{ at: 'review' }}>{LABELS.review}</To>}
        {begun && <To route={{ at: 'result' }}>{LABELS.result}</To>}
        {(begun || snapshots.length > 0) && <To route={{ at: 'plan' }}>{LABELS.plan}</To>}
        {snapshots.length > 0 && <To route={{ at: 'history' }}>{LABELS.history}</To>}
      </p>
      {!begun && snapshots[0] && <p class="meta">上次自评存于 {dayText(snapshots[0].on)}，作答时会显示上次选的档。</p>}
      <Reminders tool={tool} />
      {begun && <NewRound tool={tool} />}
    </section>
  );
}

function To({ route, main = false, children }: { route: Route; main?: boolean; children: ComponentChildren }) {
  return (
    <a class={main ? 'button' : 'button secondary'} href={addressOf(route)}>
      {children}
    </a>
  );
}

/** Plain facts, without counting the days. */
function Reminders({ tool: { page, state, today } }: { tool: Tool }) {
  const overdue = state.held.actions.filter((action) => actionState(action, today) === 'overdue').length;
  const old = outdated(page.model, state.held.answers);
  const again = dueAgain(page.model, state.held.answers, today);
  return (
    <>
      {overdue > 0 && (
        <p class="notice">
          改进计划里有 {overdue} 条过了你定的日期。<a href={addressOf({ at: 'plan' })}>看计划，改日期或勾掉</a>
        </p>
      )}
      {old[0] && (
        <p class="notice">
          新版里有 {old.length} 项的含义改过，以前的回答留着，但要重新选。
          <a href={addressOf({ at: 'answer', indicator: old[0].indicator.id })}>从第一项看起</a>
        </p>
      )}
      {again[0] && (
        <p class="notice">
          有 {again.length} 项到了建议再看一次的时候。
          <a href={addressOf({ at: 'answer', indicator: again[0].indicator.id })}>从最早的一项看起</a>
        </p>
      )}
    </>
  );
}
