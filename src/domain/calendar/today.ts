import { fromDayNumber, type Day } from './day.ts';

const HOUR = 3_600_000;

/**
 * The calendar day in Asia/Shanghai (UTC+8 all year since 1992) at an instant, wherever the device thinks it is.
 * @param epochMs milliseconds since 1970-01-01T00:00Z, taken once by the caller
 */
export function shanghaiDay(epochMs: number): Day {
  return fromDayNumber(Math.floor((epochMs + 8 * HOUR) / (24 * HOUR)));
}
