/** Theme, text size and how a tool is shown: the only things kept in localStorage. Losing it costs a reader nothing. */
const KEY = 'zhucun-youshu:preferences';

export type PreferenceName = 'theme' | 'size' | 'ledger-view';

function readPreferences(): Record<string, unknown> {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? { ...raw } : {};
  } catch {
    return {};
  }
}

/** A preference that was kept, whatever it is. */
export const preference = (name: PreferenceName): unknown => readPreferences()[name];

/** Keeps one preference. Where storage is refused (private mode) it silently holds for the page alone. */
export function keepPreference(name: PreferenceName, value: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readPreferences(), [name]: value }));
  } catch {
    // Refused or full: the attribute that the caller sets still changes this page.
  }
}

/** Forgets theme, text size and whatever else of this site lies in localStorage. */
export function erasePreferences(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith('zhucun-youshu:')) localStorage.removeItem(key);
  } catch {
    // Nothing was kept where storage is refused.
  }
}
