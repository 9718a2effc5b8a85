import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { links } from '../../../src/integrations/html-checks/links.ts';
import { noEvaluation } from '../../../src/integrations/html-checks/policy.ts';
import { stepsFromHome, withinThreeSteps } from '../../../src/integrations/html-checks/reach.ts';
import { noThirdParty } from '../../../src/integrations/html-checks/safety.ts';
import { termSpelling } from '../../../src/integrations/html-checks/spelling.ts';
import { distinctNames } from '../../../src/integrations/html-checks/structure.ts';
import { guideLength, guideParts } from '../../../src/integrations/html-checks/substance.ts';
import {
  kindOf,
  lightAssets,
  overBudget,
  weigh,
  weighSecond,
  weightRules,
} from '../../../src/integrations/html-checks/weight.ts';
import { findings, GOOD_PAGE, siteOf } from './site.ts';

const linkTo = (href: string): string => GOOD_PAGE.replace('先看', `<a href="${href}">去</a>`);

test('two pages with one name are found', async () => {
  const found = await findings(distinctNames, siteOf({ 'index.html': GOOD_PAGE, 'a/index.html': GOOD_PAGE }));
  expect(found).toEqual([
    expect.stringContaining('same title as on /'),
    expect.stringContaining('same description as on /'),
  ]);
});

describe('links between pages', () => {
  const check = (href: string, base = '/') =>
    findings(links, siteOf({ 'index.html': linkTo(href), 'a/b/index.html': GOOD_PAGE, 'icon.svg': '' }, base));

  test.each(['/a/b/', 'a/b/', '/a/b/#count', '/a/b/?q=1#count', '/icon.svg'])('%s leads somewhere', async (href) => {
    expect(await check(href)).toEqual([]);
  });
  test.each([
    ['/a/b', 'lacks its slash at the end'],
    ['/a/b/#gone', 'no #gone'],
    ['/a/', 'leads to nothing'],
    ['/icon.png', 'leads to nothing'],
  ])('%s does not', async (href, why) => {
    expect(await check(href)).toEqual([expect.stringContaining(why)]);
  });

  test('under a base path an address without it leads out of the site', async () => {
    expect(await check('/x/a/b/', '/x/')).toEqual([]);
    expect(await check('/a/b/', '/x/')).toEqual([expect.stringContaining('leaves the base path /x/')]);
  });
});

test('a style sheet may not fetch from another host', async () => {
  const css = '@import url("https://a.example/x.css"); p{background:url(//b.example/y.png)} q{background:url(/z.png)}';
  const found = await findings(noThirdParty, siteOf({ 'index.html': GOOD_PAGE, '_astro/x.css': css }));
  expect(found).toEqual(['https://a.example/x.css', '//b.example/y.png']);
});

test('fonts and heavy pictures are found', async () => {
  const files = { 'f.woff2': 'x', 'big.png': 'x'.repeat(30_001), 'small.png': 'x' };
  expect(await findings(lightAssets, siteOf(files))).toEqual(['is a web font', '30.0 kB']);
});

describe('weight', () => {
  const noise = (bytes: number): string => `//${randomBytes(bytes / 2).toString('hex')}`;
  const page = GOOD_PAGE.replace(
    '</head>',
    '<link rel="stylesheet" href="/_astro/a.css"><script type="module" src="/_astro/a.js"></script></head>',
  ).replace('先看', '<astro-island component-url="/_astro/island.js" renderer-url="/_astro/client.js"></astro-island>');
  const files = {
    'tools/x/index.html': page,
    '_astro/a.css': '@import "./b.css";',
    '_astro/b.css': noise(2000),
    '_astro/a.js': 'import{b}from"./b.js";const later=()=>import("./later.js");',
    '_astro/b.js': `import"./c.js";import"./b.js";${noise(4000)}`,
    '_astro/c.js': noise(2000),
    '_astro/later.js': noise(90_000),
    '_astro/island.js': noise(3000),
    '_astro/client.js': noise(1000),
  };
  const site = siteOf(files);
  const only = site.pages[0];
  if (!only) throw new Error('no page');

  test('counts what static imports bring, once each, and not what waits to be asked for', () => {
    const { js, css, html, all, requests } = weigh(only, site);
    expect(requests).toBe(1 + 5 + 2);
    expect(js).toBeGreaterThan(5000); // 10,000 hex digits of noise carry 5,000 bytes
    expect(js).toBeLessThan(7000);
    expect(css).toBeGreaterThan(1000);
    expect(all).toBe(js + css + html);
  });

  test('over the budget, each part is named with its limit', () => {
    const weight = { all: 25_001, js: 6000, css: 8200, html: 1, requests: 7 };
    expect(overBudget(weight, { all: 25, js: 6, css: 8, requests: 6 })).toEqual([
      'all 25.0 kB, at most 25',
      'css 8.2 kB, at most 8',
      'requests 7, at most 6',
    ]);
  });

  test('a second page costs itself and what not every page of its kind loads', async () => {
    const plain = GOOD_PAGE.replace('</head>', '<link rel="stylesheet" href="/_astro/b.css"></head>');
    const other = plain.replace('</head>', '<link rel="stylesheet" href="/_astro/own.css"></head>');
    const two = siteOf({
      'guides/a/b/index.html': plain,
      'guides/a/c/index.html': other,
      '_astro/b.css': noise(4000),
      '_astro/own.css': noise(8000),
    });
    const [first, second] = [...weighSecond(two.pages, two).values()];
    expect(first).toBeLessThan(1000);
    expect(second).toBeGreaterThan(4000);
    const [rule] = weightRules({ guide: { second: 2 } });
    expect(await rule?.check(two)).toEqual([
      { where: '/guides/a/c/', what: expect.stringMatching(/^as a second page \d.* kB, at most 2$/) },
    ]);
  });

  test('a budget is applied to its kind of page, and a kind without a page is a finding', async () => {
    const [tool, guide] = weightRules({ tool: { js: 1 }, guide: { js: 1 } });
    expect(await tool?.check(site)).toEqual([{ where: '/tools/x/', what: expect.stringMatching(/^js \d/) }]);
    expect(await guide?.check(site)).toEqual([{ where: 'guide', what: 'there is no such page' }]);
  });

  test.each([
    ['index.html', 'home'],
    ['guides/arrival/first-visit/index.html', 'guide'],
    ['guides/index.html', 'other'],
    ['tools/residency/index.html', 'tool'],
    ['tools/index.html', 'other'],
    ['training/four-tasks/index.html', 'training'],
    ['training/four-tasks/slides/index.html', 'training'],
    ['training/index.html', 'other'],
    ['404.html', 'other'],
  ])('%s is of kind %s', (file, kind) => {
    const [found] = siteOf({ [file]: GOOD_PAGE }).pages;
    expect(found && kindOf(found)).toBe(kind);
  });
});

describe('steps from the home page', () => {
  const link = (...to: string[]) => to.map((href) => `<a href="${href}">去</a>`).join('');
  const chain = {
    'index.html': link('a/', 'https://else.example/guides/x/y/', '#top'),
    'a/index.html': link('/x/b/'),
    'b/index.html': link('/x/guides/p/near/', '/x/'),
    'guides/p/near/index.html': link('../far/?q=1#h'),
    'guides/p/far/index.html': '',
    'guides/p/alone/index.html': link('/x/guides/p/far/'),
  };

  test('counts the shortest way, under a base path', () => {
    expect(Object.fromEntries(stepsFromHome(siteOf(chain, '/x/')))).toMatchObject({
      '/': 0,
      '/a/': 1,
      '/b/': 2,
      '/guides/p/near/': 3,
      '/guides/p/far/': 4,
    });
  });

  test('finds a guide that is too far away, and one that nothing leads to', async () => {
    const more = { ...chain, 'training/t/index.html': '' };
    expect(await findings(withinThreeSteps, siteOf(more, '/x/'))).toEqual([
      '4 steps from the home page',
      'no number of steps from the home page',
      'no number of steps from the home page',
    ]);
  });
});

describe('a guide', () => {
  const guide = (inside: string) => siteOf({ 'guides/p/g/index.html': `<main><article>${inside}</article></main>` });
  const cards = '<div class="obligation card">卡片</div><div class="notes">注</div><sup><a class="cite">1</a></sup>';

  test.each([
    [399, ['399 characters']],
    [400, []],
    [1500, []],
    [1501, ['1501 characters']],
  ])('of %i characters of its own', async (length, found) => {
    expect(await findings(guideLength, guide(`<p>${'字 \u2060'.repeat(length)}</p>${cards}`))).toEqual(found);
  });

  const PARTS = [
    '<p class="lead">先答。</p>',
    '<p data-review-by="2027-01-01">过期</p>',
    '<strong>容易出错</strong>',
    '<h2>依据说到哪里为止</h2>',
  ];
  test.each([
    ['nothing', -1, []],
    ['its answer', 0, ['lacks the one-sentence answer']],
    ['its day', 1, ['lacks the day by which it must be read again']],
    ['its traps', 2, ['lacks a section 容易出错']],
    ['its basis', 3, ['lacks a heading that names its basis (依据 …)']],
  ])('without %s', async (_what, left, found) => {
    expect(await findings(guideParts, guide(PARTS.filter((_, i) => i !== left).join('')))).toEqual(found);
  });

  test('other pages may be of any length and shape', async () => {
    const site = siteOf({ 'about/index.html': '<main><article>短</article></main>' });
    expect([...(await findings(guideLength, site)), ...(await findings(guideParts, site))]).toEqual([]);
  });
});

describe('the spelling of terms', () => {
  const terms = [
    { term: '四议两公开', aliases: ['四议二公开（旧称）'], misspellings: ['四议俩公开'] },
    { term: '三同', aliases: [], misspellings: ['三通'] },
  ];
  test.each([
    ['right', '照四议两公开办，搞三同', []],
    ['a listed misspelling', '搞三通', ['三通, which is spelt 三同']],
    [
      'one inner sign wrong in a long term',
      '照四议两公升办，四义两公开也不对',
      ['四义两公开, which is spelt 四议两公开'],
    ],
    ['the first or last sign may belong to another word', '照四议两公布', []],
    ['a quotation may keep a text’s own spelling', '原文写作“三通”，<q>四义两公开</q>', []],
  ])('%s', async (_what, text, found) => {
    expect(await findings(termSpelling(terms), siteOf({ 'index.html': `<p>${text}</p>` }))).toEqual(found);
  });
});

test.each([
  ['a.js', 'x=eval("1")', 'eval('],
  ['a.mjs', 'new Function("return 1")', 'new Function'],
  ['a.js', 'var g=Function("return this")()', 'Function("'],
  ['a.js', 'setTimeout("go()",1)', 'setTimeout("'],
])('%s that holds %s is found', async (file, code, what) => {
  expect((await findings(noEvaluation, siteOf({ [file]: code }))).join()).toContain(what);
});

test('functions, timers and names that only look alike are left alone', async () => {
  const code = 'class MyFunction{retrieval(a){return a}};setTimeout(()=>go(),1);x.evaluate(f);typeof Function';
  expect(await findings(noEvaluation, siteOf({ 'a.js': code, 'a.txt': 'eval("1")' }))).toEqual([]);
});
