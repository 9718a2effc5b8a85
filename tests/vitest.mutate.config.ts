import { defineConfig } from 'vitest/config';
import { ROOT } from '../scripts/lib/paths.mjs';

/** The tests that judge mutants: those that start processes cost seconds a run and kill nothing the others don't. */
export default defineConfig({
  root: ROOT,
  test: {
    include: ['tests/unit/{residency,calendar,assessment,shared}/**/*.test.ts', 'tests/unit/storage/frames.test.ts'],
    exclude: ['tests/unit/residency/{time-zones,rule-view}.test.ts'],
    environment: 'node',
    // Mutants are switched on by a variable, so the modules need not be loaded anew for each test file.
    isolate: false,
    // Every mutant runs the properties again: a tenth of the examples tells nearly as much.
    env: { PROPERTY_RUNS: '25' },
  },
});
