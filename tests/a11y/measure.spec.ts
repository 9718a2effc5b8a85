import { expect, test } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { borderless, moving, setTextSize, sidewaysScroll, smallTargets, walkByTab } from './measure.ts';

/** The measures of pages.spec.ts on small invented pages, so that each is seen to fail. */
const page = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta name="viewport" content="width=device-width"><title>试</title><main><h1>试</h1>${body}</main></html>`;

test('a small button, a small summary and a small block link are found; links in text are not', async ({
  page: tab,
}) => {
  await tab.setContent(
    page(`<style>button,summary,.block{display:inline-block;width:44px;height:44px;padding:0}.small{height:43px}</style>
    <button>好</button><button class="small">小</button><p>见 <a href="/x/">此处</a></p><a class="block" href="/">首</a>
    <a class="block small" href="/y/">次</a><label><input type="checkbox"> 勾</label><div hidden><button class="small">藏</button></div>`),
  );
  const found = await smallTargets(tab, 44);
  expect(found).toEqual([
    expect.stringContaining('44×43 <button class="small">小'),
    expect.stringContaining('44×43 <a class="block small"'),
    expect.stringContaining('<input type="checkbox">'),
  ]);
});

test('a wide table makes the page scroll sideways', async ({ page: tab }) => {
  await tab.setViewportSize({ width: 320, height: 640 });
  await tab.setContent(page('<p>短</p>'));
  expect((await sidewaysScroll(tab)).by).toBe(0);
  await tab.setContent(page('<svg width="400" height="10"></svg>'));
  const { by, because } = await sidewaysScroll(tab);
  expect(by).toBeGreaterThan(50);
  expect(because).toContain('<svg');
});

test('axe runs and finds grey on grey in the dark', async ({ page: tab }) => {
  await tab.setContent(
    page('<style>@media (prefers-color-scheme:dark){p{color:#777;background:#888}}</style><p>看不清</p>'),
  );
  expect(await axeViolations(tab)).toEqual([]);
  await tab.emulateMedia({ colorScheme: 'dark' });
  expect(await axeViolations(tab)).toEqual([expect.stringMatching(/^color-contrast: .*<p>看不清/)]);
});

test('a focus that cannot be seen, goes back, or is covered is found', async ({ page: tab }) => {
  const style = '<style>a{display:block;height:44px}a:focus-visible{outline:3px solid}';
  await tab.setContent(page(`${style}</style><a href="/a">一</a><a href="/b">二</a>`));
  expect(await walkByTab(tab, 9)).toEqual([]);
  await tab.setContent(
    page(`${style}.bad:focus-visible{outline:none}</style><a href="/a">一</a><a class="bad" href="/b">二</a>`),
  );
  expect(await walkByTab(tab, 9)).toEqual([expect.stringContaining('no mark of the focus on <a class="bad"')]);
  await tab.setContent(page(`${style}</style><a href="/a">一</a><a href="/b" tabindex="1">二</a>`));
  expect(await walkByTab(tab, 9)).toEqual([expect.stringContaining('goes back to <a href="/a"')]);
  await tab.setContent(
    page(`${style}p{position:fixed;inset:0;margin:0;background:red}</style><a href="/a">一</a><p>盖住</p>`),
  );
  expect(await walkByTab(tab, 9)).toEqual([expect.stringContaining('under <p>盖住')]);
});

test('what moves against the reader’s wish, and a button without a border in forced colours, are found', async ({
  page: tab,
}) => {
  await tab.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await tab.setContent(
    page(`<style>button{border:0}.slow{transition:color 1s}@media (prefers-reduced-motion:no-preference){p{transition:all 1s}}</style>
    <p>静</p><p class="slow">动</p><button>没边</button><button style="border:1px solid">有边</button>`),
  );
  expect(await moving(tab)).toEqual([expect.stringContaining('class="slow"')]);
  expect(await borderless(tab)).toEqual(['<button>没边</button>']);
});

test('the largest text is larger where the page follows the reader’s choice', async ({ page: tab }) => {
  await tab.setContent(page('<style>[data-size=larger]{font-size:150%}</style><p>字</p>'));
  const size = () => tab.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize));
  const before = await size();
  await setTextSize(tab, 'larger');
  expect(await size()).toBeGreaterThan(before);
  await setTextSize(tab, '');
  expect(await size()).toBe(before);
});
