import { useEffect, useRef, useState } from 'preact/hooks';
import type { BackupRead } from '../../storage/backup-file.ts';
import { BACKUP_PROBLEMS } from '../../storage/backup-strings.ts';
import { atDesk } from '../../storage/desk.ts';
import type { SealedBackup } from '../../schemas/backup.ts';
import { TEXT } from './strings.ts';

interface Props {
  sealed: SealedBackup;
  /** The backup is open, or there is something wrong with it that no password mends. */
  onRead: (read: BackupRead) => void;
  cancel: () => void;
}

/** Asks for the password of a backup, as often as it takes. */
export function Unlock({ sealed, onRead, cancel }: Props) {
  const [password, setPassword] = useState('');
  const [said, setSaid] = useState<{ text: string; isProblem: boolean }>({ text: '', isProblem: false });
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isThere = useRef(true);
  useEffect(() => {
    field.current?.focus();
    return () => void (isThere.current = false);
  }, []);
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setSaid({ text: TEXT.opening, isProblem: false });
    const read = await atDesk({ do: 'open', sealed, password }).catch((): BackupRead => {
      return { ok: false, problem: 'no-crypto' };
    });
    // Cancelled meanwhile.
    if (!isThere.current) return;
    setBusy(false);
    if (read.ok || (read.problem !== 'password' && read.problem !== 'no-crypto')) return onRead(read);
    setSaid({ text: BACKUP_PROBLEMS[read.problem], isProblem: true });
    field.current?.focus();
  };
  return (
    <form class="card data-preview" onSubmit={(event) => void submit(event)}>
      <div class="field">
        <label for="backup-password">{TEXT.sealedBackup}</label>
        <input
          ref={field}
          id="backup-password"
          type="password"
          autocomplete="current-password"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </div>
      <p class={said.isProblem ? 'error' : 'data-said'} role={said.isProblem ? 'alert' : 'status'}>
        {said.text}
      </p>
      <div class="row">
        <button type="submit" class="button" disabled={isBusy || password === ''}>
          {TEXT.unlock}
        </button>
        <button type="button" class="button quiet" onClick={cancel}>
          {TEXT.cancel}
        </button>
      </div>
    </form>
  );
}
