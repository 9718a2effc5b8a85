import { hasLevels, placedIndicators, standingOf } from '../../../domain/assessment/model.ts';
import { score } from '../../../domain/assessment/scoring.ts';
import type { Tool } from '../tool.ts';
import { FIRST_LINE } from '../strings.ts';

/** The result as a file: first the line that says what it is for, then model, day, answers with anchors and clauses. */
export function jsonFile({ page, state, today }: Tool): { name: string; type: string; text: string } {
  const { model } = page;
  const { answers, actions } = state.held;
  const report = {
    notice: FIRST_LINE,
    model: { id: model.id, version: model.version, title: model.title, grading: model.grading, basis: model.basis },
    date: today,
    result: model.kind === 'levels' ? score(model, answers) : { unscored: true },
    answers: placedIndicators(model).map(({ indicator, section, group }) => {
      const standing = standingOf(indicator, answers.get(indicator.id));
      return {
        section: section.title,
        group: group.title,
        indicator: indicator.id,
        question: indicator.question,
        standing,
        anchor: standing.kind === 'level' && hasLevels(indicator) ? indicator.anchors[standing.level] : null,
        redLine: answers.get(indicator.id)?.redLine ?? null,
        note: answers.get(indicator.id)?.note ?? '',
        evidence: answers.get(indicator.id)?.evidence ?? [],
        citations: indicator.citations,
      };
    }),
    plan: actions,
  };
  return { name: `${model.title}结果 ${today}.json`, type: 'application/json', text: JSON.stringify(report, null, 2) };
}
