import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { exportAs, sheetOf, type Format, type Range } from './export.ts';
import { FileImport } from './FileImport.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePrint } from './use-print.tsx';
import { MORE } from './words.ts';

const FORMATS: readonly (readonly [Format, string])[] = [
  ['xlsx', MORE.excel],
  ['docx', MORE.word],
  ['csv', MORE.csv],
  ['ics', MORE.ics],
  ['json', MORE.json],
];
const YEAR_FORMATS: typeof FORMATS = [...FORMATS.slice(0, 3), ['totals', MORE.totals], ...FORMATS.slice(3)];

/** The month or the year as a file of one kind or another. */
function Export({ range, title, props }: { range: Range; title: string; props: SectionProps }) {
  const { say, complain, said } = useSaid();
  const run = (format: Format) =>
    void exportAs(format, range, props).then(
      (name) => say(MORE.exported(name)),
      () => complain(MORE.exportFailed),
    );
  const label = range === 'month' ? MORE.exportMonth : MORE.exportYear;
  return (
    <div role="group" aria-label={label}>
      <h3>{`${label}（${title}）`}</h3>
      <p class="row">
        {(range === 'year' ? YEAR_FORMATS : FORMATS).map(([format, name]) => (
          <button key={format} type="button" class="button quiet" onClick={() => run(format)}>
            {name}
          </button>
        ))}
      </p>
      {said}
    </div>
  );
}

/** Print, export, and read a file back in. */
export function OutSection(props: SectionProps) {
  const { print, problem } = usePrint();
  const printRange = (range: Range) => print(<PaperSheet sheet={sheetOf(range, props)} />);
  const year = props.at.slice(0, 4);
  const month = `${year} 年 ${Number(props.at.slice(5, 7))} 月`;
  return (
    <div>
      <p class="row">
        <button type="button" class="button" onClick={() => printRange('month')}>
          {MORE.printMonth(month)}
        </button>
        <button type="button" class="button secondary" onClick={() => printRange('year')}>
          {MORE.printYear(year)}
        </button>
      </p>
      {problem ?? <p class="hint">{MORE.printHint}</p>}
      <Export range="month" title={month} props={props} />
      <Export range="year" title={`${year} 年`} props={props} />
      <FileImport {...props} />
      <p>
        {MORE.fullBackup}
        <a href={props.dataHref}>我的记录</a>。
      </p>
    </div>
  );
}
