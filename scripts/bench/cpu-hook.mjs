// @ts-check
import { appendFileSync } from 'node:fs';

// Loaded into a build by `--import`: tells how much processor time it took, which a busy machine does not stretch.
const file = process.env.BENCH_CPU_FILE;
if (file) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    appendFileSync(file, `${(user + system) / 1e6}\n`);
  });
}
