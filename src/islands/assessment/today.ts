/** `2026 年 3 月 1 日` */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year} 年 ${month} 月 ${date} 日`;
}

/** Other years are slips of typing: a fifth digit makes a day that can't be read again. */
export const FIRST_DAY = '1990-01-01';
export const LAST_DAY = '2100-12-31';
export const canBeKept = (day: string): boolean => day.length === 10 && day >= FIRST_DAY && day <= LAST_DAY;

/** An id that sorts by time and doesn't collide within a browser. */
export const freshId = (): string =>
  `${Date.now().toString(36)}-${Math.floor(Math.random() * 36 ** 6)
    .toString(36)
    .padStart(6, '0')}`;
