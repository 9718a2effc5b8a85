import { expect, test } from '@playwright/test';
import { axeViolations } from './axe.ts';
import { sidewaysScroll, smallTargets } from './measure.ts';

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
