import type { ResidencyProps } from './props.ts';
import { Ready } from './Ready.tsx';
import { useLedger } from './store.ts';
import { TEXT } from './strings.ts';

/** Opens the records, then shows the ledger. */
export function ResidencyLedger(props: ResidencyProps) {
  const ledger = useLedger();
  const { state } = ledger;
  if (state.kind === 'loading') return <p role="status">{TEXT.loading}</p>;
  if (state.kind === 'unavailable') {
    return <p class="notice warn" role="alert">{`${TEXT.unavailable}：${state.reason}`}</p>;
  }
  return <Ready props={props} ledger={ledger} state={state} />;
}
