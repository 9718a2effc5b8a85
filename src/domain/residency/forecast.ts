import type { Day } from '../calendar/day.ts';
import { isClosed, worth, type Step } from './steps.ts';
import type { Forecast } from './types.ts';

/**
 * Looks ahead from today. Days that holidays not yet published leave open are taken at their worst, so that nobody
 * relies on a day that may not count.
 * @param need days still needed, at least 1 and no more than the days that can still count
 */
export function forecastOf(steps: readonly Step[], need: number, today: Day): Forecast {
  const open = steps.filter((step) => !isClosed(step, today) && worth(step.can, 'worst') === 1);
  const planned = steps.filter((step) => step.day > today && worth(step.counts, 'worst') === 1);
  const hasPlan = steps.some((step) => step.day > today && step.recorded);
  const last = planned[need - 1];
  const backBy = open[open.length - need];
  return {
    away: open.length - need,
    backBy: backBy?.day ?? today,
    plan: !hasPlan
      ? { kind: 'none' }
      : last
        ? { kind: 'meets', on: last.day }
        : { kind: 'short', by: need - planned.length },
  };
}
