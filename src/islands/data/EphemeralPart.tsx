import { endEphemeral, isEphemeral, startEphemeral } from '../../storage/ephemeral.ts';
import type { Overview } from '../../storage/overview.ts';
import { BackupFirst } from './BackupFirst.tsx';
import { ConfirmButton } from './ConfirmButton.tsx';
import type { PartProps } from './Data.tsx';
import { TEXT } from './strings.ts';

/** The mode for a computer that others use too. The page is loaded anew: it opens another store then. */
export function EphemeralPart({ store, overview }: PartProps & { overview: Overview }) {
  const records = overview.tools.reduce((sum, tool) => sum + tool.records, 0);
  const begin = async () => {
    if (startEphemeral()) location.reload();
  };
  const end = async () => {
    endEphemeral();
    location.reload();
  };
  const isOn = isEphemeral();
  return (
    <section aria-labelledby="ephemeral">
      <h2 id="ephemeral">{TEXT.ephemeral}</h2>
      <p>{isOn ? TEXT.ephemeralOn : TEXT.ephemeralHint}</p>
      {isOn && <p>{TEXT.ephemeralLeave}</p>}
      {!isOn && (
        <button type="button" class="button secondary" onClick={() => void begin()}>
          {TEXT.ephemeralBegin}
        </button>
      )}
      {isOn && (
        <ConfirmButton
          label={TEXT.ephemeralEnd}
          question={TEXT.ephemeralQuestion(records)}
          confirm={TEXT.ephemeralConfirm}
          act={end}
        >
          {records > 0 && <BackupFirst store={store} />}
        </ConfirmButton>
      )}
    </section>
  );
}
