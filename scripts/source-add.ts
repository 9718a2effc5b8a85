/** Import a policy text: `npm run source:add -- FILE --id ID [--part N] [--refresh [--replace]]`. */
import { join } from 'node:path';
import { runAdd } from '../src/importing/cli.ts';

process.exitCode = runAdd(process.argv.slice(2), join(import.meta.dirname, '..'));
