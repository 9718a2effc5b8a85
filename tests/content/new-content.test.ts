import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, writeNew } from '../../src/authoring/new-content.ts';
import { checkAllContent } from '../../src/site/checks/all.ts';
import { projectWith } from './fixture.ts';

const TODAY = '2026-11-25';
const DRAFTS: [kind: string, where: string, file: string][] = [
  ['guide', 'arrival/night-duty', 'content/guides/arrival/night-duty.mdx'],
  ['obligation', 'lamp/leave', 'content/obligations/lamp/leave.yaml'],
  ['term', 'lamp', 'content/glossary/lamp.yaml'],
  ['rule', 'some-county-2026', 'content/residency-rules/some-county-2026.yaml'],
  ['assessment', 'village-meetings', 'content/assessments/village-meetings.yaml'],
];
const issuesOf = (root: string) => checkAllContent(root).flatMap((r) => r.issues);

/** What an author does: every blank gets words of its own, every stand-in a thing that exists. */
function fill(text: string): string {
  let blanks = 0;
  return text
    .replace(/【填：[^】]*】/g, (blank) =>
      `第${(blanks += 1)}处写好的话${'，写够字数'.repeat(Math.ceil(blank.length / 10))}`.slice(
        0,
        Math.max(blank.length, 8),
      ),
    )
    .replaceAll("'0.0'", "'2.1'")
    .replaceAll('"0.0"', '"2.1"')
    .replaceAll('source: fill-in', 'source: lamp')
    .replaceAll('source="fill-in"', 'source="lamp"')
    .replaceAll('obligations: [fill-in]', 'obligations: [lamp-buckets]')
    .replaceAll('id="fill-in"', 'id="lamp-buckets"')
    .replaceAll('fill/in', 'on-post/buckets');
}

test('there is a template of every kind, and a test of each', () => {
  expect(DRAFTS.map(([kind]) => kind)).toEqual(Object.keys(KINDS));
});

describe.each(DRAFTS)('npm run new -- %s %s', (kind, where, file) => {
  test('writes a file that its schema takes, and whose blanks the check refuses', () => {
    const root = projectWith();
    expect(writeNew(root, [kind, where], TODAY)).toEqual({ kind: 'written', file });
    const issues = issuesOf(root);
    expect(issues.filter((i) => i.rule === 'blank' && i.file === file).length).toBeGreaterThan(0);
    const isOrigin = (rule: string): boolean => /^citation|reference/.test(rule);
    expect(kind === 'rule' || issues.some((i) => isOrigin(i.rule) && i.file === file)).toBe(true);
  });

  test('passes every check once it is filled in', () => {
    const root = projectWith();
    writeNew(root, [kind, where], TODAY);
    writeFileSync(join(root, file), fill(readFileSync(join(root, file), 'utf8')));
    expect(issuesOf(root)).toEqual([]);
  });

  test('never overwrites', () => {
    const root = projectWith({ [file]: '我的文字\n' });
    expect(writeNew(root, [kind, where], TODAY)).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('已经有了'),
    });
    expect(readFileSync(join(root, file), 'utf8')).toBe('我的文字\n');
  });
});

describe('what is refused, and why', () => {
  test.each([
    [[], '用法'],
    [['poem', 'x'], '用法'],
    [['constructor', 'x'], '用法'],
    [['guide'], '用法'],
    [['guide', 'on-post/a', 'b'], '用法'],
    [['guide', '../../etc/x'], '名称写作'],
    [['guide', 'on-post/夜'], '名称写作'],
    [['guide', 'kitchen/soup'], '没有“kitchen”这个部分'],
    [['obligation', 'lamp/soup'], '没有“soup”这个主题'],
    [['obligation', 'nowhere/leave'], '没有文本 nowhere'],
    [['rule', 'A_B'], '名称写作'],
  ])('%j', (argv, says) => {
    expect(writeNew(projectWith(), argv, TODAY)).toMatchObject({ kind: 'refused', why: expect.stringContaining(says) });
  });

  test('an existing list comes back with the entry to paste', () => {
    const outcome = writeNew(projectWith(), ['obligation', 'lamp/conduct'], TODAY);
    expect(outcome).toMatchObject({ why: expect.stringMatching(/贴到它的末尾[\s\S]*- id: lamp-conduct-fill-in/) });
  });
});

test('a guide is to be read again in a year, also when it was written on a leap day', () => {
  const root = projectWith();
  writeNew(root, ['guide', 'arrival/night-duty'], '2028-02-29');
  expect(readFileSync(join(root, 'content/guides/arrival/night-duty.mdx'), 'utf8')).toMatch(/reviewBy: 2029-02-28/);
});
