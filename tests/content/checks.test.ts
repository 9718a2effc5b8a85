import { describe, expect, it } from 'vitest';
import { checkAllContent } from '../../src/site/checks/all.ts';
import { checkCoverage, measureCoverage } from '../../src/site/checks/coverage.ts';
import { readLocated } from '../../src/site/checks/content.ts';
import { mend, projectWith } from './fixture.ts';

const REGISTER = 'content/obligations/lamp/conduct.yaml';
const GUIDE = 'content/guides/on-post/buckets.mdx';
const SOURCE = 'content/sources/lamp/source.yaml';

const ASKS = 'content/search-asks/a.yaml';
/** Two pages with what each is asked. */
const asksOf = (a: string, b: string): Record<string, string> => ({
  [ASKS]: `- { page: /a/, asks: ${a} }\n- { page: /b/, asks: ${b} }\n`,
});

const issuesOf = (changed?: Record<string, string>) => checkAllContent(projectWith(changed)).flatMap((r) => r.issues);

describe('content checks', () => {
  it('find nothing in a sound project', () => {
    expect(issuesOf()).toEqual([]);
  });

  /** Each rule with a project that breaks it: what is changed, which rule objects, and where. */
  const BROKEN: [rule: string, changed: Record<string, string>, file: string, line: number, says: RegExp][] = [
    ['citation-source', mend(GUIDE, 'source="lamp"', 'source="lump"'), GUIDE, 13, /no source “lump”/],
    ['citation-range', mend(REGISTER, "at: '2.1'", "at: '2.7'"), REGISTER, 1, /2\.7/],
    ['citation-range', mend(REGISTER, 'at: 2.1-2.2', 'at: 2.2-2.1'), REGISTER, 8, /2\.2-2\.1/],
    ['citation-quote', mend(REGISTER, '下雨以前收进仓房', '下雨以前收进厢房'), REGISTER, 1, /stands in no source/],
    ['citation-quote', mend(REGISTER, '下雨以前收进仓房', '擦完写在本子上'), REGISTER, 1, /stands in lamp 2\.2/],
    ['citation-quote', mend(REGISTER, '下雨以前收进仓房', '井边的石板要常换'), REGISTER, 1, /stands in other 1\.1/],
    ['citation-quote', mend(GUIDE, '钥匙挂在门后', '钥匙挂在门后，下雨以前收进仓房'), GUIDE, 13, /does not follow/],
    ['unique-id', mend(REGISTER, 'lamp-wheel', 'lamp-buckets'), REGISTER, 8, /stands already/],
    ['reference', mend(REGISTER, 'on-post/buckets', 'on-post/barrels'), REGISTER, 1, /no guide “on-post\/barrels”/],
    ['reference', mend(GUIDE, '<Obligation id="lamp-buckets"', '<Obligation id="lamp-boxes"'), GUIDE, 15, /lamp-boxes/],
    [
      'unreached',
      mend(
        REGISTER,
        '  citations: [{ at: 2.1-2.2 }]\n  guides: [on-post/buckets]\n',
        '  citations: [{ at: 2.1-2.2 }]\n',
      ),
      REGISTER,
      8,
      /no guide leads to “lamp-wheel”/,
    ],
    [
      'reference',
      mend(GUIDE, 'obligations: [lamp-buckets]', 'obligations: [lamp-buckets]\ntools: [lamp]'),
      GUIDE,
      2,
      /no tool “lamp”/,
    ],
    ['ask', asksOf('[请问谁], shared: []', '[请问谁], shared: []'), ASKS, 1, /asked of \/a\/ and \/b\/.*shared/],
    ['ask', asksOf('[], shared: [请问谁]', '[请问谁], shared: []'), ASKS, 2, /asked of \/a\/ and \/b\//],
    ['ask', asksOf('[], shared: [请问谁]', '[请问啥], shared: []'), ASKS, 1, /shared with no other page/],
    ['ask', asksOf('[请问谁, 请问谁], shared: []', '[], shared: []'), ASKS, 1, /twice for \/a\//],
    ['outline', mend(SOURCE, '1.1-2.2', '1.1-2.1'), SOURCE, 1, /2\.2/],
    ['set-aside', mend(SOURCE, '"1.1"', '"9.1"'), SOURCE, 1, /9\.1/],
    [
      'copied',
      mend(GUIDE, '木桶放好', '\n晒场边上放三只旧木桶，下雨以前收进仓房，钥匙挂在门后。\n\n木桶放好'),
      GUIDE,
      14,
      /3 clauses of lamp 2\.1/,
    ],
  ];

  it.each(BROKEN)('%s', (rule, changed, file, line, says) => {
    const issues = issuesOf(changed);
    expect(issues.map((i) => i.rule)).toContain(rule);
    const issue = issues.find((i) => i.rule === rule);
    expect(issue).toMatchObject({ file, line });
    expect(issue?.message).toMatch(says);
  });

  it('lets two pages share a question on purpose', () => {
    expect(issuesOf(asksOf('[], shared: [请问谁]', '[], shared: [请问谁]'))).toEqual([]);
  });

  it('leaves a quotation of whole clauses alone', () => {
    const quoted = mend(GUIDE, 'quote="钥匙挂在门后"', 'quote="晒场边上放三只旧木桶，下雨以前收进仓房，钥匙挂在门后"');
    expect(issuesOf(quoted)).toEqual([]);
  });
});

/** What a hostile contribution could put into a guide, each in place of a harmless sentence. */
describe('a guide is prose with our components', () => {
  it.each([
    ["import fs from 'node:fs'", /import and export run code/],
    ['export const a = 1', /import and export run code/],
    ['木桶 {process.env.HOME} 放好', /braces are code/],
    ['<Term id={x}>木桶</Term>', /braces are code/],
    ['<script>go()</script>', /<script is none of the components/],
    ['<img src="/x.png" onerror="go()" />', /<img is none of/],
    ['<a href="javascript:go()">木桶</a>', /<a is none of/],
    ['<Fragment set:html="x" />', /<Fragment is none of/],
    ['<Callout onclick="a>b">木桶</Callout>', /<Callout is none of/],
    ['<!-- 木桶 -->', /<!-- is none of/],
    ['[木桶](javascript:go())', /address javascript:go/],
    ['[木桶](javascript&#58;go)', /address javascript&#58;go/],
    ['[木桶](<data:text/html,x>)', /address data:text/],
    ['[木桶](//evil.example/)', /address \/\/evil\.example/],
    ['![木桶](http://evil.example/x.png)', /address http:/],
    ['[木桶]: vbscript:go', /address vbscript:go/],
  ])('%s', (hostile, says) => {
    const issues = issuesOf(mend(GUIDE, '木桶放好', `${hostile}\n\n木桶放好`)).filter((i) => i.rule === 'plain-mdx');
    expect(issues.map((i) => i.message).join('\n')).toMatch(says);
    expect(issues[0]).toMatchObject({ file: GUIDE, line: 13 });
  });

  it.each([
    '<Callout kind="trap">木桶</Callout>',
    '见[木桶](/guides/on-post/buckets/#top)、[下面](#x)和[公报](https://gov.example/a?b=1&c=2)。',
    '每月 ≥ 20 天，5 > 3；“import”是英文词。',
  ])('%s is let through', (harmless) => {
    const issues = issuesOf(mend(GUIDE, '木桶放好', `${harmless}\n\n木桶放好`));
    expect(issues.filter((i) => i.rule === 'plain-mdx')).toEqual([]);
  });
});

describe('files that their schema refuses', () => {
  const quantity = (more: string) =>
    mend(REGISTER, 'modality: must', `modality: must\n  quantity: { value: 1, unit: 次, bound: exactly, ${more} }`);

  it.each([
    ['unknown field', mend(REGISTER, 'modality: must', 'modality: must\n  mood: good'), /conduct\.yaml:1 .*mood/],
    ['unknown role', mend(REGISTER, '[team-member]', '[king]'), /conduct\.yaml:8 .*roles/],
    ['a number counted over 一次', quantity('per: once'), /conduct\.yaml:1 .*per/],
    ['a softened number above 应当', quantity('hedge: 一般'), /conduct\.yaml:1 .*softened/],
    ['a softened duty above 应当', mend(REGISTER, '雨前把', '原则上雨前把'), /conduct\.yaml:1 .*softened/],
    [
      'a softened prohibition above 应当',
      mend(REGISTER, 'must\n  statement: 雨前', 'must-not\n  statement: 原则上不在雨前'),
      /conduct\.yaml:1 .*softened/,
    ],
    ['quote beyond 60 characters', mend(REGISTER, '下雨以前收进仓房', '雨'.repeat(61)), /conduct\.yaml:1 .*quote/],
    ['broken YAML', mend(REGISTER, '- id: lamp-wheel', '- id: [lamp-wheel'), /conduct\.yaml:/],
    ['no frontmatter', { [GUIDE]: '只有正文\n' }, /buckets\.mdx:1 .*frontmatter/],
    ['part and folder differ', mend(GUIDE, 'part: on-post', 'part: arrival'), /part and folder differ/],
  ])('%s', (_what, changed, message) => {
    expect(() => checkAllContent(projectWith(changed))).toThrow(message);
  });
});

it('lets what the text softens stand as 应当', () => {
  const softened = mend(REGISTER, 'must\n  statement: 雨前', 'should\n  statement: 原则上雨前');
  expect(issuesOf(softened)).toEqual([]);
});

describe('coverage', () => {
  it('counts what is cited and what is set aside', () => {
    const [lamp] = measureCoverage(readLocated(projectWith())).filter((c) => c.source === 'lamp');
    expect(lamp).toEqual({ source: 'lamp', total: 3, cited: 2, setAside: 1, open: [], both: [] });
    expect(checkCoverage(readLocated(projectWith()))).toEqual([]);
  });

  it('names a sentence that is neither used nor set aside', () => {
    const root = projectWith(mend(REGISTER, 'at: 2.1-2.2', "at: '2.1'"));
    expect(checkCoverage(readLocated(root)).map((i) => i.message)).toEqual([
      'sentence 2.2 is neither cited nor set aside',
    ]);
  });

  it('lets a guide cite what is set aside', () => {
    const root = projectWith(mend(GUIDE, 'at="2.1" quote="钥匙挂在门后"', 'at="1.1"'));
    expect(checkCoverage(readLocated(root))).toEqual([]);
  });

  it('names a sentence that is both set aside and the basis of an obligation', () => {
    const root = projectWith(mend(SOURCE, '["1.1"]', '["1.1", "2.2"]'));
    expect(checkCoverage(readLocated(root)).map((i) => i.message)).toEqual([
      'sentence 2.2 is set aside although an obligation rests on it',
    ]);
  });
});
