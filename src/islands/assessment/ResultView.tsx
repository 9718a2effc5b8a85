import { score, levelOf, type RedLineHit, type Result } from '../../domain/assessment/scoring.ts';
import { lastDifferent } from '../../domain/assessment/snapshots.ts';
import type { LevelsModel } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { Changes } from './Changes.tsx';
import { Findings } from './Findings.tsx';
import { ForGroup } from './ForGroup.tsx';
import { Heading } from './Heading.tsx';
import { LevelChart } from './LevelChart.tsx';
import { LevelTable } from './LevelTable.tsx';
import { Origins } from './Origins.tsx';
import { ReportButtons } from './ReportButtons.tsx';
import { Footnotes, Onward } from './ResultParts.tsx';
import { FIRST_LINE, levelText, shareText } from './strings.ts';
import { dayText } from './today.ts';

/** The result: red lines first, then the level with what it rests on, chart and table, and what to do next. */
export function ResultView({ tool }: { tool: Tool<LevelsModel> }) {
  const { model } = tool.page;
  const result = score(model, tool.state.held.answers);
  return (
    <section class="assessment-result" aria-labelledby="assessment-result">
      <p class="assessment-first">{FIRST_LINE}</p>
      <Heading id="assessment-result">{model.title}结果</Heading>
      <p class="meta">
        {dayText(tool.today)} · 模型第 {model.version} 版（{model.grading}）
      </p>
      <RedLines tool={tool} hits={result.redLines} />
      <Headline result={result} scale={model.scale} />
      {result.share.scored > 0 && (
        <div class="assessment-picture">
          <LevelChart sections={result.sections} />
          <LevelTable result={result} sectionName={model.sectionName} />
        </div>
      )}
      <SinceLast tool={tool} />
      <Findings tool={tool} />
      <Footnotes tool={tool} unknown={result.unknown.length} />
      <ReportButtons tool={tool} />
      {result.share.scored > 0 && <ForGroup tool={tool} />}
      <Onward />
    </section>
  );
}

/** Against the newest kept result that differs from now. */
function SinceLast({ tool }: { tool: Tool<LevelsModel> }) {
  const last = lastDifferent(tool.page.model, tool.state.held.answers, tool.state.held.snapshots);
  return last && <Changes comparison={last.comparison} title={`和上次比（${dayText(last.snapshot.on)}）`} />;
}

function Headline({ result, scale }: { result: Result; scale: readonly string[] }) {
  const level = levelOf(result.outcome);
  if (level === null) {
    return <p class="notice">还没有打过分的指标，所以没有水平可看。{shareText(result.share)}。</p>;
  }
  const provisional = result.outcome.kind === 'provisional';
  return (
    <div class="numbers">
      <strong>{levelText(result.outcome)}</strong>
      <p>
        总体水平：打过分的各部分水平的平均，最低 0（{scale[0]}），最高 4（{scale[4]}）。{shareText(result.share)}。
        {provisional && '打分的不到适用项的一半，这个数只能算暂定。'}
      </p>
    </div>
  );
}

function RedLines({ tool, hits }: { tool: Tool<LevelsModel>; hits: RedLineHit[] }) {
  const crossed = hits.filter((hit) => hit.kind === 'crossed');
  const unsure = hits.filter((hit) => hit.kind === 'unsure');
  if (hits.length === 0) return null;
  return (
    <section class="notice warn" aria-labelledby="assessment-redlines">
      <h3 id="assessment-redlines">先处理红线</h3>
      {crossed.length > 0 && (
        <ul>
          {crossed.map((hit) => (
            <li key={hit.indicator}>
              {hit.redLine.question}你答“有”。{hit.redLine.says}
              <Origins origins={tool.page.indicators.get(hit.indicator)?.redLineOrigins ?? []} />
            </li>
          ))}
        </ul>
      )}
      {unsure.length > 0 && (
        <>
          <p>下面几条你答“不确定”，先查清：</p>
          <ul>
            {unsure.map((hit) => (
              <li key={hit.indicator}>{hit.redLine.question}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
