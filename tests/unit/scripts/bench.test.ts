import { cpSync, mkdtempSync, mkdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { growGuides, guideFiles } from '../../../scripts/bench/grown-content.ts';
import { compare, lines, median, read, save, type Run } from '../../../scripts/bench/report.ts';
import { inRoot } from '../../../scripts/lib/paths.mjs';
import { readGuides } from '../../../src/site/read.ts';

const run = (all: number, more: Run['parts'] = {}): Run => ({
  commit: 'abc',
  date: '2026-01-01',
  machine: 'one',
  parts: { pages: { guide: { 'all kB': all, requests: 6 } }, ...more },
});
const folder = (): string => mkdtempSync(join(tmpdir(), 'bench-'));

test('two runs are compared figure by figure; what hardly changed, or is not in both, is left out', () => {
  expect(compare(run(14), run(14.1))).toEqual([]);
  expect(compare(run(14), run(15.4))).toEqual(['pages · guide · all kB: 14 → 15.4 (+10.0 %)']);
  expect(compare(run(10), run(5))).toEqual(['pages · guide · all kB: 10 → 5 (-50.0 %)']);
  expect(compare(run(0), run(5))).toEqual(['pages · guide · all kB: 0 → 5 (from nothing)']);
  expect(compare(run(14), run(14, { search: { first: { kB: 3 } } }))).toEqual([]);
});

test('a table has a line for each subject, and a gap where a figure is missing', () => {
  expect(lines({ a: { kB: 1.25 }, b: { kB: 1234.5, ms: 7 } })).toEqual([
    '|  | kB | ms |',
    '| --- | --: | --: |',
    '| a | 1.3 |  |',
    '| b | 1,235 | 7 |',
  ]);
});

test('parts that were measured one after the other stand in one file', () => {
  const file = join(folder(), 'deep', 'run.json');
  save(file, run(1));
  save(file, { ...run(1), parts: { search: { first: { kB: 3 } } } });
  expect(Object.keys(read(file).parts)).toEqual(['pages', 'search']);
});

test('the middle of three visits counts', () => expect(median([9, 1, 5])).toBe(5));

test('a grown copy holds so many guides more, each of them readable, and the real ones as they were', () => {
  const root = folder();
  const content = join(root, 'content');
  mkdirSync(content);
  cpSync(inRoot('content/guides/on-post'), join(content, 'guides/on-post'), { recursive: true });
  const before = guideFiles(content);
  growGuides(content, before.length * 2 + 1);
  const after = readGuides(root);
  expect(after).toHaveLength(before.length * 3 + 1);
  expect(new Set(after.map((g) => g.data.title)).size).toBe(after.length);
  for (const { path, text } of before) expect(readFileSync(join(content, 'guides', path), 'utf8')).toBe(text);
});
