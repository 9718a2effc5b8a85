import { useState } from 'preact/hooks';
import { exportBackup, noteBackup } from '../../storage/backup.ts';
import type { Overview } from '../../storage/overview.ts';
import type { Store } from '../../storage/store.ts';
import type { TextFile } from '../../storage/write-backup.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { PartProps } from './Data.tsx';
import { TEXT } from './strings.ts';

/** Takes a backup by `take` and returns what to tell the visitor. */
export async function backUp(store: Store, take: (file: TextFile) => string | Promise<string>): Promise<string> {
  let file: TextFile;
  try {
    file = await exportBackup(store);
  } catch {
    return TEXT.exportFailed;
  }
  const said = await take(file);
  await noteBackup(store);
  return said;
}

export function takeFile(file: TextFile): string {
  saveFile(file);
  return TEXT.downloaded(file.name);
}

export function BackupPart({ store, overview, refresh }: PartProps & { overview: Overview }) {
  const [said, setSaid] = useState('');
  const empty = overview.tools.every((tool) => tool.records === 0) && overview.setAside.length === 0;
  const canCopy = typeof navigator.clipboard?.writeText === 'function';

  const download = async () => {
    setSaid(await backUp(store, takeFile));
    await refresh();
  };
  const copy = async () => {
    try {
      setSaid(await backUp(store, (file) => navigator.clipboard.writeText(file.text).then(() => TEXT.copied)));
    } catch {
      setSaid(TEXT.copyFailed);
    }
    await refresh();
  };
  return (
    <section aria-labelledby="backup">
      <h2 id="backup">{TEXT.backup}</h2>
      <p>{TEXT.backupHint}</p>
      <div class="row">
        <button type="button" class="button" disabled={empty} onClick={() => void download()}>
          {TEXT.download}
        </button>
        {canCopy && (
          <button type="button" class="button secondary" disabled={empty} onClick={() => void copy()}>
            {TEXT.copy}
          </button>
        )}
      </div>
      <p class="data-said" role="status">
        {said || (empty ? '还没有记录可以备份。' : '')}
      </p>
      <details>
        <summary>{TEXT.move}</summary>
        <ol>
          {TEXT.moveSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}
