import type { HastNode } from './hast.ts';

/** Rehype plugin: addresses of this site written as `/guides/…` in Markdown get the base path in front. */
export function baseLinks({ base }: { base: string }) {
  const prefix = base.replace(/\/$/, '');
  const visit = (node: HastNode): void => {
    const target = node.properties?.href;
    if (node.tagName === 'a' && typeof target === 'string' && /^\/(?!\/)/.test(target)) {
      node.properties = { ...node.properties, href: prefix + target };
    }
    node.children?.forEach(visit);
  };
  return visit;
}
