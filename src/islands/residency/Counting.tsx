import { useEffect } from 'preact/hooks';
import type { Day } from '../../domain/calendar/day.ts';
import type { PeriodResult } from '../../domain/residency/types.ts';
import type { ResidencySettings } from '../../schemas/residency-data.ts';
import { Awaited, useLazy } from './lazy.tsx';
import type { OneResult, Posted } from './posted.ts';
import { TEXT } from './strings.ts';

export interface CountingProps {
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

/** With the rule and the result that there are by now. */
export type CountedProps = CountingProps & { current: Posted; result: PeriodResult };

/** The count under the rule in force. Its code comes with the first rule: who has chosen none needs none. */
export function Counting(props: CountingProps) {
  const { current, result } = props;
  const { part, ask } = useLazy(() => import('./Counted.tsx').then(({ Counted }) => Counted));
  const isCounted = current !== null && result !== null;
  useEffect(() => {
    if (isCounted) ask();
  }, [isCounted]);
  return (
    <section aria-label={TEXT.counting}>
      {isCounted ? (
        <Awaited part={part} ask={ask} props={{ ...props, current, result }} />
      ) : (
        <p class="notice info">{TEXT.chooseRuleFirst}</p>
      )}
    </section>
  );
}
