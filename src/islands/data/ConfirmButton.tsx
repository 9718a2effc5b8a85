import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ActButton } from './ActButton.tsx';
import { TEXT } from './strings.ts';

interface Props {
  label: string;
  /** Said to screen readers after the label, where several buttons have the same. */
  what?: string;
  question: string;
  confirm: string;
  /** Runs when confirmed; the dialog closes when it is through. */
  act: () => Promise<void>;
  /** Offered in the dialog besides, e.g. a backup. */
  children?: ComponentChildren;
}

/** The button that opened the dialog may be gone now; the focus goes to the heading above it, or to the page. */
function focusHeading(section: HTMLElement | null | undefined): void {
  const target = section?.isConnected ? section.querySelector('h2') : document.querySelector('main');
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

/** A button for what can't be undone: asks once, naming what goes. The native dialog keeps and returns the focus. */
export function ConfirmButton({ label, what, question, confirm, act, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  // Shown once its content is there: the browser then puts the focus on the first button, which harms nothing.
  useLayoutEffect(() => {
    if (open) dialog.current?.showModal();
  }, [open]);
  const run = async () => {
    const section = dialog.current?.closest('section');
    await act();
    dialog.current?.close();
    focusHeading(section);
  };
  return (
    <>
      <button type="button" class="button danger" onClick={() => setOpen(true)}>
        {label}
        {what !== undefined && <span class="visually-hidden"> {what}</span>}
      </button>
      <dialog ref={dialog} aria-label={label + (what ?? '')} onClose={() => setOpen(false)}>
        {open && (
          <>
            <p>{question}</p>
            {children}
            <div class="row">
              <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
                {TEXT.cancel}
              </button>
              <ActButton kind="danger" act={run}>
                {confirm}
              </ActButton>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}
