import { exportBackup, exportSealed, noteBackup } from '../../storage/backup.ts';
import type { Store } from '../../storage/store.ts';
import type { TextFile } from '../../storage/write-backup.ts';
import { saveFile } from '../../ui/save-file.ts';
import { TEXT } from './strings.ts';

/** Hands a backup over by `take`, under a password if one is given, and returns what to tell the visitor. */
export async function backUp(
  store: Store,
  take: (file: TextFile) => string | Promise<string>,
  password = '',
): Promise<string> {
  let file: TextFile;
  try {
    file = password === '' ? await exportBackup(store) : await exportSealed(store, password);
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

/** As a text file: phones share few other kinds. */
const asText = ({ name, text }: TextFile) => new File([text], name.replace(/\.json$/, '.txt'), { type: 'text/plain' });

/** Whether this browser hands files to other apps. */
export function canShare(): boolean {
  const probe = asText({ name: 'a.json', type: '', text: '' });
  return typeof navigator.canShare === 'function' && navigator.canShare({ files: [probe] });
}

/** Rejects when the visitor closes the list of apps. */
export const shareFile = (file: TextFile) => navigator.share({ files: [asText(file)] }).then(() => TEXT.shared);

export const copyFile = (file: TextFile) => navigator.clipboard.writeText(file.text).then(() => TEXT.copied);
