import { attr, named, readText, type Element, type Page } from './page.ts';
import { pageRule } from './rule.ts';
import { kindOf } from './weight.ts';

/** Characters that a guide says of its own: long enough to help, short enough to be read on a phone. */
const LENGTH = { min: 400, max: 1500 };

/** What stands in a guide and is not its own prose: marks of origin, notes, cards of the register, tables of figures. */
const NOT_PROSE = /^(?:cite|notes|obligation|figures|meta|review-due|no-print)$/;

const classes = (element: Element): string[] => (attr(element, 'class') ?? '').split(/\s+/);

function prose(node: Element): string {
  return node.childNodes
    .map((child) => {
      if (!('tagName' in child)) return readText(child);
      return classes(child).some((name) => NOT_PROSE.test(name)) ? '' : prose(child);
    })
    .join('');
}

const isGuide = (page: Page): boolean => kindOf(page) === 'guide';
const hasClass = (page: Page, tag: string, name: string): boolean =>
  named(page, tag).some((element) => classes(element).includes(name));

export const guideLength = pageRule(
  'guide-length',
  `A guide has ${LENGTH.min} to ${LENGTH.max} characters of its own.`,
  (page) => {
    if (!isGuide(page)) return [];
    // U+2060 holds a mark of origin to its word (src/site/citations.ts); nobody reads it.
    const length = named(page, 'article')
      .map(prose)
      .join('')
      .replace(/[\s\u2060]/g, '').length;
    return length >= LENGTH.min && length <= LENGTH.max ? [] : [`${length} characters`];
  },
);

export const guideParts = pageRule(
  'guide-parts',
  'A guide opens with its answer, names traps, says on what it rests and when it must be read again.',
  (page) => {
    if (!isGuide(page)) return [];
    const headings = named(page, 'h2', 'strong').map((heading) => readText(heading).trim());
    const missing: [string, boolean][] = [
      ['the one-sentence answer', hasClass(page, 'p', 'lead')],
      ['the day by which it must be read again', named(page, 'p').some((p) => attr(p, 'data-review-by'))],
      ['a section 容易出错', headings.includes('容易出错')],
      ['a heading that names its basis (依据 …)', headings.some((text) => text.includes('依据'))],
    ];
    return missing.filter(([, isThere]) => !isThere).map(([what]) => `lacks ${what}`);
  },
);
