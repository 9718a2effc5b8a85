import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

interface Results {
  offset: number;
  count: number;
  digest: string;
}

const script = fileURLToPath(new URL('zone-results.ts', import.meta.url));
const under = (zone: string): Results =>
  JSON.parse(
    execFileSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' }),
  ) as Results;

test('the same results in a process under UTC, Asia/Shanghai and America/New_York', () => {
  const results = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(under);
  expect(results.map(({ offset }) => offset)).toEqual([0, -480, 240]);
  expect(results.map(({ count }) => count)).toEqual([60, 60, 60]);
  expect(new Set(results.map(({ digest }) => digest)).size).toBe(1);
}, 60_000);
