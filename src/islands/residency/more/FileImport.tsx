import { useMemo, useState } from 'preact/hooks';
import type { DayChange } from '../../../domain/residency/edit.ts';
import type { Entries } from '../../../domain/residency/types.ts';
import { BACKUP_LIMITS } from '../../../schemas/backup-format.ts';
import { takeFiles, textOfFile } from '../../../ui/read-file.ts';
import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { previewCsv } from './csv-import.ts';
import { changeText, type DayPreview } from './day-preview.ts';
import { previewLedgerFile } from './ledger-file.ts';
import { MORE } from './words.ts';

/** Ours begins with a brace, whatever the file is called; a table can't. */
const previewOf = (text: string, entries: Entries): DayPreview | string =>
  /^\uFEFF?\s*[{[]/.test(text) ? previewLedgerFile(text, entries) : previewCsv(text, entries);

/** More days than fit on a screen are folded. */
const MOST_OPEN = 8;

/** What becomes of each day. */
function Changes({ changes }: { changes: readonly DayChange[] }) {
  if (changes.length === 0) return null;
  return (
    <details open={changes.length <= MOST_OPEN}>
      <summary>{MORE.importDays}</summary>
      <ul>
        {changes.map((change) => (
          <li key={change.day}>{changeText(change)}</li>
        ))}
      </ul>
    </details>
  );
}

interface PreviewProps {
  preview: DayPreview;
  /** The days have changed since the file was chosen. */
  isStale: boolean;
  isBusy: boolean;
  onApply(): void;
  onCancel(): void;
}

function Preview({ preview: { changes, same, kept, bad }, isStale, isBusy, onApply, onCancel }: PreviewProps) {
  const counts = [
    changes.length > 0 ? MORE.importNew(changes.length) : MORE.importNone,
    same > 0 ? MORE.importSame(same) : '',
    kept > 0 ? MORE.importKept(kept) : '',
  ];
  return (
    <div class="notice info" role="status">
      {isStale ? <p class="error">{MORE.importStale}</p> : null}
      <p>{counts.join('')}</p>
      <Changes changes={changes} />
      {bad.length > 0 ? (
        <>
          <p>{MORE.importBad(bad.length)}</p>
          <ul>
            {bad.map(({ line, why }) => (
              <li key={line}>{MORE.importLine(line, why)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p class="row">
        {changes.length > 0 ? (
          <button type="button" class="button" disabled={isBusy} onClick={onApply}>
            {MORE.importApply}
          </button>
        ) : null}
        <button type="button" class="button quiet" onClick={onCancel}>
          {MORE.importCancel}
        </button>
      </p>
    </div>
  );
}

/** Shows what a file would change before anything is changed. */
export function FileImport({ entries, disabled, onReadIn }: SectionProps) {
  const [text, setText] = useState<string | null>(null);
  const [entriesThen, setEntriesThen] = useState(entries);
  const [isBusy, setBusy] = useState(false);
  const { say, complain, said } = useSaid();
  // Against the days as they are now: they can change while it is being looked at.
  const preview = useMemo(() => (text === null ? null : previewOf(text, entries)), [text, entries]);
  const atFirst = useMemo(() => (text === null ? null : previewOf(text, entriesThen)), [text, entriesThen]);
  const choose = async (input: HTMLInputElement) => {
    const [file] = takeFiles(input);
    if (!file) return;
    say('');
    const read = await textOfFile(file, BACKUP_LIMITS.bytes);
    setText(read);
    setEntriesThen(entries);
    if (read === null) complain(MORE.importUnread);
  };
  const apply = async ({ changes }: DayPreview) => {
    setBusy(true);
    const isDone = await onReadIn({ changes });
    setBusy(false);
    if (!isDone) return complain(MORE.importFailed);
    setText(null);
    say(MORE.importDone(changes.length));
    // The button goes with the preview.
    document.getElementById('day-file')?.focus();
  };
  return (
    <>
      <h3>{MORE.importTitle}</h3>
      <div class="field">
        <label for="day-file">{MORE.importChoose}</label>
        <input
          id="day-file"
          type="file"
          accept=".csv,.json,text/csv,application/json"
          disabled={disabled}
          onChange={(event) => void choose(event.currentTarget)}
        />
        <p class="hint">{MORE.importHint}</p>
        {typeof preview === 'string' ? (
          <p class="error" role="alert">
            {preview}
          </p>
        ) : null}
      </div>
      {preview !== null && typeof preview !== 'string' ? (
        <Preview
          preview={preview}
          isStale={JSON.stringify(preview) !== JSON.stringify(atFirst)}
          isBusy={isBusy}
          onApply={() => void apply(preview)}
          onCancel={() => setText(null)}
        />
      ) : null}
      {said}
    </>
  );
}
