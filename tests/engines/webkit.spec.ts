import { readFile } from 'node:fs/promises';
import type { Host } from '../offline/host.ts';
import { expect, test as base } from '../offline/host.ts';
import { WebKit } from './webkit.ts';

// The journeys of tests/e2e in short, in WebKitGTK: of all engines here the nearest to an iPhone's Safari.

const GUIDE = 'guides/on-post/residency-days/';
/** Of the seven days shown the first: never in the future. */
const MONDAY = '(//button[contains(@aria-label, "：住村")])[1]';
const SAVED = '//*[@role="status" or self::p][starts-with(normalize-space(), "已保存于本机")]';
const named = (text: string): string => `//*[self::a or self::button or self::summary][normalize-space() = "${text}"]`;
const says = (text: string): string => `//main//*[contains(text(), "${text}")]`;

const test = base.extend<{ webkit: WebKit }>({
  webkit: async ({ browserName: _any }, use) => {
    const webkit = await WebKit.start();
    await use(webkit);
    await webkit.close();
  },
});

const at = (host: Host, path: string): string => host.address + path;

test('from the home page to a guide, whose mark of origin opens and closes', async ({ webkit, host }) => {
  await webkit.open(host.address);
  await webkit.click(`//main${named('住村天数怎么算')}`);
  await webkit.text('//h1[contains(., "住村天数")]');
  await webkit.click('main sup [role=button]');
  expect(await webkit.text('[role=note]')).toMatch(/20\d\d/);
  await webkit.type('[role=note]', '\uE00C');
  await webkit.hold('return !document.querySelector("[role=note]") && document.activeElement.matches("sup a")');
});

test('a question is answered with its source, by address and typed', async ({ webkit, host }) => {
  await webkit.open(at(host, `search/?q=${encodeURIComponent('每月要住多少天')}`));
  expect(await webkit.text('//section[.//h2[. = "文本里的回答"]]')).toMatch(/20[^]*济宁[^]*22[^]*2021 年/);
  await webkit.open(at(host, 'search/'));
  await webkit.type('#search-q', '请假找谁批');
  expect(await webkit.attribute('#results > li > a', 'href')).toContain('/guides/on-post/leave-and-reports/');
});

test('days of the ledger are there after a reload', async ({ webkit, host }) => {
  await webkit.open(at(host, 'tools/residency/'));
  await webkit.click('//label[contains(., "济宁 2016 · 第一书记")]');
  await webkit.click(MONDAY);
  await webkit.text(SAVED);
  await webkit.reload();
  await webkit.text(MONDAY);
  await webkit.hold('return document.querySelector("[aria-label$=\'：住村\']")?.ariaPressed === "true"');
  await webkit.click(named('打印与导出'));
  await webkit.click(named('Excel 表'));
  expect((await readFile(await webkit.downloaded(/\.xlsx$/))).subarray(0, 2).toString()).toBe('PK');
});

test('an answer of the self-assessment goes out as a backup and comes back after all was erased', async ({
  webkit,
  host,
}) => {
  await webkit.open(at(host, 'tools/four-tasks/'));
  await webkit.click(named('开始自评'));
  await webkit.click('(//article//label[.//input[@type = "radio"]])[2]');
  await webkit.text(SAVED);
  await webkit.open(at(host, 'data/'));
  await webkit.click(named('下载备份文件'));
  const backup = await webkit.downloaded(/\.json$/);
  await webkit.click(named('清除全部'));
  await webkit.click(`//dialog${named('确认清除')}`);
  await webkit.hold('return !/[1-9] 条/.test(document.querySelector("table").textContent)');
  await webkit.choose('input[type=file]', backup);
  await webkit.click(named('合并进来'));
  await webkit.text(says('已写入'));
  await webkit.open(at(host, 'tools/four-tasks/'));
  expect(await webkit.text(says('已答'))).toContain('已答 1 / 28 项');
});

test('without a network: the whole site after its download', async ({ webkit, host }) => {
  await webkit.open(at(host, 'offline/'));
  await webkit.click('//button[starts-with(., "下载整站离线使用")]');
  await webkit.text(says('整站已在本机'));
  await host.down();
  await webkit.open(at(host, GUIDE));
  expect(await webkit.text('h1')).toContain('住村天数');
  await webkit.open(at(host, `search/?q=${encodeURIComponent('请假找谁批')}`));
  expect(await webkit.attribute('#results > li > a', 'href')).toContain('/guides/on-post/leave-and-reports/');
});

test('as narrow as the window gets, nothing has to be scrolled sideways', async ({ webkit, host }) => {
  await webkit.size(320, 640);
  const paths = ['', 'guides/', GUIDE, 'obligations/', 'compare/', 'tools/residency/', 'tools/four-tasks/', 'data/'];
  for (const path of paths) {
    await webkit.open(at(host, path));
    const [inner, scroll] = await webkit.run<[number, number]>(
      'return [innerWidth, document.documentElement.scrollWidth]',
    );
    // Its window has a smallest width of its own, 334 px here.
    expect(inner).toBeLessThan(360);
    expect(scroll, path).toBeLessThanOrEqual(inner);
  }
});
