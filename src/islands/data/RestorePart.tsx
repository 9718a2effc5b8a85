import { useRef, useState } from 'preact/hooks';
import { readBackup, readBackupBlob, type BackupRead } from '../../storage/backup-file.ts';
import { BACKUP_PROBLEMS } from '../../storage/backup-strings.ts';
import type { Overview } from '../../storage/overview.ts';
import { undoImport, type ImportUndo } from '../../storage/restore.ts';
import type { Candidate, PartProps } from './Data.tsx';
import { Preview } from './Preview.tsx';
import { formatTime, TEXT } from './strings.ts';

interface Props extends PartProps {
  overview: Overview;
  candidate: Candidate | null;
  choose: (candidate: Candidate | null) => void;
}

type Said = { kind: 'quiet' | 'problem' | 'done'; text: string };
const SILENT: Said = { kind: 'quiet', text: '' };

/** Choosing a backup, looking at what it would change, taking it in, taking that back. */
export function RestorePart({ store, tools, overview, refresh, candidate, choose }: Props) {
  const [said, setSaid] = useState<Said>(SILENT);
  const [undo, setUndo] = useState<ImportUndo[] | null>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Says how it ended where the preview was, and takes the focus there, which would be lost with its buttons. */
  const finish = (ended: Said) => {
    choose(null);
    setSaid(ended);
    place.current?.focus();
  };

  const read = async (reading: Promise<BackupRead> | BackupRead) => {
    choose(null);
    setSaid({ kind: 'quiet', text: TEXT.reading });
    const result = await reading;
    if (!result.ok) return setSaid({ kind: 'problem', text: BACKUP_PROBLEMS[result.problem] });
    setSaid(SILENT);
    choose({ tools: result.backup.tools, label: TEXT.from(formatTime(result.backup.createdAt)), modes: 'both' });
  };
  const takeBack = async () => {
    const result = await undoImport(store, undo ?? []);
    if (result.kind === 'failed') return setSaid({ kind: 'problem', text: result.message });
    setUndo(null);
    finish({ kind: 'done', text: TEXT.undone(result.restored, result.skipped) });
    await refresh();
  };
  return (
    <section aria-labelledby="restore">
      <h2 id="restore">{TEXT.restore}</h2>
      <p>{TEXT.restoreHint}</p>
      <Choose read={(reading) => void read(reading)} />
      {candidate && (
        <Preview
          key={candidate.label}
          store={store}
          tools={tools}
          overview={overview}
          candidate={candidate}
          done={(text, undone) => {
            setUndo(undone);
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
      {undo !== null && undo.length > 0 && !candidate && (
        <div class="row">
          <button type="button" class="button secondary" onClick={() => void takeBack()}>
            {TEXT.undo}
          </button>
          <span class="hint">{TEXT.undoHint}</span>
        </div>
      )}
    </section>
  );
}

/** A file, or, where files can't be had (some built-in browsers), the text itself. */
function Choose({ read }: { read: (reading: Promise<BackupRead> | BackupRead) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <label class="button secondary data-file">
        {TEXT.chooseFile}
        <input
          class="visually-hidden"
          type="file"
          accept=".json,application/json,text/plain"
          onChange={({ currentTarget: input }) => {
            const file = input.files?.[0];
            if (file) read(readBackupBlob(file));
            // The same file can then be chosen again.
            input.value = '';
          }}
        />
      </label>
      <details>
        <summary>{TEXT.paste}</summary>
        <div class="field">
          <label for="backup-text">{TEXT.pasteLabel}</label>
          <textarea
            id="backup-text"
            rows={4}
            value={text}
            spellcheck={false}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <button type="button" class="button secondary" disabled={text === ''} onClick={() => read(readBackup(text))}>
          {TEXT.readPaste}
        </button>
      </details>
    </>
  );
}
