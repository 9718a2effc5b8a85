import type { Day } from '../calendar/day.ts';
import { isClosed, total, worth, type Step, type World } from './steps.ts';
import type { Interval, Outcome } from './types.ts';

/** The most that can come of the period: what is entered up to `today`, and every other day at its best. */
function reach(steps: readonly Step[], today: Day, world: World): number {
  return total(steps, (step) => worth(step.day <= today && step.recorded ? step.counts : step.can, world));
}

/** The day at whose end the days asked for had become out of reach, walking through the days as they were entered. */
function sinceWhen(
  world: World,
  steps: readonly Step[],
  required: number,
): Extract<Outcome, { kind: 'impossible' }>['since'] {
  let most = reach(steps, '', world);
  const short = required - most;
  for (const step of short > 0 ? [] : steps) {
    if (step.recorded) most -= worth(step.can, world) - worth(step.counts, world);
    if (most < required) return { at: 'day', day: step.day };
  }
  return { at: 'start', short };
}

/** The first day on which the count reached the number, or null. No day is needed to reach nothing. */
function reachedOn(world: World, steps: readonly Step[], required: number, today: Day): Day | null {
  if (required <= 0) return steps[0]?.day ?? null;
  let have = 0;
  for (const step of steps) {
    if (step.day > today) return null;
    have += worth(step.counts, world);
    if (have >= required) return step.day;
  }
  return null;
}

function outcomeIn(world: World, steps: readonly Step[], required: number, today: Day): Outcome {
  const on = reachedOn(world, steps, required, today);
  if (on !== null) return { kind: 'met', on };
  const have = total(steps, (step) => (step.day <= today ? worth(step.counts, world) : 0));
  const left = total(steps, (step) => (isClosed(step, today) ? 0 : worth(step.can, world)));
  const need: Interval = { min: required - have, max: required - have };
  if (have + left >= required) return { kind: 'notYet', need };
  const most = reach(steps, today, world);
  if (most >= required) {
    const unrecorded = steps.filter((step) => step.day < today && !step.recorded).length;
    return { kind: 'unknown', because: 'unrecorded', unrecorded, need };
  }
  return { kind: 'impossible', since: sinceWhen(world, steps, required), short: required - most };
}

function combine(worst: Outcome, best: Outcome, years: readonly string[]): Outcome {
  if (worst.kind === 'notYet' && best.kind === 'notYet') {
    return { kind: 'notYet', need: { min: best.need.min, max: worst.need.max } };
  }
  const unrecorded = worst.kind === 'unknown' && best.kind === 'unknown';
  if (unrecorded && worst.because === 'unrecorded' && best.because === 'unrecorded') {
    return { ...worst, need: { min: best.need.min, max: worst.need.max } };
  }
  return worst.kind === best.kind ? worst : { kind: 'unknown', because: 'holidays-unpublished', years };
}

/**
 * What a reading gives for the days of a period.
 * @param steps the days within the posting, in order
 * @param required days asked for; an interval where holidays that are not published enter into it
 * @param unpublished years of the period whose holidays are not published
 */
export function outcomeOf(
  steps: readonly Step[],
  required: Interval,
  today: Day,
  unpublished: readonly string[],
): Outcome {
  const worst = outcomeIn('worst', steps, required.max, today);
  const best = outcomeIn('best', steps, required.min, today);
  return combine(worst, best, unpublished);
}
