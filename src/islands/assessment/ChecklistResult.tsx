import { reviewChecklist } from '../../domain/assessment/checklist.ts';
import type { Placed } from '../../domain/assessment/model.ts';
import type { Check, ChecklistModel } from '../../schemas/assessment.ts';
import type { Tool } from './tool.ts';
import { Heading } from './Heading.tsx';
import { Origins } from './Origins.tsx';
import { ReportButtons } from './ReportButtons.tsx';
import { Footnotes, Onward } from './ResultParts.tsx';
import { addressOf } from './route.ts';
import { FIRST_LINE } from './strings.ts';
import { Suggestion } from './Suggestion.tsx';
import { dayText } from './today.ts';

type Props = { tool: Tool<ChecklistModel> };

/** What needs attention and what to do, what to find out, what is not answered yet. No number, no overall finding. */
export function ChecklistResult({ tool }: Props) {
  const { model } = tool.page;
  const { byState, unknown } = reviewChecklist(model, tool.state.held.answers);
  return (
    <section class="assessment-result" aria-labelledby="assessment-result">
      <p class="assessment-first">{FIRST_LINE}</p>
      <Heading id="assessment-result">{model.title}结果</Heading>
      <p class="meta">
        {dayText(tool.today)} · 第 {model.version} 版（{model.grading}）
      </p>
      <Items tool={tool} id="concern" title="要处理的" items={byState.concern} stepsOf={(check) => check.ifConcern} />
      <Items tool={tool} id="unsure" title="先弄清的" items={byState.unsure} stepsOf={(check) => check.ifUnsure} />
      <Items tool={tool} id="open" title="还没有答的" items={byState.open} stepsOf={() => []} />
      <p>
        {byState.clear.length > 0 && `其余 ${byState.clear.length} 项，照你的回答眼下不用处理。`}
        这张清单只帮你发现要处理的事，不下结论，也不替代组织的判断。
      </p>
      <Footnotes tool={tool} unknown={unknown.length} />
      <ReportButtons tool={tool} />
      <Onward />
    </section>
  );
}

interface ItemsProps extends Props {
  id: string;
  title: string;
  items: Placed<Check>[];
  stepsOf: (check: Check) => string[];
}

function Items({ tool, id, title, items, stepsOf }: ItemsProps) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby={`assessment-${id}`}>
      <h3 id={`assessment-${id}`}>{title}</h3>
      <ul class="assessment-findings">
        {items.map(({ indicator }) => (
          <li key={indicator.id}>
            <p>
              <a href={addressOf({ at: 'answer', indicator: indicator.id })}>{indicator.question}</a>
            </p>
            {stepsOf(indicator).map((text) => (
              <Suggestion tool={tool} indicator={indicator.id} text={text} key={text} />
            ))}
            {stepsOf(indicator).length > 0 && <Basis tool={tool} check={indicator} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Basis({ tool, check }: Props & { check: Check }) {
  const guide = tool.page.guides[check.guide];
  return (
    <>
      <Origins origins={tool.page.indicators.get(check.id)?.origins ?? []} />
      {guide && (
        <p>
          读指南：<a href={guide.href}>{guide.title}</a>
        </p>
      )}
    </>
  );
}
