import { useState } from 'preact/hooks';
import { keepPreference, preference } from '../../storage/preferences.ts';

/** The month as a grid, or a week as a list with a line a day. */
export type LedgerView = 'month' | 'week';

const SMALL = '(max-width: 40rem)';

/** How the ledger is shown: as chosen last on this device; at first a list on a small screen, a grid on others. */
export function useView() {
  const [view, setView] = useState<LedgerView>(() => {
    const kept = preference('ledger-view');
    return kept === 'month' || kept === 'week' ? kept : matchMedia(SMALL).matches ? 'week' : 'month';
  });
  const choose = (next: LedgerView) => {
    setView(next);
    keepPreference('ledger-view', next);
  };
  return { view, choose };
}
