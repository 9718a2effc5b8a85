/** After something that had the focus went away: to the heading of the screen, so that the keyboard isn't sent to the top. */
export function focusHeading(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.assessment h2[tabindex]')?.focus());
}

/** The same, to one element by its id. */
export function focusId(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
