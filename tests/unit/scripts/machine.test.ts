import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { fingerprint } from '../../../scripts/lib/fingerprint.mjs';
import { matchesLock, type Lock } from '../../../scripts/lib/install.mjs';
import { basePath, inRoot } from '../../../scripts/lib/paths.mjs';
import { environment, isNewEnough } from '../../../scripts/lib/run.mjs';
import { importsOf } from '../house/graph.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'machine-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what a fresh clone runs first imports nothing that has to be installed', () => {
  const files = ['start', 'test', 'preview', 'pack'].map((name) => `scripts/${name}.mjs`);
  const lib = ['scripts/lib', 'src/deploy'].flatMap((folder) =>
    readdirSync(inRoot(folder)).map((name) => `${folder}/${name}`),
  );
  // Loaded by ESLint or by the tests, never by the commands themselves.
  const later = ['scripts/lib/eslint-house.mjs', 'scripts/lib/house.mjs'];
  const edges = [...files, ...lib.filter((file) => !later.includes(file))].flatMap((file) =>
    importsOf(file, readFileSync(inRoot(file), 'utf8')),
  );
  const packages = edges.filter(({ specifier, isType }) => !isType && !specifier.startsWith('.'));
  const foreign = packages.filter(({ specifier }) => !builtinModules.includes(specifier.replace('node:', '')));
  // Playwright is imported late, when a browser is looked for: by then everything is installed.
  expect([...new Set(foreign.map(({ specifier }) => specifier))]).toEqual(['@playwright/test']);
});

describe('whether node_modules is what the lock asks for', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0' },
      'node_modules/b-win': { version: '1.0.0', optional: true },
    },
  };
  const installed = (version?: string): Lock => ({ packages: version ? { 'node_modules/a': { version } } : {} });

  test('yes: the same versions, without what is for other platforms', () => {
    expect(matchesLock(lock, installed('1.0.0'))).toBe(true);
  });
  test('no: a package is missing or of another version', () => {
    expect(matchesLock(lock, installed())).toBe(false);
    expect(matchesLock(lock, installed('1.0.1'))).toBe(false);
  });
});

describe('whether the site is built from the files as they are', () => {
  const write = (text: string) => {
    mkdirSync(join(folder, 'content'), { recursive: true });
    writeFileSync(join(folder, 'content', 'a.yaml'), text);
  };
  const now = (more: string[] = []) => fingerprint(folder, ['content', 'gone'], more);

  test('new times with the same content are no change; content, names and the base path are', () => {
    write('one');
    const before = now(['/']);
    utimesSync(join(folder, 'content', 'a.yaml'), 1, 1);
    expect(now(['/'])).toBe(before);
    expect(now(['/x/'])).not.toBe(before);
    writeFileSync(join(folder, 'content', 'b.yaml'), '');
    expect(now(['/'])).not.toBe(before);
    rmSync(join(folder, 'content', 'b.yaml'));
    write('two');
    expect(now(['/'])).not.toBe(before);
  });
});

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['x', '/x/'],
  ['/x/y/', '/x/y/'],
])('BASE_PATH %s means %s', (BASE_PATH, base) => {
  expect(basePath({ BASE_PATH })).toBe(base);
});

test.each([
  ['v18.20.0', false],
  ['v20.20.2', false],
  ['v22.17.1', false],
  ['v22.18.0', true],
  ['v23.0.0', false],
  ['v23.5.0', false],
  ['v23.6.0', true],
  ['v24.0.0', true],
])('Node %s is new enough: %s', (version, isEnough) => {
  expect(isNewEnough(version)).toBe(isEnough);
});

test('the tools find the Node of the project first, and npm does not', () => {
  const path = (own: boolean) =>
    Object.entries(environment({ own })).find(([name]) => name.toUpperCase() === 'PATH')?.[1];
  expect(path(true)?.startsWith(inRoot('node_modules', '.bin'))).toBe(true);
  expect(path(false)).not.toContain(inRoot('node_modules', '.bin'));
});

describe('CHROMIUM_PATH', () => {
  const program = (text: string): string => {
    const file = join(folder, 'browser');
    writeFileSync(file, `#!/bin/sh\n${text}\n`);
    chmodSync(file, 0o755);
    return file;
  };
  test('decides when a browser answers there', async () => {
    const CHROMIUM_PATH = program('echo Chromium 140.0');
    expect(await findBrowser({ CHROMIUM_PATH })).toBe(CHROMIUM_PATH);
  });
  test('is refused with its name when none does', async () => {
    await expect(findBrowser({ CHROMIUM_PATH: program('exit 1') })).rejects.toThrow(/CHROMIUM_PATH is .*browser/);
    await expect(findBrowser({ CHROMIUM_PATH: join(folder, 'gone') })).rejects.toThrow(/no browser answers/);
  });
});
