import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chinaTime, readRelease, releaseLine } from '../../../src/deploy/release.mjs';

let folder = '';
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: folder,
    env: { ...process.env, GIT_COMMITTER_DATE: '1767200399 -0800', GIT_AUTHOR_DATE: '1767200399 -0800' },
  });
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
  writeFileSync(join(folder, 'package.json'), '{"version":"1.2.3"}');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the release, as the footer says it', () => {
  test('outside a clone: the version alone, or with SOURCE_DATE_EPOCH its day in China', () => {
    expect(releaseLine(readRelease(folder, {}))).toBe('版本 1.2.3');
    expect(releaseLine(readRelease(folder, { SOURCE_DATE_EPOCH: '1767200399' }))).toBe('版本 1.2.3，2026-01-01');
    expect(releaseLine(readRelease(folder, { SOURCE_DATE_EPOCH: 'yesterday' }))).toBe('版本 1.2.3');
  });

  test('in a clone: commit and its day; a changed file says so', () => {
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    expect(releaseLine(readRelease(folder, {}))).toMatch(/^版本 1\.2\.3（[0-9a-f]{7}），2026-01-01$/);
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/new.mdx'), 'x');
    expect(releaseLine(readRelease(folder, {}))).toMatch(/（[0-9a-f]{7} 之后有改动）/);
  });

  test('what no page is made of makes no other version, changed or committed', () => {
    git('add', '.');
    git('commit', '-qm', 'content');
    const line = releaseLine(readRelease(folder, {}));
    for (const path of ['tests', 'src/docs']) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'new.md'), 'x');
    }
    expect(releaseLine(readRelease(folder, {}))).toBe(line);
    git('add', '.');
    git('commit', '-qm', 'tests and documents');
    expect(releaseLine(readRelease(folder, {}))).toBe(line);
  });

  test('a copy inside somebody else’s repository does not take its commit for ours', () => {
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'package.json'), '{"version":"2.0.0"}');
    expect(releaseLine(readRelease(inner, {}))).toBe('版本 2.0.0');
  });

  test.each([
    [0, '1970-01-01T08:00:00'],
    [1767196799, '2025-12-31T23:59:59'],
    [1767196800, '2026-01-01T00:00:00'],
  ])('%d seconds is %s in China', (seconds, time) => {
    expect(chinaTime(seconds)).toBe(time);
  });
});
