import { useState } from 'preact/hooks';
import { ActButton } from './ActButton.tsx';
import { backUp, takeFile } from './back-up.ts';
import type { PartProps } from './Data.tsx';
import { TEXT } from './strings.ts';

/** Offered in the question before something is erased. */
export function BackupFirst({ store }: Pick<PartProps, 'store'>) {
  const [said, setSaid] = useState('');
  return (
    <p>
      <ActButton kind="secondary" act={() => backUp(store, takeFile).then(setSaid)}>
        {TEXT.backupFirst}
      </ActButton>
      <span role="status" class="data-said">
        {said}
      </span>
    </p>
  );
}
