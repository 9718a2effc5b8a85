import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { KINDS } from '../../src/authoring/new-content.ts';
import { ObligationFileSchema } from '../../src/schemas/obligation.ts';
import { TermFileSchema } from '../../src/schemas/term.ts';

const read = (file: string): string => readFileSync(file, 'utf8');

describe('CONTRIBUTING.md', () => {
  const text = read('CONTRIBUTING.md');

  test('its examples are what the schemas take', () => {
    const blocks = [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map((m): unknown => parse(m[1] ?? ''));
    const [obligation, term, ...others] = blocks;
    expect(ObligationFileSchema.safeParse(obligation).error).toBeUndefined();
    expect(TermFileSchema.safeParse(term).error).toBeUndefined();
    expect(others).toEqual([]);
  });

  test('every command that it names is one of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/npm run ([a-z:]+)/g)].map((m) => m[1] ?? '');
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('shows how to add each kind of content', () => {
    const shown = [...text.matchAll(/npm run new -- (\w+) /g)].map((m) => m[1] ?? '');
    expect(Object.keys(KINDS).filter((kind) => !shown.includes(kind))).toEqual([]);
  });
});

describe('the threats', () => {
  const sections = read('src/docs/threats.md').split(/^### /m).slice(1);

  test('each has an answer and a test', () => {
    const bare = sections.filter((text) => !text.includes('- 对策：') || !text.includes('- 测试：'));
    expect(sections.length).toBeGreaterThan(10);
    expect(bare.map((text) => text.split('\n')[0])).toEqual([]);
  });

  const named = sections.flatMap((text) => text.match(/^- 测试：.*$/gm) ?? []);
  test.each(named)('%s is there', (line) => {
    const [, file = '', name = ''] = /^- 测试：`([^`]+)` “(.+)”$/.exec(line) ?? [];
    expect(existsSync(file)).toBe(true);
    expect(read(file)).toContain(name || 'no name');
  });
});

test('links between the documents lead to files that are there', () => {
  const lost = ['README.md', 'CONTRIBUTING.md'].flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#:]+)\)/g)].map((m) => m[1] ?? '').filter((target) => !existsSync(target)),
  );
  expect(lost).toEqual([]);
});
