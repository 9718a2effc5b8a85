import { useMemo, useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import { Awaited, useLazy } from './lazy.tsx';
import type { SectionProps } from './section-props.ts';
import { SECTIONS } from './strings.ts';
import { useSettled } from './use-settled.ts';

type SectionId = 'year' | 'leave' | 'events' | 'posting' | 'rule' | 'out';
type Parts = Record<SectionId, ComponentType<SectionProps>>;
const ORDER: readonly SectionId[] = ['year', 'leave', 'events', 'posting', 'rule', 'out'];

interface Props {
  id: SectionId;
  parts: Parts | 'failed' | null;
  ask(): void;
  props: SectionProps;
}

interface OpenProps {
  part: Parts[SectionId] | 'failed' | null;
  ask(): void;
  props: SectionProps;
}

/** Files are made of, and read into, the days as they are now: never a frame late. */
const Fresh = ({ part, ask, props }: OpenProps) => <Awaited part={part} ask={ask} props={props} />;

/** The same element again lets the renderer pass over the whole section. */
function Settled({ part, ask, props }: OpenProps) {
  const settled = useSettled(props);
  return useMemo(() => <Awaited part={part} ask={ask} props={settled} />, [part, settled]);
}

/** One folded section; its code comes when it is first opened. */
function Section({ id, parts, ask, props }: Props) {
  const [isOpen, setOpen] = useState(false);
  const part = parts === null || parts === 'failed' ? parts : parts[id];
  const Open = id === 'out' ? Fresh : Settled;
  return (
    <details
      class="more"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) ask();
      }}
    >
      <summary>{SECTIONS[id]}</summary>
      {isOpen ? <Open part={part} ask={ask} props={props} /> : null}
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
