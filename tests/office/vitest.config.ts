import { defineConfig } from 'vitest/config';

/** Apart from the unit tests: these wait for LibreOffice, a few seconds a file. */
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/office/**/*.test.ts'], environment: 'node', testTimeout: 120_000, fileParallelism: false },
});
