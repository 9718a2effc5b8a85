import { useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { Awaited, useLazy } from './lazy.tsx';
import type { SectionProps } from './section-props.ts';
import { SECTIONS } from './strings.ts';

type SectionId = 'year' | 'leave' | 'events' | 'posting' | 'rule' | 'out';
type Parts = Record<SectionId, ComponentType<SectionProps>>;
const ORDER: readonly SectionId[] = ['year', 'leave', 'events', 'posting', 'rule', 'out'];

interface Props {
  id: SectionId;
  parts: Parts | 'failed' | null;
  ask(): void;
  props: SectionProps;
}

/** One folded section; its code comes when it is first opened. */
function Section({ id, parts, ask, props }: Props) {
  // A rule sent by a colleague arrives in the address.
  const [isSent] = useState(id === 'rule' && location.hash.startsWith('#rule='));
  const [isOpen, setOpen] = useState(false);
  const part = parts === null || parts === 'failed' ? parts : parts[id];
  return (
    <details
      class="more"
      open={isSent}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) ask();
      }}
    >
      <summary>{SECTIONS[id]}</summary>
      {isOpen ? <Awaited part={part} ask={ask} props={props} /> : null}
    </details>
  );
}

/** Year, leave, reports, postings, one's own rule, print and export. */
export function Sections(props: SectionProps) {
  const { part, ask } = useLazy<Parts>(() => import('./more/index.ts').then(({ PARTS }) => PARTS));
  return (
    <div class="sections">
      {ORDER.map((id) => (
        <Section key={id} id={id} parts={part} ask={ask} props={props} />
      ))}
    </div>
  );
}
