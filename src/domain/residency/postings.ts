import type { Day } from '../calendar/day.ts';

/** A posting from … to …; without `to` while it lasts. */
export interface Posted {
  from: Day;
  to?: Day | undefined;
}

/**
 * The posting that a day falls in; else the one nearest before or after it, so that a period outside every posting is
 * recognised as such. Undefined where none is entered: then every day counts.
 */
export function postingAt<P extends Posted>(postings: readonly P[], day: Day): P | undefined {
  const inOrder = [...postings].sort((a, b) => (a.from < b.from ? -1 : 1));
  const begun = inOrder.filter(({ from }) => from <= day);
  const within = begun.find(({ to }) => to === undefined || day <= to);
  return within ?? begun[begun.length - 1] ?? inOrder[0];
}

/** The postings that have a day in common with `from`–`to`, in order. */
export const postingsIn = <P extends Posted>(postings: readonly P[], from: Day, to: Day): P[] =>
  postings
    .filter((posting) => posting.from <= to && (posting.to === undefined || posting.to >= from))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
