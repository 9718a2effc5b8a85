import type { Day } from '../../domain/calendar/day.ts';
import type { PeriodResult } from '../../domain/residency/types.ts';
import type { ResidencySettings } from '../../schemas/residency-data.ts';
import { OpenPoints } from './OpenPoints.tsx';
import { Results } from './Results.tsx';
import { withAnswer, type InForce } from './rule-in-force.ts';
import { TEXT } from './strings.ts';

interface Props {
  inForce: InForce | null;
  result: PeriodResult | null;
  today: Day;
  disabled: boolean;
  onSettings(settings: ResidencySettings): void;
}

/** The count under the rule in force, and the points that its text leaves open. */
export function Counting({ inForce, result, today, disabled, onSettings }: Props) {
  return (
    <section aria-label={TEXT.counting}>
      {inForce && result ? (
        <>
          <Results result={result} rule={inForce.rule} today={today} />
          <OpenPoints
            rule={inForce.rule}
            settled={inForce.settled}
            disabled={disabled}
            onSettle={(point, value) => onSettings(withAnswer(inForce.settings, point, value))}
          />
        </>
      ) : (
        <p class="notice info">{TEXT.chooseRuleFirst}</p>
      )}
    </section>
  );
}
