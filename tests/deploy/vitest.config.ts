import { defineConfig } from 'vitest/config';
import { ROOT } from '../../scripts/lib/paths.mjs';

// Apart from the other tests: these want the built site (`npm run test:deploy` sees to it) and programs of the system.
export default defineConfig({
  root: ROOT,
  test: { include: ['tests/deploy/**/*.test.ts'], environment: 'node', testTimeout: 60_000, hookTimeout: 120_000 },
});
