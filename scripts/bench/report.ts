import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What one part of the bench measured: subject (a page, a size of the site) → figure with its unit → value. */
export type Table = Record<string, Record<string, number>>;

/** A whole run, as it is kept in `.cache/bench/<commit>.json`. */
export interface Run {
  commit: string;
  date: string;
  machine: string;
  parts: Record<string, Table>;
}

export const median = (values: number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Three digits are enough to compare by: 51.3, 784, 12,345. */
const shown = (value: number | undefined): string =>
  value === undefined
    ? ''
    : value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0 });

/** The table as lines of Markdown, so that it can be read in a terminal and pasted into a document. */
export function lines(table: Table): string[] {
  const columns = [...new Set(Object.values(table).flatMap((row) => Object.keys(row)))];
  const rows = Object.entries(table).map(([subject, row]) => [subject, ...columns.map((c) => shown(row[c]))]);
  return [['', ...columns], ['---', ...columns.map(() => '--:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

export function save(file: string, run: Run): void {
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? read(file).parts : {};
  writeFileSync(file, `${JSON.stringify({ ...run, parts: { ...before, ...run.parts } }, null, 2)}\n`);
}

export const read = (file: string): Run => JSON.parse(readFileSync(file, 'utf8')) as Run;

/** What became larger or smaller by more than `least` (a share) from one run to the other. */
export function compare(a: Run, b: Run, least = 0.02): string[] {
  return Object.entries(b.parts).flatMap(([part, table]) =>
    Object.entries(table).flatMap(([subject, row]) =>
      Object.entries(row).flatMap(([figure, after]) => {
        const before = a.parts[part]?.[subject]?.[figure];
        if (before === undefined || before === after) return [];
        const change = before === 0 ? Infinity : after / before - 1;
        if (Math.abs(change) < least) return [];
        const by = Number.isFinite(change) ? `${change > 0 ? '+' : ''}${(change * 100).toFixed(1)} %` : 'from nothing';
        return [`${part} · ${subject} · ${figure}: ${shown(before)} → ${shown(after)} (${by})`];
      }),
    ),
  );
}
