import * as z from 'zod/mini';

/** A day of the calendar, YYYY-MM-DD, as `isDay` of the domain knows it: 30 February has the right shape and is none. */
export const DaySchema = z.iso.date();
