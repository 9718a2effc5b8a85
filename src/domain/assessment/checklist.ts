import type { Check, ChecklistModel } from '../../schemas/assessment.ts';
import type { Answer } from '../../schemas/assessment-data.ts';
import { givenOf, placedIndicators, standingOf, type Answers, type Placed, type Standing } from './model.ts';

/**
 * What an item of a checklist amounts to. `concern`: answered with the answer that needs attention; `clear`: with the
 * other one; `unsure`: to be found out. There is no score, no share and no overall finding.
 */
export type CheckState = 'concern' | 'unsure' | 'clear' | 'open';

export const checkState = (check: Check, answer: Answer | undefined): CheckState =>
  stateOf(check, standingOf(check, answer));

function stateOf(check: Check, { kind }: Standing): CheckState {
  if (kind === 'unsure') return 'unsure';
  if (kind !== 'yes' && kind !== 'no') return 'open';
  return kind === check.concern ? 'concern' : 'clear';
}

export interface ChecklistResult {
  /** Every item once, in the order of the model. */
  byState: Record<CheckState, Placed<Check>[]>;
  /** Ids of answers that belong to no item of this model. */
  unknown: string[];
}

export function reviewChecklist(model: ChecklistModel, answers: Answers): ChecklistResult {
  const placed = placedIndicators(model);
  const byState: ChecklistResult['byState'] = { concern: [], unsure: [], clear: [], open: [] };
  for (const each of placed) byState[checkState(each.indicator, answers.get(each.indicator.id))].push(each);
  const known = new Set(placed.map((p) => p.indicator.id));
  return { byState, unknown: [...answers.keys()].filter((id) => !known.has(id)).sort() };
}

/** One item then and now. `not-comparable`: the question has changed its meaning since one of the two answers. */
export type CheckChange = Placed<Check> & { from: CheckState; to: CheckState; isComparable: boolean };

/** The items whose state differs between two sets of answers, under today's model. */
export function compareChecklists(model: ChecklistModel, before: Answers, after: Answers): CheckChange[] {
  return placedIndicators(model).flatMap((placed): CheckChange[] => {
    const { id, comparableSince } = placed.indicator;
    const [then, now] = [before.get(id), after.get(id)];
    const [from, to] = [stateOf(placed.indicator, givenOf(then)), stateOf(placed.indicator, givenOf(now))];
    const isOld = (answer: Answer | undefined): boolean => answer !== undefined && answer.version < comparableSince;
    const isComparable = !isOld(then) && !isOld(now);
    return from === to && isComparable ? [] : [{ ...placed, from, to, isComparable }];
  });
}
