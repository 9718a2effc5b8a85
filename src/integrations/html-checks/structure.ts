import { attr, named, readText, withAttr, type Page } from './page.ts';
import { pageRule, type Finding, type Rule } from './rule.ts';

/** Length of a description in characters: long enough to say something, short enough for a result list. */
const DESCRIPTION = { min: 30, max: 110 };

const level = (tag: string): number => Number(tag.slice(1));

export const oneH1 = pageRule('one-h1', 'A page has exactly one h1.', (page) => {
  const count = named(page, 'h1').length;
  return count === 1 ? [] : [`${count} h1`];
});

export const headingOrder = pageRule(
  'heading-order',
  'The first heading is the h1, no level is left out on the way down, and no heading is empty.',
  (page) => {
    const headings = named(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    return headings.flatMap((heading, i) => {
      const before = headings[i - 1];
      const step = level(heading.tagName) - (before ? level(before.tagName) : 0);
      const text = readText(heading).trim();
      const shown = `${heading.tagName} ${text.slice(0, 20)}`;
      return [
        ...(text === '' ? [`${heading.tagName} is empty`] : []),
        ...(step > 1 ? [`${shown} comes after ${before?.tagName ?? 'nothing'}`] : []),
      ];
    });
  },
);

export const language = pageRule('lang', 'Every page says that it is in Chinese: <html lang="zh-CN">.', (page) => {
  const lang = named(page, 'html').map((e) => attr(e, 'lang'))[0];
  return lang === 'zh-CN' ? [] : [`lang is ${lang ?? 'missing'}`];
});

export const oneMain = pageRule('one-main', 'A page has exactly one <main>.', (page) => {
  const count = named(page, 'main').length;
  return count === 1 ? [] : [`${count} main`];
});

export const viewport = pageRule('viewport', 'A page fits the screen and may be zoomed.', (page) => {
  const content = withAttr(page, 'meta', 'name', 'viewport').map((e) => attr(e, 'content') ?? '')[0];
  if (content === undefined) return ['no viewport'];
  return /user-scalable\s*=\s*(no|0)|maximum-scale/.test(content) ? [`zoom is hindered: ${content}`] : [];
});

const descriptionOf = (page: Page): string =>
  withAttr(page, 'meta', 'name', 'description').map((e) => attr(e, 'content') ?? '')[0] ?? '';

export const description = pageRule(
  'description',
  `A page has a description of ${DESCRIPTION.min} to ${DESCRIPTION.max} characters.`,
  (page) => {
    const length = [...descriptionOf(page)].length;
    return length >= DESCRIPTION.min && length <= DESCRIPTION.max
      ? []
      : [`${length} characters: ${descriptionOf(page)}`];
  },
);

export const title = pageRule('title', 'A page has a title.', (page) =>
  named(page, 'title').some((e) => readText(e).trim() !== '') ? [] : ['no title'],
);

/** Two pages that call themselves the same cannot be told apart in a list of results. */
function repeated(pages: Page[], what: string, of: (page: Page) => string): Finding[] {
  const first = new Map<string, string>();
  return pages.flatMap((page) => {
    const value = of(page);
    const known = first.get(value);
    if (known === undefined) first.set(value, page.route);
    return known !== undefined && value !== '' ? [{ where: page.route, what: `${what} as on ${known}: ${value}` }] : [];
  });
}

export const distinctNames: Rule = {
  id: 'distinct-names',
  about: 'No two pages have the same title or the same description.',
  check: ({ pages }) => [
    ...repeated(pages, 'same title', (page) => named(page, 'title').map((e) => readText(e).trim())[0] ?? ''),
    ...repeated(pages, 'same description', descriptionOf),
  ],
};
