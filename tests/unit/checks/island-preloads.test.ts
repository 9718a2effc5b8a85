import { describe, expect, test } from 'vitest';
import { closureOf, withPreloads } from '../../../src/integrations/island-preloads.ts';

const IMPORTS = new Map([
  ['_astro/tool.js', ['_astro/shared.js', '_astro/days.js']],
  ['_astro/client.js', ['_astro/shared.js']],
  ['_astro/days.js', ['_astro/zod.js', '_astro/tool.js']],
]);
const island = (base: string) =>
  `<head></head><astro-island component-url="${base}_astro/tool.js" renderer-url="${base}_astro/client.js" props="{}"></astro-island>`;

const preloaded = (html: string) =>
  [...html.matchAll(/<link rel="modulepreload" href="([^"]*)">/g)].map(([, url]) => url);

describe('preloads of islands', () => {
  test('name every script once, those behind the imports of imports too, even where two import each other', () => {
    expect(closureOf(['_astro/tool.js', '_astro/client.js'], IMPORTS)).toEqual([
      '_astro/tool.js',
      '_astro/client.js',
      '_astro/shared.js',
      '_astro/days.js',
      '_astro/zod.js',
    ]);
  });

  test.each(['/', '/x/y/'])('stand in the head, under the base %s', (base) => {
    const html = withPreloads(island(base), IMPORTS);
    expect(preloaded(html.slice(0, html.indexOf('</head>')))).toEqual(
      ['tool', 'client', 'shared', 'days', 'zod'].map((name) => `${base}_astro/${name}.js`),
    );
  });

  test('a page without islands stays as it is', () => {
    expect(withPreloads('<head></head><p>一页</p>', IMPORTS)).toBe('<head></head><p>一页</p>');
  });
});
