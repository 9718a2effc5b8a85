import { defineConfig } from 'vitest/config';
import { ROOT } from '../scripts/lib/paths.mjs';

export default defineConfig({
  root: ROOT,
  test: { include: ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts'], environment: 'node' },
});
