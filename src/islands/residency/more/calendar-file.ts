import type { Day } from '../../../domain/calendar/day.ts';
import { spansOf } from '../../../domain/residency/spans.ts';
import type { Entries } from '../../../domain/residency/types.ts';
import { toIcs, type IcsEvent } from '../../../domain/shared/ics.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';

/** Errands and leaves of the whole range, and what is planned after today, as events of whole days. */
export function icsEvents(entries: Entries, from: Day, to: Day, today: Day): IcsEvent[] {
  const spans = [
    ...spansOf(entries, from, to),
    ...spansOf(entries, from > today ? from : today, to, ['overnight', 'daytime', 'rest']).filter(
      (span) => span.to > today,
    ),
  ];
  return spans
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ from: first, to: last, entry }) => ({
      uid: `residency-${first}-${entry.status}@zhucun-youshu`,
      from: first,
      to: last,
      summary: entry.kind ? `${STATUS_LABEL[entry.status]}（${KIND_LABEL[entry.kind]}）` : STATUS_LABEL[entry.status],
      description: [entry.place, entry.reason].filter(Boolean).join('，') || undefined,
    }));
}

/** `stamp` is the instant of the export in milliseconds since 1970. */
export function calendarFile(entries: Entries, from: Day, to: Day, today: Day, name: string, stamp: number): string {
  const utc = new Date(stamp).toISOString().replace(/[-:]|\.\d+/g, '');
  return toIcs(icsEvents(entries, from, to, today), name, utc);
}
