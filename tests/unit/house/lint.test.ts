import { ESLint } from 'eslint';
import { beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/paths.mjs';

const eslint = new ESLint({ cwd: ROOT });

/** What the project's own ESLint configuration says about a text, if it stood in that file. */
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: ROOT + file });
  return (result?.messages ?? []).map((m) => `${m.ruleId}: ${m.message}`);
}

const BROKEN: [file: string, code: string, says: RegExp][] = [
  ['src/domain/x/a.ts', "import { h } from 'preact';\nexport const a = h;\n", /house\/boundaries: .*pure/],
  ['src/domain/x/a.ts', 'export const now = Date.now();\n', /no-restricted-properties: .*YYYY-MM-DD/],
  ['src/domain/x/a.ts', 'export const now = new Date();\n', /no-restricted-syntax: .*YYYY-MM-DD/],
  ['src/domain/x/a.ts', 'export const id = crypto.randomUUID();\n', /no-restricted-globals: .*parameter/],
  ['src/domain/x/a.ts', "export const s = new Intl.Segmenter('zh');\n", /Work on characters/],
  ['src/islands/a/A.tsx', "import { B } from '../b/B.tsx';\nexport const a = B;\n", /Islands never import each other/],
  ['src/islands/a/A.tsx', "export const a = localStorage.getItem('x');\n", /Only src\/storage touches/],
  ['src/islands/a/A.tsx', 'export const a = window.indexedDB;\n', /Only src\/storage touches/],
  ['src/islands/a/A.tsx', "export const a = () => import('../../site/queries.ts');\n", /does not look at src\/site/],
  [
    'src/components/A.astro',
    "---\nimport { A } from '../islands/a/A.tsx';\n---\n\n<A />\n",
    /does not look at src\/islands/,
  ],
  ['src/site/a.ts', 'export const a: any = 1;\n', /no-explicit-any/],
  ['src/site/a.ts', '// TODO: later\nexport const a = 1;\n', /no-warning-comments/],
  ['src/site/a.ts', `${'export {};\n'.repeat(351)}`, /max-lines/],
  ['src/site/a.ts', '/* eslint-disable */\nexport const a: any = 1;\n', /no-explicit-any/],
  ['src/site/a.ts', '// @ts-ignore\nexport const a = 1;\n', /ban-ts-comment/],
  ['tests/unit/a.test.ts', "test.skip('x', () => undefined);\n", /No test is skipped/],
  ['tests/e2e/a.spec.ts', 'await page.waitForTimeout(100);\n', /Wait for something/],
  ['tests/a.ts', "export const a = new URL('..', import.meta.url).pathname;\n", /fileURLToPath/],
];

describe('the lint rules of the house', () => {
  // The first text has ESLint read its configuration and plugins: seconds, on a busy machine.
  beforeAll(async () => void (await complaints('src/site/a.ts', '')), 60_000);
  test.each(BROKEN)('%s: %s', async (file, code, says) => {
    expect((await complaints(file, code)).join('\n')).toMatch(says);
  });

  test('say nothing about a clean file', async () => {
    expect(await complaints('src/domain/x/a.ts', 'export const double = (n: number): number => 2 * n;\n')).toEqual([]);
  });
});
