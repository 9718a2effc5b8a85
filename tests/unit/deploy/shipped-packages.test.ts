import { expect, test } from 'vitest';
import { packageOf, unexplained, weighPackages } from '../../../src/integrations/shipped-packages.ts';
import { NOT_BUNDLED, SHIPPED, shippedPackages } from '../../../src/site/shipped.ts';

test.each([
  ['/p/node_modules/preact/dist/preact.mjs', 'preact'],
  ['/p/node_modules/@astrojs/preact/dist/client.js?x', '@astrojs/preact'],
  ['/p/node_modules/docx/node_modules/nanoid/index.js', 'nanoid'],
  ['C:\\p\\node_modules\\idb\\build\\index.js', 'idb'],
  ['/p/src/storage/port.ts', undefined],
])('%s belongs to %s', (id, name) => {
  expect(packageOf(id)).toBe(name);
});

test('a chunk is shared out by the length of the code in it; our own share counts for nobody', () => {
  const chunk = (fileName: string, modules: Record<string, number>) => ({
    type: 'chunk',
    fileName,
    code: 'x'.repeat(4000),
    modules: Object.fromEntries(Object.entries(modules).map(([id, renderedLength]) => [id, { renderedLength }])),
  });
  const a = weighPackages([chunk('a.js', { '/node_modules/idb/i.js': 100 })]);
  const half = weighPackages([
    chunk('a.js', { '/node_modules/idb/i.js': 100, '/src/x.ts': 100, '/node_modules/qr/q.js': 0 }),
  ]);
  expect(half.idb?.bytes).toBeCloseTo((a.idb?.bytes ?? 0) / 2);
  expect(Object.keys(half)).toEqual(['idb']);
  const both = weighPackages([
    chunk('a.js', { '/node_modules/idb/i.js': 1 }),
    chunk('b.js', { '/node_modules/idb/j.js': 1 }),
  ]);
  expect(both.idb?.chunks).toEqual(['a.js', 'b.js']);
});

test('a package without a reason, and a reason without a package, stop the build', () => {
  const bundled = Object.keys(SHIPPED).filter((name) => !NOT_BUNDLED.some((other) => other === name));
  const weights = Object.fromEntries(bundled.map((name) => [name, { bytes: 1, chunks: ['a.js'] }]));
  expect(unexplained(weights)).toEqual([]);
  expect(unexplained({ ...weights, lodash: { bytes: 1, chunks: ['a.js'] } })).toEqual([
    expect.stringContaining('lodash ships'),
  ]);
  delete weights.idb;
  expect(unexplained(weights)).toEqual([expect.stringContaining('idb stands in')]);
});

test('every shipped package has a free licence, with its text and the name of its author', () => {
  for (const { name, licence, text } of shippedPackages()) {
    expect([name, licence]).toEqual([name, expect.stringMatching(/^(MIT|ISC|BSD-|Apache-2\.0)/)]);
    expect([name, text]).toEqual([name, expect.stringMatching(/copyright/i)]);
  }
});
