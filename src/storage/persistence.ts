/** `kept`: the browser promised not to clear it by itself. `may-be-cleared`: under pressure, or after weeks without a visit. */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown';

const manager = (): StorageManager | undefined => globalThis.navigator?.storage;

export async function readPersistence(): Promise<Persistence> {
  try {
    const persisted = await manager()?.persisted?.();
    return persisted === undefined ? 'unknown' : persisted ? 'kept' : 'may-be-cleared';
  } catch {
    return 'unknown';
  }
}

/** Asks the browser to keep what is there. Some ask the visitor, most decide by themselves. Never rejects. */
export async function askPersistence(): Promise<Persistence> {
  try {
    if ((await readPersistence()) === 'may-be-cleared') await manager()?.persist?.();
  } catch {
    // The answer is what `readPersistence` finds.
  }
  return readPersistence();
}

/** Asks once a page, after the first record: a request that comes before anything is worth keeping tends to be refused. */
export function askOnce(): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    manager()
      ?.persist?.()
      .catch(() => undefined);
  };
}
