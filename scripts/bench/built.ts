import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder } from '../lib/fingerprint.mjs';
import { inRoot } from '../lib/paths.mjs';
import { environment, nodeBinary, run } from '../lib/run.mjs';

const HOOK = pathToFileURL(inRoot('scripts/bench/cpu-hook.mjs')).href;
/** Thousands of pages in one build. */
const MEMORY_MB = 8192;

/** Builds an Astro site in its own folder. @returns seconds by the clock and of processor time, size and number of its files */
export async function buildIn(folder: string, astro = inRoot('node_modules/astro')): Promise<Record<string, number>> {
  let said = '';
  const cpuFile = join(folder, '.cpu');
  rmSync(cpuFile, { force: true });
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  const options = `--max-old-space-size=${MEMORY_MB} --import ${HOOK}`;
  const started = performance.now();
  const code = await run(nodeBinary(), [join(astro, 'bin/astro.mjs'), 'build', '--force'], {
    cwd: folder,
    env: environment({ extra: { BASE_PATH: '/', NODE_OPTIONS: options, BENCH_CPU_FILE: cpuFile } }),
    onOutput: (text) => void (said = (said + text).slice(-4000)),
  });
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`The build in ${folder} failed:\n${said}`);
  const cpu = readFileSync(cpuFile, 'utf8').trim().split('\n').map(Number);
  const files = filesUnder(join(folder, 'dist'));
  return {
    'build s': seconds,
    'processor s': cpu.reduce((sum, n) => sum + n, 0),
    'output MB': files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6,
    files: files.length,
  };
}
