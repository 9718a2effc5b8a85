import { defineConfig } from 'vitest/config';
import { ROOT } from '../../scripts/lib/paths.mjs';

/** Apart from the unit tests: these wait for LibreOffice, a few seconds a file. */
export default defineConfig({
  root: ROOT,
  test: { include: ['tests/office/**/*.test.ts'], environment: 'node', testTimeout: 120_000, fileParallelism: false },
});
