import { useState } from 'preact/hooks';
import { isEphemeral } from '../../storage/ephemeral.ts';
import type { Overview } from '../../storage/overview.ts';
import type { Store } from '../../storage/store.ts';
import type { BackupTools } from '../../schemas/backup.ts';
import { BackupPart } from './BackupPart.tsx';
import { EphemeralPart } from './EphemeralPart.tsx';
import { ErasePart } from './ErasePart.tsx';
import { HerePart } from './HerePart.tsx';
import { MovePart } from './MovePart.tsx';
import type { ToolLink } from './props.ts';
import { RestorePart } from './RestorePart.tsx';
import { RivalPart } from './RivalPart.tsx';
import { SetAsidePart } from './SetAsidePart.tsx';
import { SnapshotPart } from './SnapshotPart.tsx';
import { useSite } from './store.ts';
import { TEXT } from './strings.ts';

/** What is to be taken in: a backup that was read, or a snapshot, which always replaces. */
export interface Candidate {
  tools: BackupTools;
  label: string;
  modes: 'both' | 'replace';
}

interface Props {
  tools: ToolLink[];
  formatHref: string;
}

/** `/data/`: what lies on this device, backup, restore, erase. */
export default function Data({ tools, formatHref }: Props) {
  const site = useSite();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  /** Counts erasures: the other parts begin anew after each, without what they had said and offered before. */
  const [era, setEra] = useState(0);
  if (site.phase === 'opening') return <p class="meta">{TEXT.loading}</p>;
  if (site.phase === 'unavailable') return <Unavailable reason={site.reason} />;
  const { store, notice, overview, refresh } = site;
  const part: OverviewProps = { store, tools, refresh, overview };
  const erased = () => {
    setCandidate(null);
    setEra(era + 1);
  };
  return (
    <div class="data-parts">
      {notice !== null && <p class="notice warn">{notice}</p>}
      <HerePart {...part} />
      {overview.rivals.length > 0 && <RivalPart {...part} />}
      <BackupPart key={`backup-${era}`} {...part} formatHref={formatHref} />
      <RestorePart key={`restore-${era}`} {...part} candidate={candidate} choose={setCandidate} />
      <MovePart key={`move-${era}`} {...part} />
      {overview.setAside.length > 0 && <SetAsidePart {...part} rows={overview.setAside} />}
      {overview.snapshots.length > 0 && <SnapshotPart {...part} snapshots={overview.snapshots} choose={setCandidate} />}
      <EphemeralPart {...part} />
      {!isEphemeral() && <ErasePart {...part} onErased={erased} />}
    </div>
  );
}

export interface PartProps {
  store: Store;
  tools: ToolLink[];
  refresh: () => Promise<void>;
}

export interface OverviewProps extends PartProps {
  overview: Overview;
}

function Unavailable({ reason }: { reason: string }) {
  return (
    <div class="notice warn" role="alert">
      <p>
        <strong>{TEXT.unavailable}</strong>：{reason}
      </p>
      <button type="button" class="button secondary" onClick={() => location.reload()}>
        {TEXT.reload}
      </button>
    </div>
  );
}
