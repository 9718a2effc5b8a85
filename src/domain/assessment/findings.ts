import type { Indicator, LevelsModel } from '../../schemas/assessment.ts';
import { placedIndicators, standingOf, type Answers, type Placed } from './model.ts';
import { levelOf, score } from './scoring.ts';

/** A scored indicator with what to do next. `next` is empty at level 4. */
export interface Finding extends Placed<Indicator> {
  level: 0 | 1 | 2 | 3 | 4;
  next: string[];
}

function findings(model: LevelsModel, answers: Answers): Finding[] {
  return placedIndicators(model).flatMap((placed): Finding[] => {
    const standing = standingOf(placed.indicator, answers.get(placed.indicator.id));
    if (standing.kind !== 'level') return [];
    return [{ ...placed, level: standing.level, next: (placed.indicator.steps as string[][])[standing.level] ?? [] }];
  });
}

/** The lowest ones first, equal ones in the order of the model; level 4 is no weakness. At most `limit`. */
export function weakest(model: LevelsModel, answers: Answers, limit: number): Finding[] {
  return findings(model, answers)
    .filter((f) => f.level < 4)
    .sort((a, b) => a.level - b.level)
    .slice(0, limit);
}

/** Level 3 and 4, the highest first. At most `limit`. */
export function strongest(model: LevelsModel, answers: Answers, limit: number): Finding[] {
  return findings(model, answers)
    .filter((f) => f.level >= 3)
    .sort((a, b) => b.level - a.level)
    .slice(0, limit);
}

/** Indicators answered 不确定: what to find out first. */
export const uncertain = (model: LevelsModel, answers: Answers): Placed<Indicator>[] =>
  placedIndicators(model).filter((p) => standingOf(p.indicator, answers.get(p.indicator.id)).kind === 'unsure');

export interface Lift extends Finding {
  /** By how much the overall level rises if this one indicator rises by one level. */
  gain: number;
}

/**
 * What would lift the overall level most, one level up each: the largest gain first, then the lowest level. Nothing while
 * the overall level is provisional: then a gain tells only how much is unanswered.
 */
export function lifts(model: LevelsModel, answers: Answers, limit: number): Lift[] {
  const { outcome } = score(model, answers);
  if (outcome.kind !== 'settled') return [];
  const before = levelOf(outcome) ?? 0;
  return findings(model, answers)
    .filter((f) => f.level < 4)
    .map((f) => ({ ...f, gain: (levelOf(score(model, raised(answers, f)).outcome) ?? 0) - before }))
    .sort((a, b) => Math.round((b.gain - a.gain) * 1e6) || a.level - b.level)
    .slice(0, limit);
}

function raised(answers: Answers, { indicator, level }: Finding): Answers {
  const answer = answers.get(indicator.id);
  if (!answer) return answers;
  const given = { kind: 'level', level: (level + 1) as Finding['level'] } as const;
  return new Map(answers).set(indicator.id, { ...answer, given });
}
