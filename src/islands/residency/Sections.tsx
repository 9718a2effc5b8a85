import { useState } from 'preact/hooks';
import type { ComponentType } from 'preact';
import type { SectionProps } from './section-props.ts';
import { SECTIONS } from './strings.ts';

type Parts = Record<SectionId, ComponentType<SectionProps>>;
type SectionId = 'year' | 'leave' | 'events' | 'posting' | 'out';
const ORDER: readonly SectionId[] = ['year', 'leave', 'events', 'posting', 'out'];

/** One folded section; its code comes when it is first opened. */
function Section({ id, parts, onOpen, props }: { id: SectionId; parts: Parts | 'failed' | null; onOpen(): void; props: SectionProps }) {
  const [isOpen, setOpen] = useState(false);
  const Part = parts && parts !== 'failed' ? parts[id] : null;
  return (
    <details
      class="more"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) onOpen();
      }}
    >
      <summary>{SECTIONS[id]}</summary>
      {isOpen && Part ? <Part {...props} /> : null}
      {isOpen && parts === null ? <p role="status">{SECTIONS.loading}</p> : null}
      {isOpen && parts === 'failed' ? (
        <p class="notice warn" role="alert">
          {SECTIONS.failed}{' '}
          <button type="button" class="button quiet" onClick={onOpen}>
            {SECTIONS.again}
          </button>
        </p>
      ) : null}
    </details>
  );
}

/** Year, leave, reports, postings, print and export. */
export function Sections(props: SectionProps) {
  const [parts, setParts] = useState<Parts | 'failed' | null>(null);
  const load = () => {
    if (parts !== null && parts !== 'failed') return;
    setParts(null);
    import('./more/index.ts').then(
      ({ PARTS }) => setParts(PARTS),
      () => setParts('failed'),
    );
  };
  return (
    <div class="sections">
      {ORDER.map((id) => (
        <Section key={id} id={id} parts={parts} onOpen={load} props={props} />
      ))}
    </div>
  );
}
