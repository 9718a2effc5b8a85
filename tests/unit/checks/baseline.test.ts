import { expect, test } from 'vitest';
import { baseline, scriptFaults, styleFaults } from '../../../src/integrations/html-checks/baseline.ts';
import { makeSite } from '../../../src/integrations/html-checks/rule.ts';

test.each([
  ['class A { #x = 1; at = [1].at(-1); }', []],
  ['const a = structuredClone(b) ?? Object.hasOwn(c, "d"); await import("./x.js")', []],
  ['x.match(/a(?=b)/u)', []],
  ['class A { static { this.x = 1 } }', ['static block']],
  ['x.match(/(?<=a)b/u)', ['looks behind']],
  ['new RegExp("(?<!a)b")', ['looks behind']],
  ['new RegExp(`(?<!${a})b`)', ['looks behind']],
  ['/[a--b]/v.test(x)', ['flag v|no ES2022']],
  ['Map.groupBy(a, b)', ['Map.groupBy']],
  ['a.toSorted()', ['toSorted']],
  ['a.with(b)', []],
  [
    'a.union; a.union(b, c); a[union](b); a.toArray(b); const { groupBy } = a; class A { #union() { this.#union(1) } }',
    [],
  ],
  ['new Set(a).union(b)', ['union']],
  ['a.intersection(b) || a?.difference(b)', ['intersection', 'difference']],
  ['a.keys().toArray()', ['toArray']],
  ['[1].with(0, 2)', ['with']],
  ['Object["groupBy"](a, b)', ['Object.groupBy']],
  ['const { groupBy } = Object', ['Object.groupBy']],
  ['let { withResolvers: make } = Promise', ['Promise.withResolvers']],
  ['new CompressionStream("deflate")', ['new CompressionStream']],
  ['new globalThis.OffscreenCanvas(1, 1)', ['new OffscreenCanvas']],
  ['new Intl.Segmenter("zh")', ['new Segmenter']],
  ['typeof Intl.Segmenter !== "undefined" && new Intl.Segmenter("zh")', []],
  ['typeof a.toBase64 == `function` ? a.toBase64() : btoa(a)', []],
  ['a.toBase64()', ['toBase64']],
  ['using x = y', ['no ES2022']],
  ['import a from "./a.json" with { type: "json" }', ['no ES2022']],
])('script %s', (code, faults) => {
  const found = scriptFaults(code);
  expect(found).toHaveLength(faults.length);
  faults.forEach((fault, i) => expect(found[i]).toMatch(new RegExp(fault)));
});

test.each([
  ['@media (max-width:40rem){a{inset:0;color:rgb(0 0 0 / 55%)}}', []],
  ['@supports selector(:has(a)){@media print{b:has(c){color:red}}}', []],
  ['a{max-height:100vh;max-height:100dvh}', []],
  ['a::after{content:"a{b:has(c)}"}', []],
  ['table:has(td){color:red}', [':has']],
  ['a{color:light-dark(red,blue)}', ['light-dark']],
  ['a{max-height:100dvh}', ['100dvh']],
  ['@media (width<=40rem){a{color:red}}', ['range']],
  ['a{b{color:red}}', ['inside a rule']],
  ['a{color:red;&:hover{color:blue}}', ['inside a rule']],
  ['@media print{a{color:red}}@page{margin:1cm}', []],
])('style %s', (css, faults) => {
  const found = styleFaults(css);
  expect(found).toHaveLength(faults.length);
  faults.forEach((fault, i) => expect(found[i]).toContain(fault));
});

test('files, styles and scripts in pages are looked at; data is not; the first script must run anywhere', async () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const page = (head: string) => bytes(`<!doctype html><html><head>${head}</head><body></body></html>`);
  const site = makeSite(
    new Map([
      ['index.html', page('<script>(function(){})()</script><script type="application/json">{"a":1}</script>')],
      ['new/index.html', page('<script>(()=>{})()</script><style>a:has(b){color:red}</style>')],
      ['x.js', bytes('a.toSorted()')],
      ['y.css', bytes('a{color:red}')],
    ]),
  );
  expect((await baseline.check(site)).map(({ where, what }) => `${where} ${what}`)).toEqual([
    'x.js a.toSorted',
    '/new/ :has() (Chrome 105)',
    expect.stringContaining('/new/ the first inline script is no ES5'),
  ]);
});
