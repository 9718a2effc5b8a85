/** Moves between the search box and the results with the arrows; Esc leads back to the box, and empties it there. */
export function moveByKey(event: KeyboardEvent, form: HTMLElement, clear: () => void): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = form.querySelector<HTMLInputElement>('input[type="search"]');
  const links = [...form.ownerDocument.querySelectorAll<HTMLAnchorElement>('#results a.result-title')];
  const here = links.findIndex((link) => link === form.ownerDocument.activeElement);
  const isInBox = form.ownerDocument.activeElement === box;
  if (!isInBox && here < 0) return;
  const go = (target: HTMLElement | null | undefined): void => {
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  if (event.key === 'ArrowDown') go(links[here + 1]);
  else if (event.key === 'ArrowUp' && here >= 0) go(here === 0 ? box : links[here - 1]);
  else if (event.key === 'Escape' && here >= 0) go(box);
  else if (event.key === 'Escape' && isInBox) {
    event.preventDefault();
    clear();
  }
}
