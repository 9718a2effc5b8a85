/**
 * Measurements, by name: `npm run bench -- search`. Each is a module of its own; without a name all of them run. What
 * follows the name is passed on.
 */
type Bench = (options: string[]) => Promise<void>;

const BENCHES: Record<string, () => Promise<Bench>> = {
  search: async () => (await import('./bench-search.ts')).benchSearch,
};

const [name, ...options] = process.argv.slice(2);
const names = name === undefined ? Object.keys(BENCHES) : [name];
for (const each of names) {
  const load = BENCHES[each];
  if (!load) {
    console.error(`No measurement of the name ${each}. There are: ${Object.keys(BENCHES).join(', ')}`);
    process.exit(1);
  }
  console.log(`== ${each}`);
  await (await load())(options);
}
