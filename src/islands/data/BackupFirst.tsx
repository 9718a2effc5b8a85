import { useState } from 'preact/hooks';
import { backUp, takeFile } from './back-up.ts';
import type { PartProps } from './Data.tsx';
import { TEXT } from './strings.ts';

/** Offered in the question before something is erased. */
export function BackupFirst({ store }: Pick<PartProps, 'store'>) {
  const [said, setSaid] = useState('');
  return (
    <p>
      <button type="button" class="button secondary" onClick={() => void backUp(store, takeFile).then(setSaid)}>
        {TEXT.backupFirst}
      </button>
      <span role="status" class="data-said">
        {said}
      </span>
    </p>
  );
}
