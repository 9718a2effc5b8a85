/**
 * Writes content/holidays/public-holidays.json from the data file of the package chinese-days (its functions are not
 * used: they take an unpublished year for plain workdays). Usage: node scripts/holidays-update.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { toHolidayYears, type ChineseDaysFile } from '../src/domain/calendar/holiday-file.ts';

const FIRST_YEAR = 2013;
const require = createRequire(import.meta.url);
const target = new URL('../content/holidays/public-holidays.json', import.meta.url);

const file = JSON.parse(
  readFileSync(require.resolve('chinese-days/dist/chinese-days.json'), 'utf8'),
) as ChineseDaysFile;
const { version } = JSON.parse(readFileSync(require.resolve('chinese-days/package.json'), 'utf8')) as {
  version: string;
};
const lastYear = Math.max(...Object.keys(file.holidays).map((day) => Number(day.slice(0, 4))));
const years = toHolidayYears(file, FIRST_YEAR, lastYear);

const body = Object.entries(years).map(([year, data]) => `    "${year}": ${JSON.stringify(data)}`);
writeFileSync(target, `{\n  "from": "chinese-days ${version}",\n  "years": {\n${body.join(',\n')}\n  }\n}\n`);
console.log(`content/holidays/public-holidays.json: ${FIRST_YEAR}-${lastYear} (chinese-days ${version})`);
