import { expect, test } from 'vitest';
import type { HastNode } from '../../../src/integrations/hast.ts';
import { tableCards } from '../../../src/integrations/table-cards.ts';

const cell = (tagName: string, value: string): HastNode => ({
  type: 'element',
  tagName,
  children: [{ type: 'text', value }],
});
const group = (tagName: string, ...children: HastNode[]): HastNode => ({ type: 'element', tagName, children });

test('a table written in Markdown gets headings for its columns and rows, and a label on every other cell', () => {
  const head = group('thead', group('tr', cell('th', '事项'), cell('th', '多久一次')));
  const row = group('tr', cell('td', '走访'), cell('td', '每月'));
  const table = group('table', head, group('tbody', row));
  tableCards()(group('div', table));
  expect(head.children?.[0]).toMatchObject({
    children: [{ properties: { scope: 'col' } }, { properties: { scope: 'col' } }],
  });
  expect(row.children).toMatchObject([
    { tagName: 'th', properties: { scope: 'row' } },
    { tagName: 'td', properties: { dataLabel: '多久一次' } },
  ]);
  expect(table).toMatchObject({ properties: { className: ['data'] } });
});

test('an empty cell is no heading', () => {
  const empty = (tagName: string) => ({ type: 'element', tagName, children: [] });
  const head = group('thead', group('tr', empty('th'), cell('th', '谁')));
  const row = group('tr', empty('td'), cell('td', '本人'));
  tableCards()(group('table', head, group('tbody', row)));
  expect(head.children?.[0]).toMatchObject({ children: [{ tagName: 'td' }, { tagName: 'th' }] });
  expect(row.children).toMatchObject([{ tagName: 'td' }, { tagName: 'td', properties: { dataLabel: '谁' } }]);
});
