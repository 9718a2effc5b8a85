import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder } from '../../scripts/lib/fingerprint.mjs';
import { HEADERS } from '../../src/deploy/policy.mjs';
import { BUILDS, pack, unpack } from './archive.ts';

const sha256 = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const room = (name: string): string => {
  const path = join(folder, name);
  mkdirSync(path);
  return path;
};

describe.each(BUILDS)('the archive for $base', (build) => {
  let archive = '';
  let unpacked = '';
  const read = (path: string): string => readFileSync(join(unpacked, path), 'utf8');
  beforeAll(() => {
    const here = room(`for${build.base.replaceAll('/', '-')}`);
    archive = pack(build, here);
    unpacked = unpack(archive, here);
  });

  test('names every file in SHA256SUMS with its hash, and nothing else', () => {
    const lines = read('SHA256SUMS').trimEnd().split('\n');
    const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
    const there = filesUnder(unpacked).map((file) => file.slice(unpacked.length + 1));
    expect([...listed.keys()].sort()).toEqual(there.filter((file) => file !== 'SHA256SUMS').sort());
    for (const [path, hash] of listed) expect([path, sha256(join(unpacked, path))]).toEqual([path, hash]);
  });

  test('comes with its own hash beside it', () => {
    expect(readFileSync(`${archive}.sha256`, 'utf8')).toBe(`${sha256(archive)}  ${basename(archive)}\n`);
  });

  test('holds the site as it was built', () => {
    const names = (root: string): string[] => filesUnder(root).map((file) => file.slice(root.length + 1));
    const site = join(unpacked, 'site');
    expect(names(site)).toEqual(names(build.dist));
    const different = names(site).filter((name) => sha256(join(site, name)) !== sha256(join(build.dist, name)));
    expect(different).toEqual([]);
  });

  test('has names that every locale can write', () => {
    expect(filesUnder(unpacked).filter((file) => !/^[\x20-\x7e]+$/.test(file.slice(folder.length)))).toEqual([]);
  });

  test('is explained on one page, in Chinese, with the way to check it', () => {
    const text = read('INSTALL.txt');
    expect(text.startsWith('\uFEFF驻村有数')).toBe(true);
    expect(text.split('\r\n').length).toBeLessThanOrEqual(60);
    for (const word of ['nginx', 'IIS', 'sha256sum -c', 'Get-FileHash', 'HTTPS', `网址路径：${build.base}`])
      expect(text).toContain(word);
  });

  test('every configuration sends every header', () => {
    for (const file of ['nginx.conf', 'Caddyfile', 'web.config', '_headers']) {
      for (const [name, value] of Object.entries(HEADERS)) {
        expect(read(`server/${file}`)).toContain(name);
        expect(read(`server/${file}`)).toContain(value);
      }
    }
  });

  test('_headers names no header twice for one address: hosts would join the values', () => {
    const rules = read('server/_headers').split(/\n(?=\/)/);
    const [everywhere = '', ...lasting] = rules.map((rule) => rule.split('\n').slice(1).join('\n'));
    expect(everywhere).not.toContain('Cache-Control');
    expect(lasting).toHaveLength(4);
    for (const rule of lasting) expect(rule.trim()).toMatch(/^Cache-Control: public, max-age=31536000, immutable$/);
  });
});

test('the same build packs to the same bytes in every time zone, dated by its commit', () => {
  const [build] = BUILDS;
  const here = pack(build, room('here'), { TZ: 'Asia/Shanghai' });
  const there = pack(build, room('there'), { TZ: 'America/St_Johns' });
  expect(sha256(there)).toBe(sha256(here));
  // A server makes its ETag of time and size: a changed page of the same length needs another time.
  const later = pack(build, room('later'), { SOURCE_DATE_EPOCH: '1893456000' });
  expect(statSync(join(unpack(later, room('opened')), 'site/index.html')).mtime.getFullYear()).toBe(2030);
});
