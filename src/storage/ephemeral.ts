/**
 * 用完即清, for a computer that others use too: records live in this tab's sessionStorage, which the browser drops with
 * the tab; no record and no search outlives it. Kept small: every page loads it to say so.
 */
const MODE = 'zhucun-youshu:ephemeral';
const ROWS = 'zhucun-youshu:session';
const ON = 'on';

/**
 * How long the site may be left before what is there counts as somebody else's. Browsers can open a closed tab again,
 * with all it had: whoever comes later to a shared computer must not find it.
 */
const LEFT_FOR_MS = 10 * 60_000;

/** Whether this tab is in the mode. Ends it when the site was left too long ago. Never throws. */
export function isEphemeral(now = Date.now()): boolean {
  try {
    const mode = sessionStorage.getItem(MODE);
    if (mode === null || mode === ON) return mode === ON;
    const left = Number(mode);
    if (now - left >= 0 && now - left < LEFT_FOR_MS) return true;
    endEphemeral();
  } catch {
    // Refused storage: there can be no such tab.
  }
  return false;
}

/** False where the browser has no place for it. */
export function startEphemeral(): boolean {
  try {
    sessionStorage.setItem(MODE, ON);
    return true;
  } catch {
    return false;
  }
}

/** Takes everything away that the mode has kept, and the mode with it. */
export function endEphemeral(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('zhucun-youshu:')) sessionStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is refused.
  }
}

/** To be told when a page goes and when one comes (back): see `LEFT_FOR_MS`. */
export function noteEphemeral(what: 'leaving' | 'here', now = Date.now()): void {
  try {
    if (sessionStorage.getItem(MODE) !== null) sessionStorage.setItem(MODE, what === 'here' ? ON : String(now));
  } catch {
    // Refused storage: there can be no such tab.
  }
}

/** The rows of the mode as text; null when there are none. Throws where storage is refused. */
export const readSessionRows = (): string | null => sessionStorage.getItem(ROWS);

/** Throws a QuotaExceededError when they don't fit (browsers give about 5 MB). */
export const keepSessionRows = (text: string): void => sessionStorage.setItem(ROWS, text);
