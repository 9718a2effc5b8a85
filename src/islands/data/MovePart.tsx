import { useState } from 'preact/hooks';
import { BackupActions } from './BackupActions.tsx';
import type { OverviewProps } from './Data.tsx';
import { daysBetween, formatTime, MOVE, TEXT } from './strings.ts';

type Side = 'old' | 'new';

/** Moving to a new phone, a step at a time, on either of the two. */
export function MovePart(props: OverviewProps) {
  const [side, setSide] = useState<Side | null>(null);
  return (
    <section aria-labelledby="move">
      <h2 id="move">{MOVE.title}</h2>
      <p>{MOVE.hint}</p>
      <div class="row" role="group" aria-label={MOVE.which}>
        {(['old', 'new'] as const).map((each) => (
          <button
            key={each}
            type="button"
            class="button secondary"
            aria-pressed={side === each}
            onClick={() => setSide(side === each ? null : each)}
          >
            {MOVE.sides[each]}
          </button>
        ))}
      </div>
      {side === 'old' && <OldPhone {...props} />}
      {side === 'new' && <NewPhone {...props} />}
    </section>
  );
}

function OldPhone({ store, overview, refresh }: OverviewProps) {
  const [said, setSaid] = useState('');
  const { backupAt, isClockBack, tools, setAside } = overview;
  const isEmpty = tools.every((tool) => tool.records === 0) && setAside.length === 0;
  const isFresh = backupAt !== null && !isClockBack && daysBetween(backupAt, new Date()) <= 0;
  return (
    <ol class="data-steps">
      <li>
        <h3>{MOVE.backUp}</h3>
        <p>{isEmpty ? TEXT.nothingToBackUp : MOVE.backUpHint}</p>
        {!isEmpty && <BackupActions store={store} refresh={refresh} say={setSaid} />}
        <p class="data-said" role="status">
          {said || (isFresh ? MOVE.backedUp(formatTime(backupAt)) : '')}
        </p>
      </li>
      <li>
        <h3>{MOVE.send}</h3>
        <p>{MOVE.sendHint}</p>
      </li>
      <li>
        <h3>{MOVE.openThere}</h3>
        <p>{MOVE.openThereHint}</p>
        <p>
          <code class="data-address">{location.origin + location.pathname}</code>
        </p>
      </li>
      <li>
        <h3>{MOVE.eraseHere}</h3>
        <p>
          {MOVE.eraseHereHint}
          <a href="#erase">{MOVE.toErase}</a>
        </p>
      </li>
    </ol>
  );
}

function NewPhone({ overview }: OverviewProps) {
  const count = overview.tools.reduce((sum, tool) => sum + tool.records, 0);
  return (
    <ol class="data-steps">
      <li>
        <h3>{MOVE.systemBrowser}</h3>
        <p>{MOVE.systemBrowserHint}</p>
      </li>
      <li>
        <h3>{MOVE.take}</h3>
        <p>
          {MOVE.takeHint}
          <a href="#restore">{MOVE.toRestore}</a>
        </p>
      </li>
      <li>
        <h3>{MOVE.check}</h3>
        <p>{count > 0 ? MOVE.there(count) : MOVE.notThere}</p>
      </li>
    </ol>
  );
}
