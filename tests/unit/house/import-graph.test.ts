import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MAY_KEEP, whyNot } from '../../../scripts/lib/house.mjs';
import { ROOT } from '../../../scripts/lib/paths.mjs';
import { codeOf, findCycle, importsOf, reachedFrom, read, sourceFiles, type Edge } from './graph.ts';

const files = sourceFiles();
const edges = files.flatMap((file) => importsOf(file, read(file)));
const KEEPING = /\b(indexedDB|localStorage|sessionStorage|openDB)\b/;
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '');

describe('the import graph of src/', () => {
  test('is seen at all', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(edges.length).toBeGreaterThan(files.length);
  });

  test('every import is one that the house allows', () => {
    expect(edges.flatMap((e) => whyNot(e.from, e.specifier, e.isType) ?? [])).toEqual([]);
  });

  test('every relative import names its file, with its extension', () => {
    const missing = edges.filter((e) => e.to && !existsSync(ROOT + e.to));
    expect(missing.map((e) => `${e.from} → ${e.specifier}`)).toEqual([]);
  });

  test('has no cycle', () => {
    expect(findCycle(edges)).toBeUndefined();
  });

  test('the domain brings nothing along but the domain', () => {
    const strangers = files
      .filter((file) => file.startsWith('src/domain/'))
      .flatMap((file) => [...reachedFrom(file, edges)].filter((reached) => !reached.startsWith('src/domain/')));
    expect(strangers).toEqual([]);
  });

  test('no island brings another island along, nor anything of the build', () => {
    const wrong = files
      .filter((file) => file.startsWith('src/islands/'))
      .flatMap((file) => {
        const own = file.split('/').slice(0, 3).join('/');
        const isWrong = (r: string): boolean =>
          (r.startsWith('src/islands/') && !r.startsWith(`${own}/`)) ||
          /^(src\/(site|integrations|importing)\/|node:)/.test(r);
        return [...reachedFrom(file, edges)].filter(isWrong).map((reached) => `${file} ⇒ ${reached}`);
      });
    expect(wrong).toEqual([]);
  });

  test('only storage touches what the browser keeps', () => {
    const touching = files.filter(
      (file) => !file.endsWith('.css') && KEEPING.test(withoutComments(codeOf(file, read(file)))),
    );
    expect(touching.length).toBeGreaterThan(0);
    expect(touching.filter((file) => !MAY_KEEP.some((pattern) => pattern.test(file)))).toEqual([]);
  });

  test('no file is longer than 350 lines', () => {
    const long = files.map((file) => [file, read(file).split('\n').length] as const).filter(([, lines]) => lines > 350);
    expect(long).toEqual([]);
  });
});

describe('the walk itself, on invented files', () => {
  const edge = (from: string, to: string, isType = false): Edge => ({ from, to, specifier: to, isType });

  test('finds every kind of import, and which are of types only', () => {
    const text = `import a, { type B } from './a.ts'; import type C from './c.ts'; import { type D, type E } from './d.ts';
      export * from './e.ts'; export type { F } from './f.ts'; import './g.css'; const h = () => import('preact/hooks');
      type I = import('./i.ts').I;`;
    expect(importsOf('src/ui/x.ts', text).map((e) => [e.specifier, e.isType, e.to])).toEqual([
      ['./a.ts', false, 'src/ui/a.ts'],
      ['./c.ts', true, 'src/ui/c.ts'],
      ['./d.ts', true, 'src/ui/d.ts'],
      ['./e.ts', false, 'src/ui/e.ts'],
      ['./f.ts', true, 'src/ui/f.ts'],
      ['./g.css', false, 'src/ui/g.css'],
      ['preact/hooks', false, undefined],
      ['./i.ts', true, 'src/ui/i.ts'],
    ]);
  });

  test('reads the frontmatter and the scripts of an .astro file', () => {
    const text = "---\nimport X from './x.ts';\n---\n<p>import './no.ts'</p><script>import './y.ts';</script>";
    expect(importsOf('src/pages/a.astro', text).map((e) => e.specifier)).toEqual(['./x.ts', './y.ts']);
  });

  test('finds a cycle, unless types close it', () => {
    const ring = [edge('a', 'b'), edge('b', 'c')];
    expect(findCycle([...ring, edge('c', 'a')])).toEqual(['a', 'b', 'c', 'a']);
    expect(findCycle([...ring, edge('c', 'a', true)])).toBeUndefined();
  });

  test('follows what is brought along', () => {
    expect(reachedFrom('a', [edge('a', 'b'), edge('b', 'c'), edge('b', 'd', true)])).toEqual(new Set(['b', 'c']));
  });

  const FORBIDDEN: [from: string, specifier: string, isType: boolean, says: RegExp][] = [
    ['src/domain/x/a.ts', 'preact', false, /domain does not import preact.*pure/],
    ['src/domain/x/a.ts', 'node:fs', false, /does not import node:fs/],
    ['src/domain/x/a.ts', '../../schemas/a.ts', false, /takes only types from src\/schemas/],
    ['src/domain/x/a.ts', '../../storage/port.ts', true, /does not look at src\/storage/],
    ['src/islands/a/A.tsx', '../b/B.tsx', false, /never import each other \(a → b\)/],
    ['src/islands/a/A.tsx', '../../site/queries.ts', false, /does not look at src\/site/],
    ['src/islands/a/A.tsx', 'idb', false, /does not import idb/],
    ['src/schemas/a.ts', '../domain/x/a.ts', true, /does not look at src\/domain/],
    ['src/storage/a.ts', '../domain/x/a.ts', false, /takes only types/],
    ['src/ui/Button.tsx', '../storage/port.ts', false, /does not look at src\/storage/],
    ['src/components/A.astro', '../islands/a/A.tsx', false, /does not look at src\/islands/],
    ['src/components/A.astro', '../storage/port.ts', false, /does not look at src\/storage/],
    ['src/site/a.ts', '../components/A.astro', false, /does not look at src\/components/],
    ['src/pages/index.astro', '../../scripts/lib/run.mjs', false, /reach out of the rooms/],
    ['src/attic/a.ts', './b.ts', false, /in no room of the house/],
  ];
  test.each(FORBIDDEN)('%s may not import %s (types only: %s)', (from, specifier, isType, says) => {
    expect(whyNot(from, specifier, isType)).toMatch(says);
  });

  const ALLOWED: [from: string, specifier: string, isType: boolean][] = [
    ['src/domain/x/a.ts', '../y/b.ts', false],
    ['src/domain/x/a.ts', '../../schemas/a.ts', true],
    ['src/islands/a/A.tsx', './store.ts', false],
    ['src/islands/a/A.tsx', '../../domain/a/b.ts', false],
    ['src/islands/a/A.tsx', 'preact/hooks', false],
    ['src/components/a.ts', '../storage/preferences.ts', false],
    ['tests/unit/a.test.ts', '../../src/domain/a.ts', false],
  ];
  test.each(ALLOWED)('%s may import %s', (from, specifier, isType) => {
    expect(whyNot(from, specifier, isType)).toBeUndefined();
  });
});
