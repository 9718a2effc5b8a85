import type { Kind } from './types.ts';

/** What a kind of result is called on the page and in Pagefind's filters. */
export const KIND_LABELS: Record<Kind, string> = {
  guide: '指南',
  obligation: '义务',
  term: '词语',
  passage: '原文提要',
  source: '原文',
  tool: '工具',
  page: '页面',
  comparison: '对照',
};
