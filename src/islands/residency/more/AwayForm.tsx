import type { Span } from '../../../domain/residency/spans.ts';
import { KIND_LABEL } from '../strings.ts';
import { SHEET } from './words.ts';

/** 请假条 or 外出登记表 of one errand or leave, to print and sign. */
export function AwayForm({ span, village }: { span: Span; village: string }) {
  const { entry, from, to, days } = span;
  const rows: [string, string][] = [
    [SHEET.person, ''],
    [SHEET.post, village],
    ['种类', entry.kind ? KIND_LABEL[entry.kind] : ''],
    ['起止', `${from} 至 ${to}，共 ${days} 天`],
    ['去向', entry.place ?? ''],
    ['事由', entry.reason ?? ''],
    ['离村期间工作由谁接', ''],
    ['批准人意见', entry.approver ? `（${entry.approver}）` : ''],
    ['回村销假日期', ''],
  ];
  return (
    <article>
      <h1>{entry.status === 'leave' ? SHEET.leaveTitle : SHEET.errandTitle}</h1>
      <p class="small">{SHEET.sample}</p>
      <table class="form away">
        <tbody>
          {rows.map(([name, value]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="heads">
        <span>{SHEET.self}</span>
        <span>{SHEET.township}</span>
        <span>{SHEET.date}</span>
      </p>
      <p class="small">{SHEET.origin}</p>
    </article>
  );
}
