import { useEffect, useRef } from 'preact/hooks';
import type { JSX } from 'preact';
import type { Day } from '../../domain/calendar/day.ts';

const dayOf = (target: EventTarget | Element | null): Day | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-day]')?.dataset.day ?? null) : null;

type PointerEventOf = JSX.TargetedPointerEvent<HTMLTableElement>;

/**
 * Drags over the grid choose a range; taps and clicks choose a day. The grid's CSS says `touch-action: pan-y`: a finger
 * that sets out sideways selects, one that sets out up or down scrolls the page.
 */
export function usePointerRange(
  onDrag: (from: Day, to: Day) => void,
  onPick: (day: Day, extend: boolean) => void,
  onFocus: (day: Day) => void,
) {
  const drag = useRef<{ from: Day; to: Day; hasMoved: boolean } | null>(null);
  const isDown = useRef(false);
  // On the window: a drag may end outside the grid.
  useEffect(() => {
    const up = () => {
      isDown.current = false;
    };
    const cancel = () => {
      isDown.current = false;
      drag.current = null;
    };
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', cancel);
    return () => {
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', cancel);
    };
  }, []);
  return {
    onPointerDown(event: PointerEventOf) {
      const day = dayOf(event.target);
      isDown.current = true;
      drag.current = day && event.button === 0 && !event.shiftKey ? { from: day, to: day, hasMoved: false } : null;
    },
    onPointerMove(event: PointerEventOf) {
      const now = drag.current;
      if (!now || event.buttons === 0) return;
      const day = dayOf(document.elementFromPoint(event.clientX, event.clientY));
      if (!day || day === now.to) return;
      drag.current = { ...now, to: day, hasMoved: true };
      onDrag(now.from, day);
    },
    /** Focus that came by neither our keys nor a pointer: a screen reader's own cursor has gone to another day. */
    onFocusCapture(event: JSX.TargetedFocusEvent<HTMLTableElement>) {
      const day = dayOf(event.target);
      if (day && !isDown.current) onFocus(day);
    },
    onClick(event: JSX.TargetedMouseEvent<HTMLTableElement>) {
      const day = dayOf(event.target);
      const wasDrag = drag.current?.hasMoved ?? false;
      drag.current = null;
      if (day && !wasDrag) onPick(day, event.shiftKey);
    },
  };
}
