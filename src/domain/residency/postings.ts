import type { Day } from '../calendar/day.ts';

/** A posting from … to …; without `to` while it lasts. */
export interface Posted {
  from: Day;
  to?: Day | undefined;
}

const spanOf = ({ from, to = '9999-12-31' }: Posted): string => `${from} ${to}`;

/** By first day, then by last day. */
export function inOrder(a: Posted, b: Posted): number {
  const [first, second] = [spanOf(a), spanOf(b)];
  return first < second ? -1 : Number(first > second);
}

/**
 * The posting that a day falls in; else the one nearest before or after it, so that a period outside every posting is
 * recognised as such. Undefined where none is entered: then every day counts.
 */
export function postingAt<P extends Posted>(postings: readonly P[], day: Day): P | undefined {
  const sorted = [...postings].sort(inOrder);
  const begun = sorted.filter(({ from }) => from <= day);
  const within = begun.find(({ to }) => to === undefined || day <= to);
  return within ?? begun[begun.length - 1] ?? sorted[0];
}

/** The postings that have a day in common with `from`–`to`, in order. */
export const postingsIn = <P extends Posted>(postings: readonly P[], from: Day, to: Day): P[] =>
  postings.filter((posting) => posting.from <= to && (posting.to === undefined || posting.to >= from)).sort(inOrder);
