import { useState } from 'preact/hooks';
import type { Overview } from '../../storage/overview.ts';
import { askPersistence } from '../../storage/persistence.ts';
import { ActButton } from './ActButton.tsx';
import type { PartProps } from './Data.tsx';
import { daysWithoutBackup } from './store.ts';
import { formatAge, formatTime, PERSISTENCE, PLACE, TEXT } from './strings.ts';

/** How many records each tool has, where they are, whether they stay, and how old the last backup is. */
export function HerePart({ store, tools, overview, refresh }: PartProps & { overview: Overview }) {
  return (
    <section aria-labelledby="here">
      <h2 id="here">{TEXT.here}</h2>
      <table class="data">
        <thead>
          <tr>
            <th scope="col">{TEXT.tool}</th>
            <th scope="col">{TEXT.records}</th>
            <th scope="col">{TEXT.lastSaved}</th>
          </tr>
        </thead>
        <tbody>
          {tools.map((tool) => {
            const found = overview.tools.find((each) => each.tool === tool.id);
            return (
              <tr key={tool.id}>
                <th scope="row">
                  <a href={tool.href}>{tool.name}</a>
                </th>
                <td data-label={TEXT.records}>
                  {found && found.records > 0 ? `${found.records} 条` : TEXT.none}
                  {found?.readOnly && <span class="hint">（{TEXT.newerData}）</span>}
                </td>
                <td data-label={TEXT.lastSaved}>{found?.lastSaved ? formatTime(found.lastSaved) : TEXT.none}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <dl class="data-facts">
        <dt>{TEXT.place}</dt>
        <dd>{PLACE[store.kind]}</dd>
        {store.kind === 'indexeddb' && <PersistenceFact overview={overview} refresh={refresh} />}
        <dt>{TEXT.lastBackup}</dt>
        <dd>
          <BackupAge overview={overview} />
        </dd>
      </dl>
    </section>
  );
}

function PersistenceFact({ overview, refresh }: { overview: Overview; refresh: () => Promise<void> }) {
  const [refused, setRefused] = useState(false);
  const ask = async () => {
    setRefused((await askPersistence()) !== 'kept');
    await refresh();
  };
  return (
    <>
      <dt>{TEXT.persistence}</dt>
      <dd>
        {PERSISTENCE[overview.persistence]}
        {overview.persistence === 'may-be-cleared' && !refused && overview.tools.some((tool) => tool.records > 0) && (
          <div>
            <ActButton kind="quiet" act={ask}>
              {TEXT.askPersistence}
            </ActButton>
          </div>
        )}
        <div role="status">{refused && overview.persistence !== 'kept' ? TEXT.persistenceRefused : ''}</div>
      </dd>
    </>
  );
}

function BackupAge({ overview }: { overview: Overview }) {
  const now = new Date();
  const { backupAt, isClockBack, sinceBackup } = overview;
  const days = daysWithoutBackup(overview, now);
  const changed = sinceBackup.records > 0;
  return (
    <>
      {backupAt === null ? '还没有备份过' : formatAge(backupAt, now)}
      {isClockBack && '，比现在还晚，设备的时间可能改过，请再备份一次'}
      {backupAt !== null && !isClockBack && changed && `，之后又存了 ${sinceBackup.records} 条`}
      {backupAt !== null && !isClockBack && !changed && '，之后没有新的记录'}。
      {days !== null && (
        <span class="data-remind">
          有记录已经 {days} 天没有备份，建议现在<a href="#backup">备份一次</a>。
        </span>
      )}
    </>
  );
}
