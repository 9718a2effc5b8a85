import { useEffect, useRef, useState } from 'preact/hooks';
import type { Records, TableName } from '../records.ts';
import { useSaid } from '../Said.tsx';
import type { SectionProps } from '../section-props.ts';
import { MORE } from './words.ts';

/** Removing a record, and the button that brings the last one back. */
export function useRemoval<T extends TableName>(table: T, { saveRecord }: Pick<SectionProps, 'saveRecord'>) {
  const { say, said } = useSaid();
  const [gone, setGone] = useState<{ id: string; value: Records[T][string] } | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  // The button that removed the record has gone with it.
  useEffect(() => {
    if (gone) back.current?.focus();
  }, [gone]);
  const remove = (id: string, value: Records[T][string]) => {
    saveRecord(table, id, null);
    setGone({ id, value });
    say(MORE.removed);
  };
  const restore = () => {
    if (gone) saveRecord(table, gone.id, gone.value);
    setGone(null);
    say(MORE.restored);
  };
  const button = (
    <>
      {said}
      {gone ? (
        <button type="button" class="button quiet" ref={back} onClick={restore}>
          {MORE.restore}
        </button>
      ) : null}
    </>
  );
  return { remove, button };
}
