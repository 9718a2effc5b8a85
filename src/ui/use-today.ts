import { useEffect, useState } from 'preact/hooks';
import type { Day } from '../domain/calendar/day.ts';
import { shanghaiDay } from '../domain/calendar/today.ts';

const readToday = (): Day => shanghaiDay(Date.now());

/** Today, read again when one comes back to a page that stood open; over midnight nothing moves under its reader's hands. */
export function useToday(): Day {
  const [today, setToday] = useState(readToday);
  useEffect(() => {
    const read = (): void => setToday(readToday());
    document.addEventListener('visibilitychange', read);
    addEventListener('focus', read);
    return () => {
      document.removeEventListener('visibilitychange', read);
      removeEventListener('focus', read);
    };
  }, []);
  return today;
}
