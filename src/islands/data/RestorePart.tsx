import { useRef, useState } from 'preact/hooks';
import type { BackupRead } from '../../storage/backup-file.ts';
import { BACKUP_PROBLEMS } from '../../storage/backup-strings.ts';
import { atDesk } from '../../storage/desk.ts';
import type { SealedBackup } from '../../schemas/backup.ts';
import { undoImport, type ImportUndo } from '../../storage/restore.ts';
import { ActButton } from './ActButton.tsx';
import { Choose } from './Choose.tsx';
import type { Candidate, OverviewProps } from './Data.tsx';
import { Preview } from './Preview.tsx';
import { formatTime, TEXT } from './strings.ts';
import { Unlock } from './Unlock.tsx';

interface Props extends OverviewProps {
  candidate: Candidate | null;
  choose: (candidate: Candidate | null) => void;
}

type Said = { kind: 'quiet' | 'problem' | 'done'; text: string };
const SILENT: Said = { kind: 'quiet', text: '' };

/** Choosing a backup, looking at what it would change, taking it in, taking that back. */
export function RestorePart({ store, tools, overview, refresh, candidate, choose }: Props) {
  const [said, setSaid] = useState<Said>(SILENT);
  const [sealed, setSealed] = useState<SealedBackup | null>(null);
  const [undo, setUndo] = useState<ImportUndo | null>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Says how it ended where the preview was, and takes the focus there, which would be lost with its buttons. */
  const finish = (ended: Said) => {
    choose(null);
    setSealed(null);
    setSaid(ended);
    place.current?.focus();
  };
  const show = (result: BackupRead) => {
    setSealed(null);
    setSaid(SILENT);
    if (result.ok) {
      choose({ tools: result.backup.tools, label: TEXT.from(formatTime(result.backup.createdAt)), modes: 'both' });
    } else if (result.problem === 'sealed') setSealed(result.sealed);
    else finish({ kind: 'problem', text: BACKUP_PROBLEMS[result.problem] });
  };
  const read = async (source: Blob | string) => {
    choose(null);
    setSealed(null);
    setSaid({ kind: 'quiet', text: TEXT.reading });
    show(await atDesk({ do: 'read', source }).catch((): BackupRead => ({ ok: false, problem: 'malformed' })));
  };
  const takeBack = async (what: ImportUndo) => {
    const result = await undoImport(store, what);
    if (result.kind === 'failed') return setSaid({ kind: 'problem', text: result.message });
    setUndo(null);
    finish({ kind: 'done', text: TEXT.undone(result.restored, result.skipped) });
    await refresh();
  };
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{TEXT.restore}</h2>
      <p>{TEXT.restoreHint}</p>
      <Choose read={(source) => void read(source)} say={(text) => setSaid({ kind: 'problem', text })} />
      {sealed && (
        <Unlock sealed={sealed} onRead={show} cancel={() => finish({ kind: 'quiet', text: TEXT.cancelled })} />
      )}
      {candidate && (
        <Preview
          key={candidate.label}
          store={store}
          tools={tools}
          overview={overview}
          candidate={candidate}
          done={(text, undone) => {
            setUndo(undone.records.length + undone.setAside.length > 0 ? undone : null);
            finish({ kind: 'done', text });
            void refresh();
          }}
          cancel={() => finish({ kind: 'quiet', text: TEXT.cancelled })}
        />
      )}
      <div
        ref={place}
        tabIndex={-1}
        role={said.kind === 'problem' ? 'alert' : 'status'}
        class={said.kind === 'problem' ? 'error' : 'data-said'}
      >
        {said.text}
      </div>
      {undo && !candidate && (
        <div class="row">
          <ActButton kind="secondary" act={() => takeBack(undo)}>
            {TEXT.undo}
          </ActButton>
          <span class="hint">{TEXT.undoHint}</span>
        </div>
      )}
    </section>
  );
}
