import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inRoot } from '../../../scripts/lib/paths.mjs';

interface Entry {
  version?: string;
  resolved?: string;
  integrity?: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
type Packages = Record<string, Entry>;

/** Names that an entry asks for and that Node would not find from its folder: in its own, or in one above. */
function missing(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) => {
    const folders = path.split(/\/?node_modules\//).map((_, i, parts) => parts.slice(0, i + 1).join('/node_modules/'));
    const places = folders.map((folder) => (folder ? `${folder.replace(/^\//, '')}/node_modules/` : 'node_modules/'));
    const isThere = (name: string): boolean => places.some((place) => `${place}${name}` in packages);
    return Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !isThere(name))
      .map((name) => `${path || 'the project'} asks for ${name}`);
  });
}

describe('the lock', () => {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')) as { packages: Packages };
  const entries = Object.entries(packages).filter(([path]) => path !== '');

  test('holds every package that another names, also those of other platforms', () => {
    expect(entries.filter(([, { optionalDependencies }]) => optionalDependencies).length).toBeGreaterThan(3);
    expect(missing(packages)).toEqual([]);
  });

  test('names no address of a registry, and a hash for each package', () => {
    expect(entries.filter(([, { resolved }]) => resolved).map(([path]) => path)).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });

  test('asks for exact versions of what the project names itself', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, v]) => !/^\d+\.\d+\.\d+$/.test(v));
    expect(loose).toEqual([]);
  });
});

test('a platform package that is missing is found, in nested folders too', () => {
  const a = { optionalDependencies: { 'a-linux': '1', 'a-windows': '1' } };
  expect(missing({ 'node_modules/a': a, 'node_modules/a-linux': {} })).toEqual(['node_modules/a asks for a-windows']);
  expect(
    missing({ 'node_modules/@x/a': a, 'node_modules/@x/a/node_modules/a-linux': {}, 'node_modules/a-windows': {} }),
  ).toEqual([]);
  expect(missing({ '': { dependencies: { b: '1' } } })).toEqual(['the project asks for b']);
  expect(missing({ 'node_modules/a': { dependencies: { b: '1' } }, 'node_modules/c/node_modules/b': {} })).toHaveLength(
    1,
  );
});
