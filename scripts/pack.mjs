// @ts-check
// `npm run pack`: installs what is missing, then packs (pack.ts). Needs nothing but Node 18 and npm at its start, so it
// imports no package.
import { ensureInstalled } from './lib/install.mjs';
import { endChildrenOnInterrupt, runNode } from './lib/run.mjs';

endChildrenOnInterrupt();
try {
  await ensureInstalled();
  process.exitCode = await runNode('scripts/pack.ts', process.argv.slice(2));
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
