/** The few places that stand on every page. The tree of guides stands on `/guides/` alone, so pages stay small. */
export const NAVIGATION = [
  { path: '/guides/', label: '指南' },
  { path: '/obligations/', label: '义务' },
  { path: '/tools/', label: '工具' },
  { path: '/sources/', label: '原文提要' },
  { path: '/glossary/', label: '词语' },
] as const;

/** The bar at the bottom of a phone. */
export const TAB_BAR = [
  { path: '/guides/', label: '指南' },
  { path: '/tools/', label: '工具' },
  { path: '/search/', label: '搜索' },
  { path: '/data/', label: '我的' },
] as const;

/** At the foot of every page; on a phone the only way to what the bar has no room for. */
export const FOOTER = [
  ...NAVIGATION,
  { path: '/compare/', label: '对照' },
  { path: '/training/', label: '培训课件' },
  { path: '/data/', label: '我的记录' },
  { path: '/offline/', label: '离线使用' },
  { path: '/about/', label: '关于本站与隐私' },
] as const;
