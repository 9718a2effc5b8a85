/**
 * Prints one section of a page with the notes that belong to it, by the button in it. Without this script the page
 * prints as a whole; `html.print-one` hides the rest on paper.
 */
const root = document.documentElement;

function choose(section: HTMLElement): void {
  section.classList.add('printed');
  for (const mark of section.querySelectorAll<HTMLAnchorElement>('a.cite')) {
    const note = document.querySelector<HTMLLIElement>(mark.hash);
    if (!note) continue;
    note.classList.add('printed');
    // A list does not count the notes that are hidden.
    note.value = Number(mark.textContent);
  }
  root.classList.add('print-one');
}

addEventListener('afterprint', () => {
  root.classList.remove('print-one');
  for (const chosen of document.querySelectorAll('.printed')) chosen.classList.remove('printed');
});
for (const button of document.querySelectorAll<HTMLElement>('[data-print-one]'))
  button.addEventListener('click', () => {
    const section = button.closest<HTMLElement>('section[id]');
    if (!section) return;
    choose(section);
    print();
  });
export {};
