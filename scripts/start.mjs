// @ts-check
// `npm start`: from a fresh clone to the served site. Needs nothing but Node 18 and npm, so it imports no package.
import { ensureBuilt } from './lib/build.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { endChildrenOnInterrupt } from './lib/run.mjs';
import { serve } from './lib/serve.mjs';

endChildrenOnInterrupt();
try {
  await ensureInstalled();
  await ensureBuilt();
  await serve();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
