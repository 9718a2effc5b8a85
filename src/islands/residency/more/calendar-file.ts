import type { Day } from '../../../domain/calendar/day.ts';
import { spansOf, type Span } from '../../../domain/residency/spans.ts';
import type { DayStatus, Entries } from '../../../domain/residency/types.ts';
import { toIcs, type IcsEvent } from '../../../domain/shared/ics.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';

/** Named by the first day of the whole span. */
const eventOf = ({ from: first, to, entry }: Span, from = first): IcsEvent => ({
  uid: `residency-${first}-${entry.status}@zhucun-youshu`,
  from,
  to,
  summary: entry.kind ? `${STATUS_LABEL[entry.status]}（${KIND_LABEL[entry.kind]}）` : STATUS_LABEL[entry.status],
  description: [entry.place, entry.reason].filter(Boolean).join('，') || undefined,
});

/**
 * Errands and leaves that touch the range, and what is planned there after today, as events of whole days. They go on
 * beyond the range: a calendar that takes in two months one after the other knows an event again, and keeps all of it.
 */
export function icsEvents(entries: Entries, from: Day, to: Day, today: Day): IcsEvent[] {
  const spans = (statuses: readonly DayStatus[]) => spansOf(entries, from, to, statuses);
  const planned = spans(['overnight', 'daytime', 'rest']).filter((span) => span.to > today);
  return [
    ...spans(['errand', 'leave']).map((span) => eventOf(span)),
    ...planned.map((span) => eventOf(span, span.from > today ? span.from : today)),
  ]
    .filter((event) => event.from <= to && event.to >= from)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** `stamp` is the instant of the export in milliseconds since 1970. */
export function calendarFile(entries: Entries, from: Day, to: Day, today: Day, name: string, stamp: number): string {
  const utc = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
  return toIcs(icsEvents(entries, from, to, today), name, utc);
}
