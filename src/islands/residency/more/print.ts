import { render, type ComponentChild } from 'preact';

/** Takes the sheet away that lies there. */
let takeAway = (): void => undefined;

/**
 * Prints one sheet alone: it is laid over the page for the printer only, and taken away afterwards, or before the next
 * where the browser never says that it has printed. The class on the root tells the style sheet to leave everything
 * else out.
 * @returns whether the browser can print
 */
export function printSheet(sheet: ComponentChild): boolean {
  takeAway();
  const place = document.createElement('div');
  place.className = 'print-sheet';
  render(sheet, place);
  document.body.append(place);
  const root = document.documentElement.classList;
  root.add('prints-sheet');
  takeAway = () => {
    window.removeEventListener('afterprint', takeAway);
    root.remove('prints-sheet');
    render(null, place);
    place.remove();
    takeAway = () => undefined;
  };
  window.addEventListener('afterprint', takeAway);
  try {
    window.print();
    return true;
  } catch {
    takeAway();
    return false;
  }
}
