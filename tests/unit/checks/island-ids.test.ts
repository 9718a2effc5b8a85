import { expect, test } from 'vitest';
import { withoutIslandIds } from '../../../src/integrations/island-ids.ts';

test('an island keeps everything but the number that comes from the folder of the build', () => {
  const island = (id: string) => `<p>uid="a"</p><astro-island${id} component-url="/_astro/Tool.a.js" client="only">`;
  expect(withoutIslandIds(island(' uid="21QSxo"'))).toBe(island(''));
  expect(withoutIslandIds(island(''))).toBe(island(''));
});
