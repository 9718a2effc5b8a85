/**
 * Opens the note of a mark of origin, or the meaning of a term, below the paragraph it stands in, without leaving the
 * page. Without this script a mark is a link to the note at the foot of the page, a term one to the glossary.
 */
let opened: { mark: HTMLAnchorElement; panel: HTMLElement } | undefined;

function close(returnFocus: boolean): void {
  if (!opened) return;
  opened.panel.remove();
  opened.mark.setAttribute('aria-expanded', 'false');
  if (returnFocus) opened.mark.focus();
  opened = undefined;
}

/** What the panel of a mark or a term holds. */
function contentOf(mark: HTMLAnchorElement): (Node | string)[] {
  if (!mark.matches('.term')) return [...(document.querySelector(mark.hash)?.cloneNode(true).childNodes ?? [])];
  const link = document.createElement('a');
  link.href = mark.href;
  link.textContent = '到词语表';
  return [`${mark.dataset.term ?? ''}：${mark.dataset.meaning ?? ''} `, link];
}

function show(mark: HTMLAnchorElement): void {
  const content = contentOf(mark);
  if (content.length === 0) return;
  const panel = document.createElement('div');
  panel.className = 'cite-panel notice info';
  panel.setAttribute('role', 'note');
  panel.tabIndex = -1;
  panel.append(...content);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button quiet';
  button.textContent = '收起';
  button.addEventListener('click', () => close(true));
  panel.append(' ', button);
  // Where it stands: into the cell or list item that holds the mark, else behind the paragraph or heading.
  const block = mark.closest('td, th, li, dd, p, h2, h3') ?? mark;
  if (block.matches('td, th, li, dd')) block.append(panel);
  else block.after(panel);
  mark.setAttribute('aria-expanded', 'true');
  opened = { mark, panel };
  panel.focus({ preventScroll: true });
}

for (const mark of document.querySelectorAll<HTMLAnchorElement>('sup a.cite, a.term[data-meaning]')) {
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
