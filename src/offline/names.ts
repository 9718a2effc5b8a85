/**
 * What is called otherwise in every version although it is the same thing: folders and files that carry a hash, and the
 * line of the footer that names the version. In a pack a placeholder stands in their place, so that a pack in which
 * nothing else has changed is the same pack, and is not fetched again. Pure; the build and the worker agree through it.
 */

/** By what a placeholder says: `Page.css` → `Page.cw7jt1XD.css`. */
export type Names = Record<string, string>;

/** No text of the site may hold such brackets; the build makes sure of it. */
const PLACEHOLDER = /⟦([^⟧]+)⟧/g;
export const hasPlaceholder = (text: string): boolean => text.includes('⟦');

/** Gives a function that puts the placeholders in. */
export function blankOut(names: Names): (text: string) => string {
  const keys = new Map(Object.entries(names).map(([key, name]) => [name, key]));
  if (keys.size === 0) return (text) => text;
  const pattern = new RegExp([...keys.keys()].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replace(pattern, (name) => `⟦${keys.get(name)}⟧`);
}

/** Puts the names in place of the placeholders. */
export const fillIn = (text: string, names: Names): string =>
  text.replace(PLACEHOLDER, (placeholder, key: string) => names[key] ?? placeholder);
