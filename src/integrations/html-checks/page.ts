import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
export type Node = DefaultTreeAdapterTypes.Node;

/** One built page, parsed as a browser would. */
export interface Page {
  /** Path within the output folder, `guides/arrival/first-visit/index.html`. */
  file: string;
  /** Address within the site without the base path, `/guides/arrival/first-visit/`. */
  route: string;
  html: string;
  /** Every element in document order. */
  elements: Element[];
}

export const isElement = (node: Node): node is Element => 'tagName' in node;
export const childrenOf = (node: Node): Node[] => ('childNodes' in node ? node.childNodes : []);

/** Every element within a node, in document order. */
export function* descend(node: Node): Generator<Element> {
  for (const child of childrenOf(node)) {
    if (isElement(child)) yield child;
    yield* descend(child);
  }
}

export function parsePage(file: string, html: string): Page {
  const route = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return { file, route, html, elements: [...descend(parse(html))] };
}

export const attr = (element: Element, name: string): string | undefined =>
  element.attrs.find((a) => a.name === name)?.value;

export const named = (page: Page, ...tags: string[]): Element[] =>
  page.elements.filter((e) => tags.includes(e.tagName));

/** `a` with an attribute of exactly this value: `withAttr(page, 'meta', 'name', 'description')`. */
export const withAttr = (page: Page, tag: string, name: string, value: string): Element[] =>
  named(page, tag).filter((e) => attr(e, name)?.toLowerCase() === value);

/** What stands between the tags, as it is: the code of a `<script>` or `<style>`. */
export const rawText = (element: Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

const UNREAD = new Set(['script', 'style', 'code', 'template']);

/** The text that a reader sees in an element, without scripts, styles and `<code>`. A `<q>` shows its marks. */
export function readText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (isElement(node) && UNREAD.has(node.tagName)) return '';
  const text = childrenOf(node).map(readText).join('');
  return isElement(node) && node.tagName === 'q' ? `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”` : text;
}

const READ_ATTRIBUTES = ['aria-label', 'alt', 'title', 'placeholder', 'aria-description'];

/** Everything a reader may see or hear of a page: its text, its description, names that only stand in attributes. */
export function allReadText(page: Page): string[] {
  const root = page.elements.find((e) => e.tagName === 'html');
  const names = page.elements.flatMap((e) => READ_ATTRIBUTES.map((name) => attr(e, name)));
  const described = withAttr(page, 'meta', 'name', 'description').map((e) => attr(e, 'content'));
  return [root ? readText(root) : '', ...names, ...described].filter((t): t is string => Boolean(t));
}

/** What stands between quotation marks or in the name of a document, for rules that let a text's own words be. */
const QUOTED = /“[^”]*”|「[^」]*」|《[^》]*》/g;
export const withoutQuotes = (text: string): string => text.replace(QUOTED, '“”');
