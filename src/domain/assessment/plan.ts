import type { Indicator, LevelsModel, Question } from '../../schemas/assessment.ts';
import type { Action, Target } from '../../schemas/assessment-data.ts';
import { addMonthsToDay } from '../calendar/month.ts';
import { isAnswered, placedIndicators, standingOf, type Answers, type Outline, type Placed } from './model.ts';

/** Where an action stands today. Without a due day it is never overdue. */
export type ActionState = 'done' | 'overdue' | 'open';

export function actionState(action: Action, today: string): ActionState {
  if (action.done !== undefined) return 'done';
  return action.due !== undefined && action.due < today ? 'overdue' : 'open';
}

/** Open ones by due day (undated last), then the done ones, the latest first. */
export function inOrderOfWork(actions: readonly Action[]): Action[] {
  const LAST = '9999-12-31';
  return [...actions].sort((a, b) => {
    if ((a.done === undefined) !== (b.done === undefined)) return a.done === undefined ? -1 : 1;
    if (a.done !== undefined && b.done !== undefined) return b.done.localeCompare(a.done);
    return (a.due ?? LAST).localeCompare(b.due ?? LAST) || a.id.localeCompare(b.id);
  });
}

/** An indicator whose level is below the target that was set for it, and the steps that lie between. */
export interface Gap extends Placed<Indicator> {
  level: number;
  target: number;
  steps: string[];
}

export function gaps(model: LevelsModel, answers: Answers, targets: ReadonlyMap<string, Target>): Gap[] {
  return placedIndicators(model).flatMap((placed): Gap[] => {
    const standing = standingOf(placed.indicator, answers.get(placed.indicator.id));
    const target = targets.get(placed.indicator.id)?.level;
    if (standing.kind !== 'level' || target === undefined || target <= standing.level) return [];
    return [
      { ...placed, level: standing.level, target, steps: stepsBetween(placed.indicator, standing.level, target) },
    ];
  });
}

const stepsBetween = (indicator: Indicator, from: number, to: number): string[] =>
  indicator.steps.slice(from, to).flat();

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** The day on which an answer is to be looked at again. */
export const lookAgainOn = (indicator: Question, answeredOn: string): string =>
  addMonthsToDay(answeredOn, MONTHS[indicator.lookAgain]);

/** Answered indicators whose day to look again has come, the oldest first. */
export function dueAgain(model: Outline, answers: Answers, today: string): (Placed & { since: string })[] {
  return placedIndicators(model)
    .flatMap((placed) => {
      const answer = answers.get(placed.indicator.id);
      if (!answer || !isAnswered(placed.indicator, answers)) return [];
      const since = lookAgainOn(placed.indicator, answer.on);
      return since <= today ? [{ ...placed, since }] : [];
    })
    .sort((a, b) => a.since.localeCompare(b.since));
}
