import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../../src/integrations/html-checks/index.ts';
import { afterChange, findings, GOOD_PAGE, siteOf } from './site.ts';

const rules = rulesFor({});
const rule = (id: string) => {
  const found = rules.find((r) => r.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
};

test.each(rules.map((r) => [r.id, r] as const))('%s finds nothing on a good page', async (_, r) => {
  expect(await r.check(siteOf({ 'index.html': GOOD_PAGE }))).toEqual([]);
});

const P = '先看规定，再看自己的记录。';
const DESCRIPTION = /content="(按来源[^"]+)"/.exec(GOOD_PAGE)?.[1] ?? '';

/** rule, what is replaced, by what, what the finding must name */
const BROKEN: [id: string, from: string, to: string, named: string][] = [
  ['markup', '<p>', '<p><div>x</div>', 'no-implicit-close'],
  ['markup', 'id="count"', 'id="count" id="count"', 'no-dup-attr'],
  ['literal-asterisks', P, '**注意：**先看规定', '**注意'],
  ['literal-asterisks', P, '在2016**年**之后', '2016**'],
  ['literal-asterisks', '<p>', '<p aria-label="**重点**">', '**重点'],
  ['literal-asterisks', '按来源说明', '**按来源**说明', '**按来源'],
  ['placeholder', P, 'TODO 写完', 'TODO'],
  ['placeholder', P, '本节待补充', '待补充'],
  ['placeholder', P, '还差 undefined 天', 'undefined'],
  ['placeholder', P, '还差 NaN 天', 'NaN'],
  ['placeholder', P, '[object Object]', '[object'],
  ['masked-value', P, '派出 X 个工作队', 'X 个'],
  ['masked-value', P, 'xx届四中全会', 'xx届'],
  ['damaged-text', P, '先看\uFFFD定', '\uFFFD'],
  ['damaged-text', P, '先看 &amp;amp; 再看', '&amp;'],
  ['links', P, '<a href="/nowhere/">去</a>', '/nowhere/ leads to nothing'],
  ['links', P, '<a href="#nothing">去</a>', 'no #nothing'],
  ['links', P, '<a href="ftp://x/">去</a>', 'scheme ftp:'],
  ['link-target', P, '<a href="#">去</a>', '<a href="#">'],
  ['one-h1', '<h2', '<h1>二</h1><h2', '2 h1'],
  ['one-h1', '<h1>住村天数怎么算</h1>', '', '0 h1'],
  ['heading-order', '<h2 id="count">怎样计算</h2>', '<h3>怎样计算</h3>', 'h3 怎样计算 comes after h1'],
  ['heading-order', '<h1>住村天数怎么算</h1>', '', 'comes after nothing'],
  ['heading-order', '>怎样计算<', '> <', 'h2 is empty'],
  ['one-main', '<main>', '<div>', '0 main'],
  ['lang', 'lang="zh-CN"', 'lang="en"', 'lang is en'],
  ['lang', ' lang="zh-CN"', '', 'missing'],
  ['title', '<title>住村天数怎么算</title>', '', 'no title'],
  ['description', DESCRIPTION, '太短', '2 characters'],
  ['description', DESCRIPTION, '长'.repeat(111), '111 characters'],
  ['viewport', 'initial-scale=1', 'initial-scale=1, user-scalable=no', 'zoom'],
  ['viewport', 'name="viewport"', 'name="viewport-gone"', 'no viewport'],
  ['third-party', P, '<img alt="" src="https://cdn.example/x.png">', 'https://cdn.example/x.png'],
  ['third-party', '</head>', '<link rel="preconnect" href="//fonts.example"></head>', '//fonts.example'],
  ['third-party', '</head>', '<script src="https://cdn.example/x.js"></script></head>', 'https://cdn.example/x.js'],
  ['third-party', '</head>', '<style>@import "https://a.example/x.css";</style></head>', 'https://a.example/x.css'],
  [
    'third-party',
    P,
    '<img alt="" src="/a.png" srcset="/a.png 1x, https://b.example/c.png 2x">',
    'https://b.example/c.png',
  ],
  ['inline-style', '<p>', '<p style="color:red">', '<p style="color:red">'],
  ['inline-handler', '<p>', '<p onclick="go()">', 'onclick'],
  ['inline-handler', P, '<a href="javascript:go()">去</a>', 'javascript:'],
  ['csp', "script-src 'self'", "script-src 'self' 'unsafe-inline'", "'unsafe-inline'"],
  ['csp', "script-src 'self'", "script-src 'self' 'unsafe-eval'", "'unsafe-eval'"],
  ['csp', "script-src 'self'", "script-src 'self' 'unsafe-hashes'", "'unsafe-hashes'"],
  ['csp', "script-src 'self'", "script-src 'self' blob:", 'script-src allows blob:'],
  ['csp', "script-src 'self'", "script-src 'self' https://cdn.example", 'https://cdn.example'],
  ['csp', "script-src 'self'", 'script-src *', 'script-src allows *'],
  ['csp', "base-uri 'none'; ", '', "lacks base-uri 'none'"],
  ['csp', "form-action 'self'", "form-action 'none'", "lacks form-action 'self'"],
  ['inline-hashed', '</head>', '<script>go()</script></head>', '<script> go()'],
  ['inline-hashed', '</head>', '<script type="module">go()</script></head>', '<script> go()'],
  ['inline-hashed', '</head>', '<style>p{color:red}</style></head>', '<style> p{color:red}'],
  ['csp', "default-src 'none'; ", '', "lacks default-src 'none'"],
  ['csp', 'http-equiv="content-security-policy"', 'name="gone"', '0 policies'],
];

test.each(BROKEN)('%s: %s → %s', async (id, from, to, named) => {
  expect((await afterChange(rule(id), from, to)).join('\n')).toContain(named);
});

describe('what the rules let pass', () => {
  const FINE: [id: string, from: string, to: string][] = [
    ['literal-asterisks', P, '原文写作 <code>**</code>'],
    ['literal-asterisks', P, '原文的“20**年”被遮住'],
    ['placeholder', P, '基层组织建设中的问题'],
    ['third-party', '</head>', '<link rel="canonical" href="https://site.example/x/"></head>'],
    ['third-party', P, '<a href="https://gov.example/">原文</a>'],
    ['inline-hashed', '</head>', '<script type="application/json">{"a":1}</script></head>'],
    ['inline-hashed', '</head>', '<script src="/a.js"></script></head>'],
    ['links', P, '<a href="https://gov.example/x">原文</a> <a href="#count">下</a> <a href="?q=住村#count">查</a>'],
  ];
  test.each(FINE)('%s: %s → %s', async (id, from, to) => {
    expect(await afterChange(rule(id), from, to)).toEqual([]);
  });
});

test('an inline script runs with its own hash, and with no other', async () => {
  const withScript = GOOD_PAGE.replace('</head>', '<script>go()</script></head>');
  const allowing = (code: string): string => {
    const hash = createHash('sha256').update(code).digest('base64');
    return withScript.replace("script-src 'self'", `script-src 'self' 'sha256-${hash}'`);
  };
  expect(await findings(rule('inline-hashed'), siteOf({ 'index.html': allowing('go()') }))).toEqual([]);
  expect(await findings(rule('inline-hashed'), siteOf({ 'index.html': allowing('go(1)') }))).toHaveLength(1);
});

test('every rule has a broken page that shows it fail', () => {
  const shown = new Set(BROKEN.map(([id]) => id));
  const elsewhere = [
    'term-spelling',
    'within-three-steps',
    'guide-length',
    'guide-parts',
    'distinct-names',
    'baseline',
    'no-eval',
    'light-assets',
  ]; // site-rules.test.ts, baseline.test.ts
  expect(rules.map((r) => r.id).filter((id) => !shown.has(id))).toEqual(elsewhere);
});
