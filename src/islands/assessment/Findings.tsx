import { lifts, strongest, uncertain, weakest, type Finding } from '../../domain/assessment/findings.ts';
import { formatLevel } from '../../domain/assessment/scoring.ts';
import type { LevelsModel } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { addressOf } from './route.ts';
import { standingText } from './strings.ts';
import { Suggestion } from './Suggestion.tsx';

/** What the answers say about where to begin. */
export function Findings({ tool }: { tool: Tool<LevelsModel> }) {
  const { model } = tool.page;
  const { answers } = tool.state.held;
  const weak = weakest(model, answers, 5);
  const unsure = uncertain(model, answers);
  const strong = strongest(model, answers, 3);
  return (
    <>
      {weak.length > 0 && (
        <section aria-labelledby="assessment-weak">
          <h3 id="assessment-weak">最弱的几项，下一步做什么</h3>
          <ol class="assessment-findings">
            {weak.map((finding) => (
              <Weak tool={tool} finding={finding} key={finding.indicator.id} />
            ))}
          </ol>
        </section>
      )}
      {unsure.length > 0 && (
        <section aria-labelledby="assessment-unsure">
          <h3 id="assessment-unsure">先弄清这几项</h3>
          <ul>
            {unsure.map(({ indicator }) => (
              <li key={indicator.id}>
                <a href={addressOf({ at: 'answer', indicator: indicator.id })}>{indicator.question}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Lifts tool={tool} />
      {strong.length > 0 && (
        <section aria-labelledby="assessment-strong">
          <h3 id="assessment-strong">做得稳的</h3>
          <ul>
            {strong.map((f) => (
              <li key={f.indicator.id}>
                {f.indicator.anchors[f.level]}（{f.group.title}，第 {f.level} 档）
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Weak({ tool, finding }: { tool: Tool<LevelsModel>; finding: Finding }) {
  const { indicator, section, group, level, next } = finding;
  const guide = tool.page.guides[indicator.guide];
  return (
    <li>
      <p>
        <strong>{indicator.question}</strong>
        <br />
        <span class="meta">
          {section.title} › {group.title} · {standingText({ kind: 'level', level }, tool.page.model.scale)}：
          {indicator.anchors[level]}
        </span>
      </p>
      {next.map((text) => (
        <Suggestion tool={tool} indicator={indicator.id} text={text} key={text} />
      ))}
      {guide && (
        <p>
          读指南：<a href={guide.href}>{guide.title}</a>
        </p>
      )}
    </li>
  );
}

function Lifts({ tool }: { tool: Tool<LevelsModel> }) {
  const { model } = tool.page;
  const best = lifts(model, tool.state.held.answers, 3);
  if (best.length === 0) return null;
  return (
    <section aria-labelledby="assessment-lifts">
      <h3 id="assessment-lifts">升一档，对总体水平影响最大的</h3>
      <p class="meta">只按算法推算：组里打分的项越少，一项的分量越重。难不难、值不值，由你判断。</p>
      <ul>
        {best.map((lift) => (
          <li key={lift.indicator.id}>
            {lift.indicator.question}（现为第 {lift.level} 档，升一档总体约加 {formatGain(lift.gain)}）
          </li>
        ))}
      </ul>
    </section>
  );
}

const formatGain = (gain: number): string => (gain < 0.05 ? gain.toFixed(2) : formatLevel(gain));
