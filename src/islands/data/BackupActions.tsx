import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { exportBackup, noteBackup } from '../../storage/backup.ts';
import { toFrames } from '../../storage/frames.ts';
import type { Store } from '../../storage/store.ts';
import type { TextFile } from '../../storage/write-backup.ts';
import { ActButton } from './ActButton.tsx';
import { backUp, canShare, copyFile, shareFile, takeFile } from './back-up.ts';
import { NewPassword } from './NewPassword.tsx';
import { TEXT } from './strings.ts';

interface Props {
  store: Store;
  refresh: () => Promise<void>;
  say: (text: string) => void;
}

/** Ways to take a backup away: file, other app, text, codes on the screen. */
export function BackupActions({ store, refresh, say }: Props) {
  const [isSealed, setSealed] = useState(false);
  const give = async (take: (file: TextFile) => string | Promise<string>, failed: string, password = '') => {
    say(password === '' ? '' : TEXT.sealing);
    say(await backUp(store, take, password).catch(() => failed));
    await refresh();
  };
  return (
    <>
      <label class="data-check">
        <input type="checkbox" checked={isSealed} onChange={() => setSealed(!isSealed)} />
        <span>{TEXT.seal}</span>
      </label>
      {isSealed && <NewPassword onReady={(password) => give(takeFile, TEXT.exportFailed, password)} />}
      {!isSealed && (
        <div class="row">
          <ActButton act={() => give(takeFile, TEXT.exportFailed)}>{TEXT.download}</ActButton>
          {canShare() && (
            <ActButton kind="secondary" act={() => give(shareFile, TEXT.notShared)}>
              {TEXT.share}
            </ActButton>
          )}
          {typeof navigator.clipboard?.writeText === 'function' && (
            <ActButton kind="secondary" act={() => give(copyFile, TEXT.copyFailed)}>
              {TEXT.copy}
            </ActButton>
          )}
          <Codes store={store} refresh={refresh} say={say} />
        </div>
      )}
    </>
  );
}

interface Shown {
  View: ComponentType<{ frames: string[]; taken: () => void; close: () => void }>;
  frames: string[];
}

/** The series of codes; what draws them is loaded when asked for. */
function Codes({ store, refresh, say }: Props) {
  const [shown, setShown] = useState<Shown | null>(null);
  const show = async () => {
    say(TEXT.codesComing);
    try {
      const [{ CodesOut }, file] = await Promise.all([import('./CodesOut.tsx'), exportBackup(store)]);
      const frames = await toFrames(JSON.stringify(JSON.parse(file.text)));
      say(frames ? '' : TEXT.tooMuchForCodes);
      if (frames) setShown({ View: CodesOut, frames });
    } catch {
      say(TEXT.notLoaded);
    }
  };
  const close = () => setShown(null);
  // Only the other phone knows whether all were read: the visitor says so.
  const taken = async () => {
    close();
    await noteBackup(store);
    await refresh();
  };
  if (!shown) {
    return (
      <ActButton kind="secondary" act={show}>
        {TEXT.showCodes}
      </ActButton>
    );
  }
  return <shown.View frames={shown.frames} taken={() => void taken()} close={close} />;
}
