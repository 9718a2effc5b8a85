/**
 * Tells other tabs that this one has something that is not saved yet, by a Web Lock that it holds meanwhile. What is
 * written never depends on it: transactions order that. It is asked where a tab does what another's unsaved change would
 * meet (converting records, erasing, restoring), and never waited for without end, since a frozen tab may hold it for
 * hours. Browsers without locks, and pages without https, tell nobody, and all goes on as if there were no other tab.
 */
const NAME = 'zhucun-youshu unsaved';

const manager = (): LockManager | undefined => globalThis.navigator?.locks;

/** Gives a function that holds the sign up or takes it down, as often as one likes. It never throws. */
export function unsavedSign(): (isUnsaved: boolean) => void {
  let takeDown: (() => void) | undefined;
  return (isUnsaved) => {
    if (!isUnsaved) {
      takeDown?.();
      takeDown = undefined;
    } else if (!takeDown) {
      const over = new Promise<void>((resolve) => (takeDown = resolve));
      manager()
        ?.request(NAME, { mode: 'shared' }, () => over)
        .catch(() => undefined);
    }
  };
}

/** Whether a tab has something unsaved, this one included. Never rejects. */
export async function isUnsavedSomewhere(): Promise<boolean> {
  try {
    return (await manager()?.query())?.held?.some(({ name }) => name === NAME) ?? false;
  } catch {
    return false;
  }
}

/** Settles when no tab has anything unsaved, or after so many milliseconds. Never rejects. */
export const untilSaved = (withinMs: number): Promise<unknown> =>
  Promise.race([
    manager()
      ?.request(NAME, () => undefined)
      .catch(() => undefined),
    // Somebody still has: their page keeps it on the screen, and says so.
    new Promise((resolve) => setTimeout(resolve, withinMs)),
  ]);
