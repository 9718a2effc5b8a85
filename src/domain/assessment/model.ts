import type { Check, Group, Indicator, Question, Section } from '../../schemas/assessment.ts';
import type { Answer, Given } from '../../schemas/assessment-data.ts';

/** Answers by indicator id. May hold ids that the model doesn't know: those are kept and never scored. */
export type Answers = ReadonlyMap<string, Answer>;

/** What navigation needs to know of a model, of either kind. */
export interface Outline {
  sections: Section[];
}

/** An indicator with the section and group it stands in. */
export interface Placed<Q extends Question = Question> {
  section: Section<Q>;
  group: Group<Q>;
  indicator: Q;
}

/** The indicators of a model: of both kinds, where it is not known which kind it is. */
export type QuestionOf<M extends Outline> = M['sections'][number]['groups'][number]['indicators'][number];

/** All indicators in the order of the model. */
export function placedIndicators<M extends Outline>(model: M): Placed<QuestionOf<M>>[] {
  const sections = model.sections as Section<QuestionOf<M>>[];
  return sections.flatMap((section) =>
    section.groups.flatMap((group) => group.indicators.map((indicator) => ({ section, group, indicator }))),
  );
}

export const findIndicator = <M extends Outline>(model: M, id: string): Placed<QuestionOf<M>> | undefined =>
  placedIndicators(model).find((placed) => placed.indicator.id === id);

/** Whether it is answered by levels; else it is an item of a checklist. */
export const hasLevels = (question: Question): question is Indicator => 'anchors' in question;
export const isCheck = (question: Question): question is Check => 'concern' in question;

/** What an answer amounts to. `outdated`: it was given before the question came to mean what it means now. */
export type Standing =
  | { kind: 'open' }
  | { kind: 'outdated' }
  | { kind: 'level'; level: 0 | 1 | 2 | 3 | 4 }
  | { kind: 'yes' }
  | { kind: 'no' }
  | { kind: 'unsure' }
  | { kind: 'na'; reason: string };

/** As it was given. N/A without a reason is still open: the reason is what makes it an answer. */
export function givenOf(answer: Answer | undefined): Standing {
  if (!answer) return { kind: 'open' };
  const { given } = answer;
  return given.kind === 'na' && given.reason.trim() === '' ? { kind: 'open' } : given;
}

/** What a field of today's question shows: nothing, where the answer belongs to an older meaning. */
export const currentGiven = (question: Pick<Question, 'comparableSince'>, answer: Answer | undefined): Given =>
  answer === undefined || answer.version < question.comparableSince ? { kind: 'open' } : answer.given;

/** As it counts under today's model: what an older version asked differently has to be answered again. */
export function standingOf(question: Pick<Question, 'comparableSince'>, answer: Answer | undefined): Standing {
  const given = givenOf(answer);
  const isOlder = answer !== undefined && answer.version < question.comparableSince;
  return isOlder && given.kind !== 'open' ? { kind: 'outdated' } : given;
}

export const isAnswered = (question: Question, answers: Answers): boolean => {
  const { kind } = standingOf(question, answers.get(question.id));
  return kind !== 'open' && kind !== 'outdated';
};

/** Indicators whose answer has to be given again. */
export const outdated = <M extends Outline>(model: M, answers: Answers): Placed<QuestionOf<M>>[] =>
  placedIndicators(model).filter((p) => standingOf(p.indicator, answers.get(p.indicator.id)).kind === 'outdated');
