import type { CountedProps } from './Counting.tsx';
import { OpenPoints } from './OpenPoints.tsx';
import { OtherPostings } from './OtherPostings.tsx';
import { Results } from './Results.tsx';
import { withAnswer } from './rule-in-force.ts';

/** The count under the rule in force, the other postings of the month, and the points that the rule leaves open. */
export function Counted({ current, result, others, today, settings, disabled, goTo, onSettings }: CountedProps) {
  return (
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
  );
}
