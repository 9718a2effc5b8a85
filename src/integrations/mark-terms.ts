import type { HastNode } from './hast.ts';

/** As much of a glossary entry as marking needs. */
interface Markable {
  id: string;
  term: string;
}

/** Where a term is no mark: it is a link or a heading already, or a word of the page's furniture. */
const CLOSED = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'code', 'Cite', 'Obligation', 'Figures', 'Term']);

const nameOf = (node: HastNode): string => node.tagName ?? node.name ?? '';
const idOf = (node: HastNode): string | undefined =>
  node.attributes?.find((attribute) => attribute.name === 'id')?.value as string | undefined;

const mark = (id: string, text: string): HastNode => ({
  type: 'mdxJsxTextElement',
  name: 'Term',
  attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
  children: [{ type: 'text', value: text }],
});

/**
 * Rehype plugin: the first use of a glossary term on a page opens its meaning, wherever an author thought of it or not.
 * The longest term wins (驻村第一书记 before 第一书记). A `<Term>` written by hand stays where it is the first use.
 * @param terms the glossary
 */
export function markTerms({ terms }: { terms: readonly Markable[] }) {
  const byLength = [...terms].sort((a, b) => b.term.length - a.term.length);
  const ids = new Map(byLength.map(({ id, term }) => [term, id]));
  const escaped = byLength.map(({ term }) => term.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  // Built once: a page has hundreds of pieces of text. Without a glossary an empty pattern would match everywhere.
  const pattern = escaped.length > 0 ? new RegExp(escaped.join('|'), 'g') : undefined;
  return (root: HastNode): void => {
    const seen = new Set<string>();
    const split = (value: string): HastNode[] => {
      const nodes: HastNode[] = [];
      let from = 0;
      for (const found of pattern ? value.matchAll(pattern) : []) {
        const id = ids.get(found[0]);
        if (!id || seen.has(id)) continue;
        seen.add(id);
        nodes.push({ type: 'text', value: value.slice(from, found.index) }, mark(id, found[0]));
        from = found.index + found[0].length;
      }
      return [...nodes, { type: 'text', value: value.slice(from) }].filter((node) => node.value !== '');
    };
    const renew = (node: HastNode): HastNode[] => {
      if (node.type === 'text') return split(node.value ?? '');
      if (nameOf(node) === 'Term') {
        const id = idOf(node) ?? '';
        if (seen.has(id)) return node.children ?? [];
        seen.add(id);
        return [node];
      }
      if (!CLOSED.has(nameOf(node)) && node.children) node.children = node.children.flatMap(renew);
      return [node];
    };
    root.children = (root.children ?? []).flatMap(renew);
  };
}
