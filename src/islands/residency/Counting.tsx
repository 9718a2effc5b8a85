import type { Day } from '../../domain/calendar/day.ts';
import type { PeriodResult } from '../../domain/residency/types.ts';
import type { ResidencySettings } from '../../schemas/residency-data.ts';
import { OpenPoints } from './OpenPoints.tsx';
import { OtherPostings } from './OtherPostings.tsx';
import { Results } from './Results.tsx';
import type { OneResult, Posted } from './posted.ts';
import { withAnswer } from './rule-in-force.ts';
import { TEXT } from './strings.ts';

interface Props {
  current: Posted | null;
  result: PeriodResult | null;
  /** Further postings in the month that is shown. */
  others: readonly OneResult[];
  today: Day;
  settings: ResidencySettings | null;
  disabled: boolean;
  goTo(day: Day): void;
  onSettings(settings: ResidencySettings): void;
}

/** The count under the rule in force, and the points that its text leaves open. */
export function Counting({ current, result, others, today, settings, disabled, goTo, onSettings }: Props) {
  return (
    <section aria-label={TEXT.counting}>
      {current && result ? (
        <>
          <Results result={result} rule={current.view} today={today} />
          <OtherPostings others={others} goTo={goTo} />
          <OpenPoints
            rule={current.view}
            settled={current.settled}
            disabled={disabled}
            onSettle={(point, value) => onSettings(withAnswer(settings, current.rule.id, point, value))}
          />
        </>
      ) : (
        <p class="notice info">{TEXT.chooseRuleFirst}</p>
      )}
    </section>
  );
}
