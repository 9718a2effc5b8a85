import { daysFromTo } from '../../../domain/calendar/day.ts';
import { daysOfMonth } from '../../../domain/calendar/month.ts';
import { assessPeriod } from '../../../domain/residency/assess.ts';
import { toCsv } from '../../../domain/shared/csv.ts';
import { yearView } from '../../../domain/residency/year.ts';
import { saveFile } from '../../../ui/save-file.ts';
import type { SectionProps } from '../section-props.ts';
import { calendarFile } from './calendar-file.ts';
import { CsvImport } from './CsvImport.tsx';
import { MonthSheet } from './MonthSheet.tsx';
import { printSheet } from './print.ts';
import { dayTable } from './rows.ts';
import { MORE } from './words.ts';
import { YearSheet } from './YearSheet.tsx';

const countingInput = ({ inForce, posting, entries, today, calendar }: SectionProps) =>
  inForce && { rule: inForce.rule.counting, settled: inForce.settled, posting, entries, today, calendar };

const villageAt = ({ records, at }: SectionProps): string =>
  Object.values(records.postings).find(({ from, to }) => from <= at && (to === undefined || at <= to))?.village ?? '';

function printMonth(props: SectionProps): void {
  const input = countingInput(props);
  const result = input && assessPeriod({ ...input, at: props.at });
  const { entries, today, inForce } = props;
  printSheet(
    <MonthSheet
      month={props.at.slice(0, 7)}
      village={villageAt(props)}
      entries={entries}
      today={today}
      inForce={inForce}
      result={result}
    />,
  );
}

function printYear(props: SectionProps): void {
  const view = yearView(props.at.slice(0, 4), countingInput(props), props.entries);
  printSheet(<YearSheet view={view} inForce={props.inForce} village={villageAt(props)} today={props.today} />);
}

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type Format = 'csv' | 'xlsx' | 'ics' | 'docx';

async function exportAs(format: Format, range: 'month' | 'year', props: SectionProps): Promise<string> {
  const { at, entries, calendar, today } = props;
  const span = range === 'month' ? at.slice(0, 7) : at.slice(0, 4);
  const days = range === 'month' ? daysOfMonth(span) : daysFromTo(`${span}-01-01`, `${span}-12-31`);
  const name = `驻村记实 ${span}.${format}`;
  const rows = dayTable(days, entries, calendar);
  if (format === 'csv') saveFile({ name, type: 'text/csv;charset=utf-8', text: toCsv(rows) });
  else if (format === 'ics') {
    const text = calendarFile(entries, days[0] ?? at, days[days.length - 1] ?? at, today, '驻村安排', Date.now());
    saveFile({ name, type: 'text/calendar;charset=utf-8', text });
  } else if (format === 'xlsx') {
    saveFile({ name, type: EXCEL, text: await (await import('./excel.ts')).excelBlob(rows, span) });
  } else saveFile({ name, type: WORD, text: await (await import('./word.ts')).wordBlob(rows, span) });
  return name;
}

const FORMATS: readonly (readonly [Format, string])[] = [
  ['xlsx', MORE.excel],
  ['docx', MORE.word],
  ['csv', MORE.csv],
  ['ics', MORE.ics],
];

/** Print, export, and read a CSV back in. */
export function OutSection(props: SectionProps) {
  const { at, announce } = props;
  const month = `${at.slice(0, 4)} 年 ${Number(at.slice(5, 7))} 月`;
  const run = (format: Format, range: 'month' | 'year') =>
    void exportAs(format, range, props).then(
      (name) => announce(MORE.exported(name)),
      () => announce(MORE.exportFailed),
    );
  return (
    <div>
      <p class="row">
        <button type="button" class="button" onClick={() => printMonth(props)}>
          {MORE.printMonth(month)}
        </button>
        <button type="button" class="button secondary" onClick={() => printYear(props)}>
          {MORE.printYear(at.slice(0, 4))}
        </button>
      </p>
      {(['month', 'year'] as const).map((range) => (
        <div key={range} role="group" aria-label={range === 'month' ? MORE.exportMonth : MORE.exportYear}>
          <h3>
            {range === 'month' ? `${MORE.exportMonth}（${month}）` : `${MORE.exportYear}（${at.slice(0, 4)} 年）`}
          </h3>
          <p class="row">
            {FORMATS.map(([format, label]) => (
              <button key={format} type="button" class="button quiet" onClick={() => run(format, range)}>
                {label}
              </button>
            ))}
          </p>
        </div>
      ))}
      <CsvImport {...props} />
      <p>
        {MORE.fullBackup}
        <a href={props.dataHref}>我的记录</a>。
      </p>
    </div>
  );
}
