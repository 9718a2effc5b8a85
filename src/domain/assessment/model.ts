import type { Assessment, AssessmentGroup, AssessmentSection, Indicator } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';

/** Answers by indicator id. May hold ids that the model doesn't know: those are kept and never scored. */
export type Answers = ReadonlyMap<string, Answer>;

/** An indicator with the section and group it stands in. */
export interface Placed {
  section: AssessmentSection;
  group: AssessmentGroup;
  indicator: Indicator;
}

/** All indicators in the order of the model. */
export function placedIndicators(model: Assessment): Placed[] {
  return model.sections.flatMap((section) =>
    section.groups.flatMap((group) => group.indicators.map((indicator) => ({ section, group, indicator }))),
  );
}

export const findIndicator = (model: Assessment, id: string): Placed | undefined =>
  placedIndicators(model).find((placed) => placed.indicator.id === id);

/** What an answer amounts to. N/A without a reason is still open: the reason is what makes it an answer. */
export type Standing =
  { kind: 'open' } | { kind: 'level'; level: 0 | 1 | 2 | 3 | 4 } | { kind: 'unsure' } | { kind: 'na'; reason: string };

export function standingOf(answer: Answer | undefined): Standing {
  if (!answer) return { kind: 'open' };
  const { given } = answer;
  return given.kind === 'na' && given.reason.trim() === '' ? { kind: 'open' } : given;
}
