/** Whether two folders hold the same files with the same bytes: `node scripts/check-same.ts FOLDER FOLDER`. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { filesUnder } from './lib/fingerprint.mjs';

const SHOWN = 20;
const [first = '', second = ''] = process.argv.slice(2).map((folder) => resolve(folder));
const names = (folder: string): string[] => filesUnder(folder).map((file) => file.slice(folder.length + 1));
const [here, there] = [new Set(names(first)), new Set(names(second))];

const differing = [...here.union(there)].flatMap((name) => {
  if (!here.has(name) || !there.has(name)) return [`${name} is in ${here.has(name) ? first : second} only`];
  return readFileSync(join(first, name)).equals(readFileSync(join(second, name))) ? [] : [`${name} differs`];
});
for (const line of differing.slice(0, SHOWN)) console.log(`✗ ${line}`);
if (differing.length > SHOWN) console.log(`  and ${differing.length - SHOWN} others`);
const isSame = here.size > 0 && differing.length === 0;
console.log(
  `${here.size} files, ${differing.length} not the same\n${isSame ? '1 passed, 0 failed' : '0 passed, 1 failed'}`,
);
process.exitCode = isSame ? 0 : 1;
