/** Print an imported text with its sentence numbers: `npm run source:read -- ID [RANGE]`. */
import { join } from 'node:path';
import { runRead } from '../src/importing/cli.ts';

process.exitCode = runRead(process.argv.slice(2), join(import.meta.dirname, '..'));
