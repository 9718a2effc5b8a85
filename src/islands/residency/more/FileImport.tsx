import { useState } from 'preact/hooks';
import { editDays } from '../../../domain/residency/edit.ts';
import type { Entries } from '../../../domain/residency/types.ts';
import { BACKUP_LIMITS } from '../../../schemas/backup-format.ts';
import { takeFiles, textOfFile } from '../../../ui/read-file.ts';
import type { SectionProps } from '../section-props.ts';
import { previewCsv } from './csv-import.ts';
import type { DayPreview } from './day-preview.ts';
import { previewLedgerFile } from './ledger-file.ts';
import { MORE } from './words.ts';

/** Ours begins with a brace, whatever the file is called; a table can't. */
const previewOf = (text: string, entries: Entries): DayPreview =>
  /^\uFEFF?\s*[{[]/.test(text) ? previewLedgerFile(text, entries) : previewCsv(text, entries);

/** Shows what a file would change before anything is changed. */
export function FileImport({ entries, disabled, onEdit, announce }: SectionProps) {
  const [preview, setPreview] = useState<DayPreview | null>(null);
  const [problem, setProblem] = useState('');
  const choose = async (input: HTMLInputElement) => {
    const [file] = takeFiles(input);
    if (!file) return;
    const text = await textOfFile(file, BACKUP_LIMITS.bytes);
    setProblem(text === null ? MORE.importUnread : '');
    setPreview(text === null ? null : previewOf(text, entries));
  };
  const apply = () => {
    if (!preview) return;
    const next = new Map(preview.changes.map(({ day, entry }) => [day, entry]));
    onEdit(editDays(entries, [...next.keys()], (day) => next.get(day) ?? null));
    announce(MORE.importDone(next.size));
    setPreview(null);
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
        {problem ? (
          <p class="error" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      {preview ? (
        <div class="notice info" role="status">
          <p>
            {preview.changes.length > 0 ? MORE.importNew(preview.changes.length) : MORE.importNone}
            {preview.same > 0 ? MORE.importSame(preview.same) : ''}
          </p>
          {preview.bad.length > 0 ? (
            <>
              <p>{MORE.importBad(preview.bad.length)}</p>
              <ul>
                {preview.bad.map(({ line, why }) => (
                  <li key={line}>{MORE.importLine(line, why)}</li>
                ))}
              </ul>
            </>
          ) : null}
          <p class="row">
            {preview.changes.length > 0 ? (
              <button type="button" class="button" onClick={apply}>
                {MORE.importApply}
              </button>
            ) : null}
            <button type="button" class="button quiet" onClick={() => setPreview(null)}>
              {MORE.importCancel}
            </button>
          </p>
        </div>
      ) : null}
    </>
  );
}
