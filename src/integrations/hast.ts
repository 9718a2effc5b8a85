/** As much of an HTML tree (hast) as our rehype plugins touch. */
export interface HastNode {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
  /** Of a component in MDX (`mdxJsxTextElement`, `mdxJsxFlowElement`). */
  name?: string | null;
  attributes?: { type: string; name?: string; value?: unknown }[];
}
