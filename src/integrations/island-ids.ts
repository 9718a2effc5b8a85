import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * A page without the numbers that Astro gives its islands. They serve development alone, and come from the path of the
 * project on the machine that builds: two machines would build different pages of one commit.
 */
export const withoutIslandIds = (html: string): string => html.replace(/(<astro-island) uid="\w+"/g, '$1');

export function islandIds(): AstroIntegration {
  return {
    name: 'island-ids',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        for (const page of globSync('**/*.html', { cwd: out })) {
          const file = join(out, page);
          const html = readFileSync(file, 'utf8');
          const without = withoutIslandIds(html);
          if (without !== html) writeFileSync(file, without);
        }
      },
    },
  };
}
