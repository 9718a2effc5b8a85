import { isEphemeral } from './ephemeral.ts';

/** The visitor's last searches, kept in localStorage as a convenience: losing them costs nothing, and they can be erased. */
const KEY = 'zhucun-youshu:recent-searches';
const MOST = 8;
const LONGEST = 60;

/** In a tab that keeps nothing, not even a search outlives it. Throws where storage is refused. */
const place = (): Storage => (isEphemeral() ? sessionStorage : localStorage);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= LONGEST;

/** Newest first. Empty where nothing is kept, where storage is refused, and where what is kept can't be read. */
export function recentSearches(): string[] {
  try {
    const raw: unknown = JSON.parse(place().getItem(KEY) ?? '[]');
    return Array.isArray(raw) ? raw.filter(isText).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** Puts a search on top of the list. Longer ones are cut off: they are no use as a button. */
export function keepSearch(text: string): string[] {
  const plain = text.trim();
  if (plain === '' || plain.length > LONGEST) return recentSearches();
  const searches = [plain, ...recentSearches().filter((each) => each !== plain)].slice(0, MOST);
  try {
    place().setItem(KEY, JSON.stringify(searches));
  } catch {
    // Refused or full: there is no list then.
  }
  return searches;
}

export function eraseSearches(): void {
  try {
    place().removeItem(KEY);
  } catch {
    // Nothing was kept where storage is refused.
  }
}
