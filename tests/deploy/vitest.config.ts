import { defineConfig } from 'vitest/config';

// Apart from the other tests: these want the built site (`npm run test:deploy` sees to it) and programs of the system.
export default defineConfig({
  root: new URL('../..', import.meta.url).pathname,
  test: { include: ['tests/deploy/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 },
});
