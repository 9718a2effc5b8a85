import { onOnePage } from './one-page.ts';
import type { Sheet } from './sheets.ts';
import { SHEET } from './words.ts';

const Heads = ({ of }: { of: readonly string[] }) => (
  <p class="heads">
    {of.map((text) => (
      <span key={text}>{text}</span>
    ))}
  </p>
);

/** A form on one A4 page, with lines to sign on. */
export function PaperSheet({ sheet: full }: { sheet: Sheet }) {
  const { sheet, isDense } = onOnePage(full);
  return (
    <article class={isDense ? 'dense' : undefined}>
      <h1>{sheet.title}</h1>
      <p class="small">{SHEET.sample}</p>
      <Heads of={sheet.heads} />
      <table class={`form ${sheet.kind}`}>
        <thead>
          <tr>
            {sheet.columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div class="small">
        {sheet.below.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Heads of={sheet.signatures} />
      <p class="small">{sheet.origin}</p>
    </article>
  );
}
