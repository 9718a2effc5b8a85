/**
 * Measurements, by name: `npm run bench -- pages`; without a name all of them run. What follows the name is passed on
 * (`scale --guides 1000`, `scale --no-starlight`, `search --plain`). Tables go to the terminal and to
 * `.cache/bench/<commit>.json`; `npm run bench -- compare A.json B.json` says what differs between two commits.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { compare, lines, read, save, type Table } from './bench/report.ts';
import { CACHE, ROOT } from './lib/paths.mjs';

/** Measures, prints what the tables do not say, and may return tables by their titles. */
type Bench = (options: string[]) => Promise<Record<string, Table> | void>;

/** Loaded when they are asked for. */
const BENCHES: Record<string, () => Promise<Bench>> = {
  pages: async () => {
    const { pages } = await import('./bench/pages.ts');
    return async () => ({ pages: await pages() });
  },
  scale: async () => (await import('./bench/scale.ts')).scale,
  residency: async () => {
    const { residency } = await import('./bench/residency.ts');
    return async () => ({ residency: await residency() });
  },
  search: async () => (await import('./bench-search.ts')).benchSearch,
};

const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' }).trim();

function commit(): string {
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain') ? '-changed' : '');
  } catch {
    return 'no-commit';
  }
}

async function measure(names: string[], options: string[]): Promise<void> {
  const file = join(CACHE, 'bench', `${commit()}.json`);
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  for (const name of names) {
    const load = BENCHES[name];
    if (!load) throw new Error(`No measurement of the name ${name}. There are: ${Object.keys(BENCHES).join(', ')}`);
    console.log(`\n== ${name}`);
    const parts = (await (await load())(options)) ?? {};
    for (const [title, table] of Object.entries(parts)) console.log(`\n${title}\n\n${lines(table).join('\n')}`);
    save(file, { commit: commit(), date: new Date().toISOString().slice(0, 10), machine, parts });
  }
  console.log(`\nKept in ${file}`);
}

const [name, ...options] = process.argv.slice(2).filter((arg) => arg !== '--');
const [a = '', b = ''] = options;
if (name === 'compare') console.log(compare(read(a), read(b)).join('\n') || 'No figure differs by 2 % or more.');
else await measure(name === undefined ? Object.keys(BENCHES) : [name], options);
