import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { checkCounts, playwrightCounts, vitestCounts } from '../../../scripts/lib/reports.mjs';
import { runSteps, telling } from '../../../scripts/lib/runner.mjs';
import { STEPS } from '../../../scripts/lib/steps.mjs';
import packageJson from '../../../package.json' with { type: 'json' };

const folder = mkdtempSync(join(tmpdir(), 'reports-'));
afterAll(() => rmSync(folder, { recursive: true }));
const report = (content: unknown): string => {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const vitestReport = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const stats = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };

describe('counts', () => {
  test('come from the reports', () => {
    expect(vitestCounts(report({ ...vitestReport, numFailedTests: 2 }), 1)).toMatchObject({ passed: 5, failed: 2 });
    expect(playwrightCounts(report({ stats, errors: [] }), 0)).toMatchObject({ passed: 4, failed: 0 });
    expect(checkCounts('✓ a\n3 passed, 0 failed\n', 0)).toMatchObject({ passed: 3, failed: 0 });
  });

  test('a skipped test, a flaky one, and a file that could not be loaded are failures', () => {
    expect(vitestCounts(report({ ...vitestReport, numPendingTests: 1 }), 0).failed).toBe(1);
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] };
    expect(vitestCounts(report({ ...vitestReport, testResults: [broken] }), 1).failed).toBe(1);
    expect(playwrightCounts(report({ stats: { ...stats, skipped: 1, flaky: 1 }, errors: [] }), 0).failed).toBe(2);
  });

  test('a run that crashed, wrote nothing, or tested nothing is a failure whatever it counted', () => {
    expect(vitestCounts(report(vitestReport), 1).failed).toBe(1);
    expect(vitestCounts(join(folder, 'gone.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
    expect(playwrightCounts(report({ stats: { ...stats, expected: 0 }, errors: [] }), 0).failed).toBe(1);
    expect(checkCounts('all is well\n', 0).failed).toBe(1);
    expect(checkCounts('0 passed, 0 failed\n', 0).failed).toBe(1);
    expect(checkCounts('2 passed, 0 failed\n', 1).failed).toBe(1);
  });
});

describe('the runner', () => {
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  });
  afterEach(() => vi.restoreAllMocks());
  const step = (id: string, failed: number, more = {}) => ({
    id: `zz-${id}`,
    what: id,
    run: () => Promise.resolve({ passed: 2, failed, notes: [] }),
    ...more,
  });

  test('goes on after a failure, leaves out what rests on it, and says how to run it alone', async () => {
    const steps = [step('a', 1), step('b', 0, { after: 'zz-a' }), step('c', 0)];
    const outcomes = await runSteps(steps);
    expect(outcomes.map(({ id, passed, failed }) => [id, passed, failed])).toEqual([
      ['zz-a', 2, 1],
      ['zz-c', 2, 0],
    ]);
    expect(said.join('\n')).toContain('alone: npm run test:zz-a');
    expect(said.join('\n')).toContain('zz-b: not run, since zz-a failed');
  });

  test('a step that breaks down is a failure with its reason', async () => {
    const broken = step('d', 0, { prepare: () => Promise.reject(new Error('no browser\nany one of these')) });
    expect(await runSteps([broken])).toMatchObject([{ passed: 0, failed: 1, notes: ['no browser'] }]);
  });

  test('of a log it shows the end, without what passed', () => {
    expect(telling('  ✓ fine\n\u001b[31m✗ bad\u001b[0m\n')).toBe('✗ bad');
    expect(telling(Array.from({ length: 400 }, (_, i) => `line ${i}`).join('\n'))).toMatch(
      /^… 250 lines before this\nline 250/,
    );
  });
});

test('every step can be run alone by the name that its failure prints', () => {
  const scripts: Record<string, string> = packageJson.scripts;
  for (const { id } of STEPS) expect(scripts[`test:${id}`]).toBe(`node scripts/test.mjs ${id}`);
});
