import { useCallback, useEffect, useState } from 'preact/hooks';
import { openSite, type OpenedStore } from '../../storage/open-store.ts';
import { readOverview, type Overview } from '../../storage/overview.ts';
import type { Store } from '../../storage/store.ts';

/** Without a backup of changes for so many days the page reminds, once and quietly. */
const REMIND_AFTER_DAYS = 7;

export type Site =
  | { phase: 'opening' }
  | { phase: 'unavailable'; reason: string }
  | { phase: 'ready'; store: Store; notice: string | null; overview: Overview; refresh: () => Promise<void> };

/** Opens the store once and keeps the overview true: after what this page does, and after changes in other tabs. */
export function useSite(): Site {
  const [opened, setOpened] = useState<OpenedStore<Store> | null>(null);
  const [overview, setOverview] = useState<Overview | { kind: 'unavailable'; reason: string } | null>(null);
  const store = opened?.store;

  const refresh = useCallback(async () => {
    if (store) setOverview(await readOverview(store));
  }, [store]);

  useEffect(() => void openSite().then(setOpened), []);
  useEffect(() => {
    if (!store) return undefined;
    void refresh();
    const stops = store.tools.map((tool) => store.subscribe(tool, () => void refresh()));
    return () => stops.forEach((stop) => stop());
  }, [store, refresh]);

  if (!opened || !overview) return { phase: 'opening' };
  if (overview.kind === 'unavailable') return { phase: 'unavailable', reason: overview.reason };
  return { phase: 'ready', store: opened.store, notice: opened.notice, overview, refresh };
}

/** Days since the oldest change that no backup has, when that is worth a reminder; null otherwise. */
export function daysWithoutBackup(overview: Overview, now: Date): number | null {
  const { oldest } = overview.sinceBackup;
  if (oldest === null) return null;
  const days = Math.floor((now.getTime() - Date.parse(oldest)) / 86_400_000);
  return days >= REMIND_AFTER_DAYS ? days : null;
}
