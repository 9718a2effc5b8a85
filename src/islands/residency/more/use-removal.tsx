import { useState } from 'preact/hooks';
import type { Records, TableName } from '../records.ts';
import type { SectionProps } from '../section-props.ts';
import { MORE } from './words.ts';

/** Removing a record, and the button that brings the last one back. */
export function useRemoval<T extends TableName>(
  table: T,
  { saveRecord, announce }: Pick<SectionProps, 'saveRecord' | 'announce'>,
) {
  const [gone, setGone] = useState<{ id: string; value: Records[T][string] } | null>(null);
  const remove = (id: string, value: Records[T][string]) => {
    saveRecord(table, id, null);
    setGone({ id, value });
    announce(MORE.removed);
  };
  const restore = () => {
    if (gone) saveRecord(table, gone.id, gone.value);
    setGone(null);
    announce(MORE.restored);
  };
  const button = gone ? (
    <button type="button" class="button quiet" onClick={restore}>
      {MORE.restore}
    </button>
  ) : null;
  return { remove, button };
}
