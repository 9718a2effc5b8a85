// @ts-check
// `npm run preview`: serves what is in dist/ as it is.
import { serve } from './lib/serve.mjs';

try {
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
