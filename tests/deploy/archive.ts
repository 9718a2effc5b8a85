import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROGRAMS, findProgram } from '../../scripts/lib/programs.mjs';
import { inRoot } from '../../scripts/lib/paths.mjs';
import { environment, nodeBinary } from '../../scripts/lib/run.mjs';

/** A build and where it is: `npm run test:deploy` has made both. */
export const BUILDS = [
  { base: '/', dist: inRoot('dist') },
  { base: '/x/', dist: inRoot('.cache', 'dist-sub') },
] as const;
export type Build = (typeof BUILDS)[number];

/** Runs `npm run pack` on a finished build. @returns path of the archive */
export function pack({ base, dist }: Build, folder: string, env: Record<string, string> = {}): string {
  const out = join(folder, 'out');
  execFileSync(nodeBinary(), [inRoot('scripts', 'pack.ts'), '--dist', dist, '--out', out], {
    env: environment({ extra: { ...env, BASE_PATH: base } }),
    stdio: 'pipe',
  });
  const name = readdirSync(out).find((file) => file.endsWith('.zip'));
  return join(out, name ?? 'no archive');
}

/** Unpacks with the program that people use, which shares no code with ours. @returns the one folder in the archive */
export function unpack(archive: string, folder: string): string {
  const program = findProgram(PROGRAMS.unzip);
  if (!program) throw new Error('unzip is missing: npm run test:deploy installs it');
  const target = join(folder, 'unpacked');
  mkdirSync(target, { recursive: true });
  execFileSync(program, ['-q', archive, '-d', target]);
  const [name = '', ...others] = readdirSync(target);
  if (others.length > 0) throw new Error(`the archive holds ${others.length + 1} things at its top`);
  return join(target, name);
}
