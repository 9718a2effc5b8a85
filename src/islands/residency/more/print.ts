import { render, type ComponentChild } from 'preact';

/**
 * Prints one sheet alone: it is laid over the page for the printer only, and taken away afterwards. The class on the
 * root tells the style sheet to leave everything else out.
 */
export function printSheet(sheet: ComponentChild): void {
  const place = document.createElement('div');
  place.className = 'print-sheet';
  render(sheet, place);
  document.body.append(place);
  const root = document.documentElement.classList;
  root.add('prints-sheet');
  const end = () => {
    root.remove('prints-sheet');
    render(null, place);
    place.remove();
  };
  window.addEventListener('afterprint', end, { once: true });
  window.print();
}
