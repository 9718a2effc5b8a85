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

/** Print, export, and read a file back in. */
export function OutSection(props: SectionProps) {
  const { at, announce } = props;
  const { print, problem } = usePrint();
  const printRange = (range: Range) => print(<PaperSheet sheet={sheetOf(range, props)} />);
  const month = `${at.slice(0, 4)} 年 ${Number(at.slice(5, 7))} 月`;
  const run = (format: Format, range: Range) =>
    void exportAs(format, range, props).then(
      (name) => announce(MORE.exported(name)),
      () => announce(MORE.exportFailed),
    );
  return (
    <div>
      <p class="row">
        <button type="button" class="button" onClick={() => printRange('month')}>
          {MORE.printMonth(month)}
        </button>
        <button type="button" class="button secondary" onClick={() => printRange('year')}>
          {MORE.printYear(at.slice(0, 4))}
        </button>
      </p>
      {problem ?? <p class="hint">{MORE.printHint}</p>}
      {(['month', 'year'] as const).map((range) => (
        <div key={range} role="group" aria-label={range === 'month' ? MORE.exportMonth : MORE.exportYear}>
          <h3>
            {range === 'month' ? `${MORE.exportMonth}（${month}）` : `${MORE.exportYear}（${at.slice(0, 4)} 年）`}
          </h3>
          <p class="row">
            {(range === 'year' ? YEAR_FORMATS : FORMATS).map(([format, label]) => (
              <button key={format} type="button" class="button quiet" onClick={() => run(format, range)}>
                {label}
              </button>
            ))}
          </p>
        </div>
      ))}
      <FileImport {...props} />
      <p>
        {MORE.fullBackup}
        <a href={props.dataHref}>我的记录</a>。
      </p>
    </div>
  );
}
