import { TEXT } from './strings.ts';

interface Props {
  text: string;
  isFailed: boolean;
  onRetry(): void;
  unsaved(): { name: string; type: string; text: string } | null;
}

function download(file: { name: string; type: string; text: string }): void {
  const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  link.click();
  // The click has only queued the download; the address must outlive it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** How saving stands; where it failed, what can be done. */
export function SaveLine({ text, isFailed, onRetry, unsaved }: Props) {
  const save = () => {
    const file = unsaved();
    if (file) download(file);
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
