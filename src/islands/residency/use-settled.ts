import { useEffect, useState } from 'preact/hooks';
import type { SectionProps } from './section-props.ts';

/** What the sections show: when all of it is the same, nothing has to be drawn again. */
const SHOWN = ['entries', 'posted', 'current', 'at', 'calendar', 'records', 'rules', 'disabled'] as const;

const differs = (a: SectionProps, b: SectionProps, fields: readonly (keyof SectionProps)[]) =>
  fields.some((field) => a[field] !== b[field]);

/** Calls back once the picture of now is on the screen; gives a way to call it off. */
function afterPaint(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(work);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/**
 * The props of an open section, a frame late where only days or the cursor have changed: the tapped day is painted
 * first, the 365 of the year view after it. What was changed in a section itself is there at once, so that nothing
 * is written from records that are out of date.
 */
export function useSettled(props: SectionProps): SectionProps {
  const [settled, settle] = useState(props);
  const isBehind = differs(settled, props, SHOWN);
  const isUrgent = differs(settled, props, ['records', 'rules', 'disabled']);
  useEffect(() => {
    if (isBehind) return afterPaint(() => settle(props));
  });
  return isUrgent ? props : settled;
}
