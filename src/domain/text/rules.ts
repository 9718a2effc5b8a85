import { replaceCounted, type ChangeLog } from './changes.ts';
import { hasWords } from './characters.ts';

/** A rule that drops something which is no part of the text. Add a rule here when a new site brings new furniture. */
export interface CleaningRule {
  /** Stable id, kebab-case. */
  id: string;
  /** What it takes out, in Chinese: shown in the report. */
  description: string;
  /** `line`: a line that matches goes as a whole. `inline`: each match inside a line goes (pattern has the flag g). */
  scope: 'line' | 'inline';
  pattern: RegExp;
}

const CLOCK = String.raw`\d{1,2}[:：]\d{2}(?:[:：]\d{2})?`;

/** All furniture and watermark rules, in the order in which they are tried. */
export const CLEANING_RULES: readonly CleaningRule[] = [
  {
    id: 'watermark',
    description: '删去论坛插入正文的水印',
    scope: 'inline',
    pattern: /老秘网|【?公文易文秘资源网】?/g,
  },
  {
    id: 'print-bar',
    description: '删去打印、字号等网页按钮',
    scope: 'line',
    pattern: /^(打印纸张|字号选择|字号[:：]|【?字体[:：])/,
  },
  {
    id: 'breadcrumb',
    description: '删去网页导航路径',
    scope: 'line',
    pattern: /^(首页\s*[>＞»]|(当前|您的|您所在的|所在)位置\s*[:：])/,
  },
  {
    id: 'published',
    description: '删去发布时间行',
    scope: 'line',
    pattern: new RegExp(
      String.raw`^(发布(时间|日期)\s*[:：]|\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2})\s+${CLOCK}$)`,
    ),
  },
  { id: 'origin', description: '删去文章来源行', scope: 'line', pattern: /^(文章|稿件|信息|本文)?来源\s*[:：]/ },
  {
    id: 'author-note',
    description: '删去作者介绍行',
    scope: 'line',
    pattern: /^[（(]\s*作者(系|为|是|单位)?\s*[:：]?[^（）()]*[)）]$/,
  },
  {
    id: 'editor',
    description: '删去编辑署名行',
    scope: 'line',
    pattern: /^[（(【]?\s*(责任编辑|责编|编辑|审核|校对)\s*[:：]/,
  },
  {
    id: 'related',
    description: '删去相关阅读一类栏目名',
    scope: 'line',
    pattern: /^【?(相关(阅读|新闻|链接|文章)|延伸阅读|推荐阅读|热门推荐)】?\s*[:：]?$/,
  },
  {
    id: 'neighbours',
    description: '删去上一篇、下一篇链接',
    scope: 'line',
    pattern: /^(上一[篇页条]|下一[篇页条])\s*[:：]/,
  },
  {
    id: 'buttons',
    description: '删去分享、关闭等网页按钮',
    scope: 'line',
    pattern: /^[【[]?(打印本页|打印|关闭窗口|关闭|返回顶部|返回列表|分享到|收藏|复制链接)[】\]:：]?$/,
  },
  {
    id: 'forum-header',
    description: '删去论坛发帖信息行',
    scope: 'line',
    pattern: new RegExp(String.raw`^\S+\s+发表于\s*\d{4}-\d{1,2}-\d{1,2}(\s+${CLOCK})?$`),
  },
  { id: 'forum-pager', description: '删去论坛分页行', scope: 'line', pattern: /^页\s*[:：]\s*\[\d+\][\d\s[\]]*$/ },
  { id: 'forum-full', description: '删去论坛“查看完整版本”行', scope: 'line', pattern: /^查看完整版本\s*[:：]/ },
  {
    id: 'page-number',
    description: '删去页码行',
    scope: 'line',
    pattern: /^([-—–]\s*\d{1,4}\s*[-—–]|第\s*\d{1,4}\s*页(\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/,
  },
  { id: 'address', description: '删去只有网址的行', scope: 'line', pattern: /^https?:\/\/\S+$/ },
];

/** Furniture is short. A longer line that matches is text with something glued to it, and is kept. */
const MAX_FURNITURE_LENGTH = 160;

/** Drop the furniture from the lines of a text. Lines come trimmed and not empty, and leave so. */
export function dropFurniture(lines: readonly string[], log: ChangeLog): string[] {
  return lines.map((line) => dropInline(line, log)).filter((line) => line !== '' && !isFurniture(line, log));
}

function dropInline(line: string, log: ChangeLog): string {
  let result = line;
  for (const rule of CLEANING_RULES) {
    if (rule.scope !== 'inline') continue;
    result = replaceCounted(
      result,
      rule.pattern,
      () => '',
      (before) => log.add(rule.id, rule.description, before),
    );
  }
  return result.trim();
}

function isFurniture(line: string, log: ChangeLog): boolean {
  if (!hasWords(line)) {
    log.add('ornament', '删去没有文字的行', line);
    return true;
  }
  if (line.length > MAX_FURNITURE_LENGTH) return false;
  const rule = CLEANING_RULES.find(({ scope, pattern }) => scope === 'line' && pattern.test(line));
  if (rule) log.add(rule.id, rule.description, line);
  return rule !== undefined;
}
