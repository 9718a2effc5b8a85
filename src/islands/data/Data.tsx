import { useState } from 'preact/hooks';
import type { Store } from '../../storage/store.ts';
import type { BackupTools } from '../../schemas/backup.ts';
import { BackupPart } from './BackupPart.tsx';
import { ErasePart } from './ErasePart.tsx';
import { HerePart } from './HerePart.tsx';
import type { ToolLink } from './props.ts';
import { RestorePart } from './RestorePart.tsx';
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
}

/** `/data/`: what lies on this device, backup, restore, erase. */
export default function Data({ tools }: Props) {
  const site = useSite();
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  if (site.phase === 'opening') return <p class="meta">{TEXT.loading}</p>;
  if (site.phase === 'unavailable') return <Unavailable reason={site.reason} />;
  const { store, notice, overview, refresh } = site;
  const part: PartProps = { store, tools, refresh };
  return (
    <div class="data-parts">
      {notice !== null && <p class="notice warn">{notice}</p>}
      <HerePart {...part} overview={overview} />
      <BackupPart {...part} overview={overview} />
      <RestorePart {...part} overview={overview} candidate={candidate} choose={setCandidate} />
      {overview.setAside.length > 0 && <SetAsidePart {...part} rows={overview.setAside} />}
      {overview.snapshots.length > 0 && <SnapshotPart {...part} snapshots={overview.snapshots} choose={setCandidate} />}
      <ErasePart {...part} overview={overview} />
    </div>
  );
}

export interface PartProps {
  store: Store;
  tools: ToolLink[];
  refresh: () => Promise<void>;
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
