/**
 * Opens the note of a mark of origin below the paragraph it stands in, without leaving the page.
 * Without this script the mark is a link to the note at the foot of the page.
 */
let opened: { mark: HTMLAnchorElement; panel: HTMLElement } | undefined;

function close(returnFocus: boolean): void {
  if (!opened) return;
  opened.panel.remove();
  opened.mark.setAttribute('aria-expanded', 'false');
  if (returnFocus) opened.mark.focus();
  opened = undefined;
}

function show(mark: HTMLAnchorElement): void {
  const note = document.querySelector(mark.hash);
  if (!note) return;
  const panel = document.createElement('div');
  panel.className = 'cite-panel notice info';
  panel.setAttribute('role', 'note');
  panel.tabIndex = -1;
  panel.innerHTML = note.innerHTML;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = '收起';
  button.addEventListener('click', () => close(true));
  panel.append(' ', button);
  // A table row or list item can't hold a block after it: the panel goes after the block that holds the mark.
  const block = mark.closest('table, p, li, dd, h2, h3') ?? mark;
  if (block.matches('li, dd')) block.append(panel);
  else block.after(panel);
  mark.setAttribute('aria-expanded', 'true');
  opened = { mark, panel };
  panel.focus({ preventScroll: true });
}

for (const mark of document.querySelectorAll<HTMLAnchorElement>('sup a.cite')) {
  mark.setAttribute('role', 'button');
  mark.setAttribute('aria-expanded', 'false');
  mark.addEventListener('click', (event) => {
    event.preventDefault();
    const again = opened?.mark === mark;
    close(false);
    if (!again) show(mark);
  });
  mark.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return;
    event.preventDefault();
    mark.click();
  });
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close(true);
});
export {};
