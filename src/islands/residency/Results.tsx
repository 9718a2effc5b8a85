import type { Day } from '../../domain/calendar/day.ts';
import type { Assessed, PeriodResult, ReadingResult } from '../../domain/residency/types.ts';
import { POINT_LABEL, RESULT, valueLabel } from './point-words.ts';
import type { RuleView } from '../../domain/residency/rule-view.ts';
import { Clause } from './Clause.tsx';
import { isOwnRule } from './rule-in-force.ts';
import { arrivalText, forecastText, leftText, outcomeText, requiredText } from './result-words.ts';
import { periodLabel, spanText, verdictText } from './wording.ts';

interface Props {
  result: PeriodResult;
  rule: RuleView;
  today: Day;
}

const SIDE = { only: '', strict: RESULT.strict, generous: RESULT.generous } as const;

function Reading({ reading, result, rule, today }: Props & { reading: ReadingResult; result: Assessed }) {
  const open = reading.choices.filter(({ from, point }) => from === 'open' && isAsked(result, point));
  const kind = reading.outcome.kind;
  return (
    <section class={`card reading is-${kind}`} aria-label={SIDE[reading.side] ? `${SIDE[reading.side]}口径` : '计数'}>
      {SIDE[reading.side] ? <h3>{`${SIDE[reading.side]}口径`}</h3> : null}
      <p class="numbers">
        <strong>
          {spanText(reading.count)}
          <small>{` / ${spanText(reading.required)} 天`}</small>
        </strong>
        {outcomeText(reading, result.period, today)}
      </p>
      {requiredText(reading) ? <p>{requiredText(reading)}</p> : null}
      {forecastText(reading).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {open.length > 0 ? (
        <ul class="choices">
          {open.map(({ point, value }) => (
            <li key={point}>{`${POINT_LABEL[point]}：${valueLabel(point, value, rule.dayWords)}`}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** Pro rata is only asked where a posting covers part of the period. */
const isAsked = ({ active, period }: Assessed, point: string) =>
  point !== 'pro-rata' || active.from !== period.from || active.to !== period.to;

/** The count so far under the rule in force: one reading, or both side by side. */
export function Results({ result, rule, today }: Props) {
  if (result.kind === 'term-open') return <p class="notice info">{RESULT.termOpen}</p>;
  if (result.kind === 'outside-posting')
    return <p class="notice">{`${periodLabel(result.period)}不在你填的任职期间内，不计算。`}</p>;
  const { readings } = result;
  const arrival = arrivalText(result, isOwnRule(rule));
  return (
    <div class="results">
      <p class="period">{`${periodLabel(result.period)} · ${rule.title}`}</p>
      <p class="verdict" role="status">
        {verdictText(result)}
      </p>
      {arrival ? <p>{arrival}</p> : null}
      {readings.length === 2 ? <p>{isOwnRule(rule) ? RESULT.ownTwoReadings : RESULT.twoReadings}</p> : null}
      <div class="readings">
        {readings.map((reading) => (
          <Reading key={reading.side} reading={reading} result={result} rule={rule} today={today} />
        ))}
      </div>
      <p class="hint">{leftText(result, today)}</p>
      <div class="in-force">
        <Clause rule={rule} />
        {rule.notes.length > 0 ? (
          <ul>
            {rule.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
