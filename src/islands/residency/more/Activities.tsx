import { assessPeriod } from '../../../domain/residency/assess.ts';
import { activityEntries } from '../../../domain/residency/activities.ts';
import type { RuleView } from '../../../domain/residency/rule-view.ts';
import type { Assessed } from '../../../domain/residency/types.ts';
import { Clause } from '../Clause.tsx';
import type { SectionProps } from '../section-props.ts';
import { periodLabel, shortDay, spanText } from '../wording.ts';
import { MORE } from './words.ts';

/** `2026 年下半年：已记 0 次，还差 1 次，到 12月31日还来得及。` */
export function activityText({ readings: [only], period }: Assessed): string {
  const { outcome, count, required } = only;
  const head = `${periodLabel(period)}：${MORE.times(spanText(count))}`;
  switch (outcome.kind) {
    case 'met':
      return `${head}，${MORE.timesMet(spanText(required))}。`;
    case 'notYet':
      return `${head}，${MORE.timesToGo(spanText(outcome.need), shortDay(period.to))}。`;
    default:
      return `${head}。${MORE.timesPast}`;
  }
}

/** The joint activities of the period that holds the cursor's day, counted as days are. */
export function Activities({
  rule,
  records,
  at,
  today,
  calendar,
}: Pick<SectionProps, 'records' | 'at' | 'today' | 'calendar'> & { rule: RuleView }) {
  const entries = activityEntries(Object.values(records.events));
  const result = assessPeriod({ rule: rule.counting, settled: {}, entries, at, today, calendar });
  if (result.kind !== 'assessed') return null;
  return (
    <>
      <p>{activityText(result)}</p>
      <p class="hint">
        {rule.statement} <Clause rule={rule} />
      </p>
    </>
  );
}
