import { describe, expect, it } from 'vitest';
import { daysWithoutBackup } from '../../../src/islands/data/store.ts';
import { countsText, daysBetween, formatAge, formatTime } from '../../../src/islands/data/strings.ts';
import type { Overview } from '../../../src/storage/overview.ts';

const local = (...parts: [number, number, number, number, number]) => new Date(...parts);
const iso = (...parts: [number, number, number, number, number]) => local(...parts).toISOString();

describe('times on /data/', () => {
  const now = local(2026, 10, 21, 0, 10);
  it.each([
    [iso(2026, 10, 21, 0, 5), 0, '今天（2026年11月21日 00:05）'],
    [iso(2026, 10, 20, 23, 55), 1, '昨天（2026年11月20日 23:55）'],
    [iso(2026, 10, 18, 14, 32), 3, '3 天前（2026年11月18日 14:32）'],
    [iso(2026, 10, 21, 9, 0), 0, '今天（2026年11月21日 09:00）'],
    [iso(2026, 10, 22, 9, 0), -1, '今天（2026年11月22日 09:00）'],
  ])('count calendar days, not hours (%s)', (at, days, text) => {
    expect(daysBetween(at, now)).toBe(days);
    expect(formatAge(at, now)).toBe(text);
  });

  it('are the device’s own', () => expect(formatTime(iso(2026, 0, 2, 3, 4))).toBe('2026年1月2日 03:04'));
});

describe('the reminder', () => {
  const now = new Date('2026-11-21T08:00:00.000Z');
  const days = (oldest: string | null) =>
    daysWithoutBackup({ sinceBackup: { records: oldest ? 1 : 0, oldest } } as Overview, now);
  it('comes when a change has been without a backup for seven days', () => {
    expect(days('2026-11-14T08:00:00.000Z')).toBe(7);
    expect(days('2026-11-14T08:00:00.001Z')).toBeNull();
    expect(days('2026-10-01T08:00:00.000Z')).toBe(51);
    expect(days(null)).toBeNull();
  });
});

it('names what an erasure takes, and only that', () => {
  expect(countsText({ records: 23, setAside: 1, rivals: 0, snapshots: 3 })).toBe(
    '23 条记录、1 条读不出来的记录、3 份本机存档',
  );
  expect(countsText({ records: 0, setAside: 0, rivals: 0, snapshots: 2 })).toBe('2 份本机存档');
  expect(countsText({ records: 0, setAside: 0, rivals: 0, snapshots: 0 })).toBe('');
});
