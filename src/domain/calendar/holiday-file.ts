import { addDays, isDay, type Day } from './day.ts';
import type { HolidayYears } from './holidays.ts';

/** The data file of chinese-days: date → `English,中文,n`. */
export interface ChineseDaysFile {
  holidays: Record<Day, string>;
  workdays: Record<Day, string>;
}

const chineseName = (label: string) => label.split(',')[1] ?? label;

/** Neighbouring days off of one name become one run. */
function runsOf(days: readonly [Day, string][]): [Day, Day, string][] {
  const runs: [Day, Day, string][] = [];
  for (const [day, label] of days) {
    const name = chineseName(label);
    const last = runs[runs.length - 1];
    if (last && last[2] === name && addDays(last[1], 1) === day) last[1] = day;
    else runs.push([day, day, name]);
  }
  return runs;
}

/**
 * The years `first`–`last` in the form the site keeps. Throws RangeError where a year holds no public holiday (it is
 * not published) or a key is no day: a hole must stop the update, not become a year of plain workdays.
 */
export function toHolidayYears(file: ChineseDaysFile, first: number, last: number): HolidayYears {
  const years: HolidayYears = {};
  for (let year = first; year <= last; year += 1) {
    const ofYear = (table: Record<Day, string>) =>
      Object.entries(table)
        .filter(([day]) => day.startsWith(`${year}-`))
        .sort(([a], [b]) => (a < b ? -1 : 1));
    const off = ofYear(file.holidays);
    const work = ofYear(file.workdays);
    const bad = [...off, ...work].find(([day]) => !isDay(day));
    if (off.length === 0) throw new RangeError(`${year}: no public holidays in the data`);
    if (bad) throw new RangeError(`not a day: ${bad[0]}`);
    years[year] = {
      off: runsOf(off).map(([from, to, name]) => [from.slice(5), to.slice(5), name]),
      work: work.map(([day]) => day.slice(5)),
    };
  }
  return years;
}
