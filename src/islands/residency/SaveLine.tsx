import { saveFile } from '../../ui/save-file.ts';
import { TEXT } from './strings.ts';

interface Props {
  text: string;
  isFailed: boolean;
  onRetry(): void;
  unsaved(): { name: string; type: string; text: string } | null;
}

/** How saving stands; where it failed, what can be done. */
export function SaveLine({ text, isFailed, onRetry, unsaved }: Props) {
  const save = () => {
    const file = unsaved();
    if (file) saveFile(file);
  };
  return (
    <div class={isFailed ? 'save-line notice warn' : 'save-line'}>
      <p role={isFailed ? 'alert' : undefined}>{text}</p>
      {isFailed ? (
        <p class="row">
          <button type="button" class="button" onClick={onRetry}>
            {TEXT.retry}
          </button>
          <button type="button" class="button quiet" onClick={save}>
            {TEXT.download}
          </button>
        </p>
      ) : null}
    </div>
  );
}
