import { useState } from 'preact/hooks';
import type { Overview } from '../../storage/overview.ts';
import { readSnapshot } from '../../storage/snapshots.ts';
import { ActButton } from './ActButton.tsx';
import type { Candidate, PartProps } from './Data.tsx';
import { formatTime, TEXT } from './strings.ts';

interface Props extends PartProps {
  snapshots: Overview['snapshots'];
  choose: (candidate: Candidate) => void;
}

/** Copies kept on this device; taking one back goes through the same preview as a backup. */
export function SnapshotPart({ store, tools, snapshots, choose }: Props) {
  const [problem, setProblem] = useState('');
  const nameOf = (id: string) => tools.find((tool) => tool.id === id)?.name ?? id;
  const take = async (id: string, label: string) => {
    const found = await readSnapshot(store, id).catch(() => null);
    setProblem(found ? '' : TEXT.snapshotGone);
    if (found) choose({ tools: found, label, modes: 'replace' });
  };
  return (
    <section aria-labelledby="snapshots">
      <h2 id="snapshots">{TEXT.snapshots}</h2>
      <p>{TEXT.snapshotsHint}</p>
      <details>
        <summary>共 {snapshots.length} 份</summary>
        <ul class="plain data-list">
          {snapshots.map((snapshot) => {
            const label = `${nameOf(snapshot.tool)}，${formatTime(snapshot.at)}（${TEXT.snapshotWhy[snapshot.why]}），${snapshot.count} 条`;
            return (
              <li key={snapshot.id} class="row">
                <span>{label}</span>
                <ActButton kind="quiet" act={() => take(snapshot.id, label)}>
                  {TEXT.restoreSnapshot}
                  <span class="visually-hidden">：{label}</span>
                </ActButton>
              </li>
            );
          })}
        </ul>
      </details>
      <div role="alert" class="error">
        {problem}
      </div>
    </section>
  );
}
