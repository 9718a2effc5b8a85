import { useState } from 'preact/hooks';
import { eraseSetAside } from '../../storage/erase.ts';
import type { Rival } from '../../storage/overview.ts';
import { chooseRival } from '../../storage/rivals.ts';
import { ActButton } from './ActButton.tsx';
import type { OverviewProps } from './Data.tsx';
import { differingFields, keyName } from './field-names.ts';
import { formatTime, RIVALS } from './strings.ts';

/** Records that two pages changed at the same time: both versions side by side, for the visitor to choose. */
export function RivalPart({ store, tools, overview, refresh }: OverviewProps) {
  const [problem, setProblem] = useState('');
  const nameOf = (id: string) => tools.find((tool) => tool.id === id)?.name ?? id;
  const keep = async (act: () => Promise<{ kind: string; message?: string }>) => {
    const result = await act();
    setProblem(
      result.kind === 'failed' ? (result.message ?? '') : result.kind === 'unreadable' ? RIVALS.unreadable : '',
    );
    await refresh();
  };
  return (
    <section aria-labelledby="rivals">
      <h2 id="rivals">{RIVALS.title}</h2>
      <p>{RIVALS.hint}</p>
      <ul class="plain data-list">
        {overview.rivals.map((rival) => (
          <li key={rival.row.id} class="card">
            <h3>
              {nameOf(rival.row.tool)} {keyName(rival.row.key)}
            </h3>
            <Versions rival={rival} />
            <div class="row">
              <ActButton kind="secondary" act={() => keep(() => eraseSetAside(store, rival.row.id))}>
                {RIVALS.keepThis}
                <span class="visually-hidden"> {keyName(rival.row.key)}</span>
              </ActButton>
              <ActButton kind="secondary" act={() => keep(() => chooseRival(store, rival.row.id))}>
                {RIVALS.takeOther}
                <span class="visually-hidden"> {keyName(rival.row.key)}</span>
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
      <div role="alert" class="error">
        {problem}
      </div>
    </section>
  );
}

function Versions({ rival: { row, inForce } }: { rival: Rival }) {
  return (
    <table class="data">
      <thead>
        <tr>
          <th scope="col">{RIVALS.field}</th>
          <th scope="col">{RIVALS.inForce}</th>
          <th scope="col">{RIVALS.other(formatTime(row.updatedAt))}</th>
        </tr>
      </thead>
      <tbody>
        {differingFields(inForce, row.raw).map(({ name, left, right }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={RIVALS.inForce}>{left}</td>
            <td data-label={RIVALS.other(formatTime(row.updatedAt))}>{right}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
