import type { HastNode } from './hast.ts';

const elements = (node: HastNode | undefined, ...names: string[]): HastNode[] =>
  (node?.children ?? []).filter((child) => names.includes(child.tagName ?? ''));

/** Text of a heading cell; marks of origin and other components in it hold none. */
const textOf = (node: HastNode): string => node.value ?? (node.children ?? []).map(textOf).join('');

const isEmpty = (cell: HastNode): boolean => (cell.children ?? []).length === 0;

function prepare(table: HastNode): void {
  table.properties = { ...table.properties, className: ['data'] };
  const [head] = elements(table, 'thead');
  const headings = elements(elements(head, 'tr')[0], 'th');
  for (const cell of headings) {
    // The empty corner of a table is no heading.
    if (isEmpty(cell)) cell.tagName = 'td';
    else cell.properties = { ...cell.properties, scope: 'col' };
  }
  const labels = headings.map((cell) => textOf(cell).trim());
  for (const row of elements(table, 'tbody').flatMap((body) => elements(body, 'tr'))) {
    elements(row, 'td').forEach((cell, i) => {
      if (i === 0 && !isEmpty(cell)) {
        cell.tagName = 'th';
        cell.properties = { ...cell.properties, scope: 'row' };
      } else if (i > 0 && labels[i]) {
        cell.properties = { ...cell.properties, dataLabel: labels[i] };
      }
    });
  }
}

/** Rehype plugin: tables written in Markdown get row headings, and labels so that they become cards on a phone. */
export function tableCards() {
  const visit = (node: HastNode): void => {
    if (node.tagName === 'table') prepare(node);
    node.children?.forEach(visit);
  };
  return visit;
}
