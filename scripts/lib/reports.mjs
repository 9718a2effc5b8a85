// @ts-check
import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, notes: string[] }} Counts */

/**
 * A count is never believed more than the exit code: a run that failed counts a failure even when its report names none
 * (a crash, an unhandled error), and a run that tested nothing is a failure too.
 * @param {Counts} counts
 * @param {number} code exit code of the run
 * @returns {Counts}
 */
function doubted(counts, code) {
  if (code !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, notes: [...counts.notes, `exit code ${code} without a failed test`] };
  }
  if (counts.passed + counts.failed === 0) return { passed: 0, failed: 1, notes: ['no test ran'] };
  return counts;
}

/**
 * @param {string} file
 * @param {number} code
 * @param {(report: any) => Counts} read
 * @returns {Counts}
 */
function readReport(file, code, read) {
  if (!existsSync(file)) return { passed: 0, failed: 1, notes: [`no report was written (exit code ${code})`] };
  return doubted(read(JSON.parse(readFileSync(file, 'utf8'))), code);
}

const skipped = (/** @type {number} */ count) =>
  count > 0 ? [`${count} skipped: a skipped test counts as failed`] : [];

/** @param {string} file Vitest's JSON report @param {number} code */
export const vitestCounts = (file, code) =>
  readReport(file, code, (report) => {
    const pending = report.numPendingTests + report.numTodoTests;
    // A file that could not be loaded has no test in it that could fail.
    const broken = report.testResults.filter(
      (/** @type {any} */ f) => f.status === 'failed' && f.assertionResults.length === 0,
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length + pending,
      notes: [...broken.map((/** @type {any} */ f) => `could not be loaded: ${f.name}`), ...skipped(pending)],
    };
  });

/** @param {string} file Playwright's JSON report @param {number} code */
export const playwrightCounts = (file, code) =>
  readReport(file, code, ({ stats, errors }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
    notes: skipped(stats.skipped),
  }));

/** @param {string} output of a check of ours, which ends with its counts @param {number} code */
export function checkCounts(output, code) {
  const [, passed, failed] = [...output.matchAll(/^(\d+) passed, (\d+) failed\s*$/gm)].at(-1) ?? [];
  if (passed === undefined) return { passed: 0, failed: 1, notes: [`it ended without its counts (exit code ${code})`] };
  return doubted({ passed: Number(passed), failed: Number(failed), notes: [] }, code);
}
