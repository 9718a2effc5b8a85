import { useState } from 'preact/hooks';
import { BackupActions } from './BackupActions.tsx';
import type { OverviewProps } from './Data.tsx';
import { TEXT } from './strings.ts';

export function BackupPart({ store, overview, refresh, formatHref }: OverviewProps & { formatHref: string }) {
  const [said, setSaid] = useState('');
  const isEmpty = overview.tools.every((tool) => tool.records === 0) && overview.setAside.length === 0;
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{TEXT.backup}</h2>
      <p>
        {TEXT.backupHint}
        <a href={formatHref}>{TEXT.formatLink}</a>。
      </p>
      {!isEmpty && <BackupActions store={store} refresh={refresh} say={setSaid} />}
      <p class="data-said" role="status">
        {said || (isEmpty ? TEXT.nothingToBackUp : '')}
      </p>
    </section>
  );
}
