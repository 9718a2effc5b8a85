import type { Day } from '../../domain/calendar/day.ts';
import type { OneResult } from './posted.ts';
import { RESULT } from './point-words.ts';
import { glanceText, shortDay } from './wording.ts';

/** Where one posting ends and another begins within the month: each is counted by itself, under its own rule. */
export function OtherPostings({ others, goTo }: { others: readonly OneResult[]; goTo(day: Day): void }) {
  return (
    <>
      {others.map(({ posted, result }) => {
        const { from } = result.active;
        return (
          <p key={from} class="notice">
            {`${RESULT.otherPosting(shortDay(from), posted.village)}，${posted.view.title}：${glanceText(result)}。`}
            <button type="button" class="link" onClick={() => goTo(from)}>
              {RESULT.seeThere}
            </button>
          </p>
        );
      })}
    </>
  );
}
