import { keyOf } from '../../domain/assessment/mapping.ts';
import { placedIndicators, standingOf, type Placed } from '../../domain/assessment/model.ts';
import { gaps } from '../../domain/assessment/plan.ts';
import type { AnswerLevel } from '../../schemas/assessment-data.ts';
import type { Indicator, LevelsModel } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { Suggestion } from './Suggestion.tsx';

/** The level one wants to reach, indicator by indicator, and the steps that lie between. */
export function Targets({ tool }: { tool: Tool<LevelsModel> }) {
  const { answers, targets } = tool.state.held;
  const scored = placedIndicators(tool.page.model).flatMap((placed) => {
    const standing = standingOf(placed.indicator, answers.get(placed.indicator.id));
    return standing.kind === 'level' && standing.level < 4 ? [{ placed, level: standing.level }] : [];
  });
  const open = new Map(gaps(tool.page.model, answers, targets).map((gap) => [gap.indicator.id, gap.steps]));
  if (scored.length === 0) return null;
  return (
    <details class="assessment-targets no-print">
      <summary>按指标定目标，看差距（{scored.length} 项还没到第 4 档）</summary>
      <ul class="plain">
        {scored.map(({ placed, level }) => (
          <li class="card" key={placed.indicator.id}>
            <TargetField tool={tool} placed={placed} level={level} />
            {(open.get(placed.indicator.id) ?? []).map((text) => (
              <Suggestion tool={tool} indicator={placed.indicator.id} text={text} key={text} />
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}

function TargetField({ tool, placed, level }: { tool: Tool<LevelsModel>; placed: Placed<Indicator>; level: number }) {
  const { id, question } = placed.indicator;
  const { model } = tool.page;
  const key = keyOf(model.id, 'target', id);
  const choose = (value: string): void =>
    tool.store.apply([
      value === ''
        ? { op: 'delete', key }
        : { op: 'put', key, value: { indicator: id, level: Number(value) as AnswerLevel, on: tool.today } },
    ]);
  return (
    <div class="field">
      <label for={`target-${id}`}>
        {question}（现为第 {level} 档）
      </label>
      <select
        id={`target-${id}`}
        value={String(tool.state.held.targets.get(id)?.level ?? '')}
        disabled={tool.state.readOnly}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">不定目标</option>
        {model.scale.map((name, each) =>
          each > level ? (
            <option value={String(each)} key={each}>
              第 {each} 档 · {name}
            </option>
          ) : null,
        )}
      </select>
    </div>
  );
}
