import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

const linksIn = (page: Document): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>('#results a.result-title'),
];
const linksBeside = (form: HTMLElement): HTMLAnchorElement[] => linksIn(form.ownerDocument);
const boxOf = (form: HTMLElement): HTMLInputElement | null => form.querySelector('input[type="search"]');
const isFocused = (element: HTMLElement): boolean => element === element.ownerDocument.activeElement;

/**
 * Late results take the place of those that somebody has moved into: the focus stays at its place in the list, or goes to
 * the box where there is none.
 */
export function useKeptFocus(form: RefObject<HTMLFormElement>, drawn: unknown): void {
  // Read while the former results still stand.
  const here = form.current ? linksBeside(form.current).findIndex(isFocused) : -1;
  useLayoutEffect(() => {
    if (here < 0 || !form.current) return;
    const links = linksBeside(form.current);
    if (!links.some(isFocused)) (links[here] ?? boxOf(form.current))?.focus();
  }, [drawn]);
}

/**
 * The button that asks for more results goes away with the last of them: the focus goes to the first new result, or to
 * what is said in its place, or stays at the end of the list. The returned function is called when it is pressed.
 * @param isWaiting whether what was asked for is still on its way
 */
export function useFocusOnNew(isWaiting: boolean): () => void {
  const before = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (isWaiting || before.current === null) return;
    const links = linksIn(document);
    const target = links[before.current] ?? document.getElementById('no-more-results') ?? links.at(-1);
    before.current = null;
    if (document.activeElement === document.body) target?.focus();
  });
  return () => {
    before.current = linksIn(document).length;
  };
}

/** The button that takes the filters back goes away with them. */
export const focusFilters = (): void => document.querySelector<HTMLElement>('.filters button')?.focus();

/** Moves between the search box and the results with the arrows; Esc leads back to the box, and empties it there. */
export function moveByKey(event: KeyboardEvent, form: HTMLElement, clear: () => void): void {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const box = boxOf(form);
  const links = linksBeside(form);
  const here = links.findIndex(isFocused);
  const isInBox = box !== null && isFocused(box);
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
