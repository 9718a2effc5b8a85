import { describe, expect, it } from 'vitest';
import type { HastNode } from '../../../src/integrations/hast.ts';
import { markTerms } from '../../../src/integrations/mark-terms.ts';

const TERMS = [
  { id: 'first-secretary', term: '第一书记' },
  { id: 'posted-first-secretary', term: '驻村第一书记' },
  { id: 'visit', term: '走访（入户）' },
];
const text = (value: string): HastNode => ({ type: 'text', value });
const element = (tagName: string, ...children: HastNode[]): HastNode => ({ type: 'element', tagName, children });
const byHand = (id: string, value: string): HastNode => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [text(value)],
});

/** The tree as one line: a mark is `[id 文字]`. */
function line(node: HastNode): string {
  if (node.type === 'text') return node.value ?? '';
  const inner = (node.children ?? []).map(line).join('');
  return node.name === 'Term' ? `[${String(node.attributes?.[0]?.value)} ${inner}]` : inner;
}
function marked(...children: HastNode[]): string {
  const root: HastNode = { type: 'root', children };
  markTerms({ terms: TERMS })(root);
  return line(root);
}

describe('the first use of a term on a page', () => {
  it.each([
    ['once', [element('p', text('第一书记和第一书记'))], '[first-secretary 第一书记]和第一书记'],
    [
      'across blocks',
      [element('p', text('第一书记')), element('p', text('第一书记'))],
      '[first-secretary 第一书记]第一书记',
    ],
    ['the longest term', [element('p', text('驻村第一书记'))], '[posted-first-secretary 驻村第一书记]'],
    ['signs of a pattern are plain text', [element('p', text('先走访（入户）再说'))], '先[visit 走访（入户）]再说'],
    [
      'not in a heading, a link or code',
      ['h2', 'a', 'code'].map((n) => element(n, text('第一书记'))),
      '第一书记第一书记第一书记',
    ],
    [
      'a mark by hand that comes first stays',
      [byHand('first-secretary', '书记'), text('第一书记')],
      '[first-secretary 书记]第一书记',
    ],
    [
      'a mark by hand that comes later goes',
      [text('第一书记'), byHand('first-secretary', '书记')],
      '[first-secretary 第一书记]书记',
    ],
    ['no term, no change', [text('种树')], '种树'],
  ])('%s', (_what, children, expected) => {
    expect(marked(...children)).toBe(expected);
  });

  it('leaves everything alone without a glossary', () => {
    const root: HastNode = { type: 'root', children: [text('第一书记')] };
    markTerms({ terms: [] })(root);
    expect(line(root)).toBe('第一书记');
  });
});
