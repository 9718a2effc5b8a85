import { isAnswered, placedIndicators, standingOf } from '../../domain/assessment/model.ts';
import { progressOf } from '../../domain/assessment/progress.ts';
import type { Question, Section } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { Heading } from './Heading.tsx';
import { addressOf } from './route.ts';
import { LABELS, progressText, RED_LINE_ANSWERS, scaleOf, standingText } from './strings.ts';

/** All answers on one page before the result, each with a way back to it. */
export function Review({ tool }: { tool: Tool }) {
  const { model } = tool.page;
  const open = placedIndicators(model).filter((p) => !isAnswered(p.indicator, tool.state.held.answers)).length;
  return (
    <section aria-labelledby="assessment-review">
      <Heading id="assessment-review">{LABELS.review}</Heading>
      <p>
        {progressText(progressOf(model, tool.state.held.answers))}。
        {open > 0 ? `还有 ${open} 项未答，可以先看结果，回头再补。` : '全部答完，点“修改”可以改任何一项。'}
      </p>
      {model.sections.map((section) => (
        <SectionTable tool={tool} section={section} key={section.id} />
      ))}
      <p class="row no-print">
        <a class="button" href={addressOf({ at: 'result' })}>
          {LABELS.result}
        </a>
        <a class="button quiet" href={addressOf({ at: 'start' })}>
          {LABELS.toStart}
        </a>
      </p>
    </section>
  );
}

function SectionTable({ tool, section }: { tool: Tool; section: Section }) {
  return (
    <table class="data">
      <caption>{section.title}</caption>
      <thead>
        <tr>
          <th scope="col">指标</th>
          <th scope="col">回答</th>
          <th scope="col">
            <span class="visually-hidden">修改</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {section.groups.flatMap((group) =>
          group.indicators.map((indicator) => <Row tool={tool} indicator={indicator} key={indicator.id} />),
        )}
      </tbody>
    </table>
  );
}

function Row({ tool, indicator }: { tool: Tool; indicator: Question }) {
  const answer = tool.state.held.answers.get(indicator.id);
  const standing = standingOf(indicator, answer);
  const verb = standing.kind === 'open' || standing.kind === 'outdated' ? '去作答' : '修改';
  const missesReason = answer?.given.kind === 'na' && standing.kind === 'open';
  return (
    <tr>
      <th scope="row">{indicator.question}</th>
      <td data-label="回答">
        {missesReason ? '选了不适用，还没写理由' : standingText(standing, scaleOf(tool.page.model))}
        {answer?.redLine && <span class="meta">；红线：{RED_LINE_ANSWERS[answer.redLine]}</span>}
      </td>
      <td>
        <a
          class="assessment-change"
          href={addressOf({ at: 'answer', indicator: indicator.id })}
          aria-label={`${verb}：${indicator.question}`}
        >
          {verb}
        </a>
      </td>
    </tr>
  );
}
