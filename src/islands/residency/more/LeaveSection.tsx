import { spansOf, totalsOf, type Span, type Totals } from '../../../domain/residency/spans.ts';
import { postedAt } from '../posted.ts';
import type { SectionProps } from '../section-props.ts';
import { LEAVE_STATE_LABEL } from '../detail-words.ts';
import { KIND_LABEL, STATUS_LABEL } from '../strings.ts';
import { shortDay } from '../wording.ts';
import { AwayForm } from './AwayForm.tsx';
import { usePrint } from './use-print.tsx';
import { MORE } from './words.ts';

const kindText = ({ entry }: Span) =>
  entry.kind ? `${STATUS_LABEL[entry.status]}（${KIND_LABEL[entry.kind]}）` : STATUS_LABEL[entry.status];

const LABELS: Record<string, string> = { ...KIND_LABEL, errand: STATUS_LABEL.errand, leave: STATUS_LABEL.leave };

/** `请假 3 天：病假 2，请假 1`; empty where there is none. */
function totalsText({ byStatus, byKind }: Totals): string {
  const kinds = Object.entries(byKind).map(([kind, n]) => `${LABELS[kind] ?? kind} ${n} 天`);
  return byStatus.errand + byStatus.leave === 0 ? '' : kinds.join('，');
}

interface RowProps {
  span: Span;
  village: string;
  goTo: SectionProps['goTo'];
  print: ReturnType<typeof usePrint>['print'];
}

function Row({ span, village, goTo, print }: RowProps) {
  const { entry, from, to, days } = span;
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" onClick={() => goTo(from)}>
          {from === to ? shortDay(from) : `${shortDay(from)}到${shortDay(to)}`}
        </button>
      </th>
      <td data-label={MORE.days}>{days}</td>
      <td data-label={MORE.kind}>{kindText(span)}</td>
      <td data-label={MORE.reason}>{[entry.place, entry.reason].filter(Boolean).join('，')}</td>
      <td data-label={MORE.approver}>{entry.approver ?? ''}</td>
      <td data-label={MORE.state}>{entry.leaveState ? LEAVE_STATE_LABEL[entry.leaveState] : ''}</td>
      <td data-label={MORE.form}>
        <button type="button" class="button quiet" onClick={() => print(<AwayForm span={span} village={village} />)}>
          {MORE.form}
        </button>
      </td>
    </tr>
  );
}

function Table({ spans, posted, goTo }: Pick<SectionProps, 'posted' | 'goTo'> & { spans: readonly Span[] }) {
  const { print, problem } = usePrint();
  return (
    <>
      <table class="data">
        <thead>
          <tr>
            {['起止', MORE.days, MORE.kind, MORE.reason, MORE.approver, MORE.state, MORE.form].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <Row
              key={span.from}
              span={span}
              village={postedAt(posted, span.from)?.village ?? ''}
              goTo={goTo}
              print={print}
            />
          ))}
        </tbody>
      </table>
      {problem}
    </>
  );
}

/** Errands and leaves of the cursor's year, with totals by kind for the month and the year. */
export function LeaveSection({ entries, at, current, posted, goTo }: SectionProps) {
  const year = at.slice(0, 4);
  const month = at.slice(0, 7);
  const spans = spansOf(entries, `${year}-01-01`, `${year}-12-31`);
  const ofYear = totalsOf(entries, `${year}-01-01`, `${year}-12-31`);
  const ofMonth = totalsOf(entries, `${month}-01`, `${month}-31`);
  const approval = current?.view.leaveApproval ?? [];
  return (
    <div>
      {spans.length === 0 ? <p class="hint">{MORE.noSpans}</p> : <Table spans={spans} posted={posted} goTo={goTo} />}
      {spans.length > 0 ? (
        <p>
          {MORE.leaveOfYear(ofYear.byStatus.leave)}
          {` ${year} 年：${totalsText(ofYear)}。`}
          {totalsText(ofMonth) ? ` ${Number(month.slice(5))} 月：${totalsText(ofMonth)}。` : ''}
        </p>
      ) : null}
      {approval.length > 0 ? (
        <p>
          {`${MORE.approvalTitle}（${current?.view.title}）：`}
          {approval.map(({ upToDays, by }) => (upToDays ? `${upToDays} 天以内 ${by}` : `更长的 ${by}`)).join('；')}。
        </p>
      ) : null}
    </div>
  );
}
