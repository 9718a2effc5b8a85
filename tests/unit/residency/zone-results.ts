/**
 * Run by time-zones.test.ts in a process of its own under each time zone: prints what the ledger makes of the same
 * records, with everything it writes into files.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { addDays, daysFromTo } from '../../../src/domain/calendar/day.ts';
import { assessPeriod } from '../../../src/domain/residency/assess.ts';
import { yearPeriods, yearView } from '../../../src/domain/residency/year.ts';
import { toCsv } from '../../../src/domain/shared/csv.ts';
import { calendarFile } from '../../../src/islands/residency/more/calendar-file.ts';
import { dayTable } from '../../../src/islands/residency/more/rows.ts';
import { anyDay, situation } from './arbitraries.ts';
import { calendar } from './fixtures.ts';

const STAMP = Date.UTC(2026, 10, 21, 2);
const results = fc.sample(situation(anyDay), { numRuns: 60, seed: 20261121 }).map((s) => {
  const { entries, today } = s;
  const days = daysFromTo(addDays(today, -200), addDays(today, 200));
  return [
    assessPeriod({ ...s, calendar }),
    yearView(today.slice(0, 4), entries),
    yearPeriods(today.slice(0, 4), [{ ...s, calendar }]),
    toCsv(dayTable(days, entries, { calendar, today })),
    calendarFile(entries, days[0] ?? '', days.at(-1) ?? '', today, '驻村安排', STAMP),
  ];
});
const digest = createHash('sha256').update(JSON.stringify(results)).digest('hex');
process.stdout.write(
  JSON.stringify({ offset: new Date(2026, 6, 1).getTimezoneOffset(), count: results.length, digest }),
);
