import { existsSync, readdirSync } from 'node:fs';
import { sha256Hex } from '../../importing/tools.ts';
import { readText } from '../yaml.ts';
import { checkAsks } from './asks.ts';
import { checkBlanks } from './blanks.ts';
import { checkCitations } from './citations.ts';
import { readLocated } from './content.ts';
import { checkCopied } from './copied.ts';
import { checkCoverage, checkOutlines, checkSetAside } from './coverage.ts';
import type { Issue } from './issue.ts';
import { checkPlainMdx } from './plain-mdx.ts';
import { checkReferences } from './references.ts';
import { checkTraining } from './training.ts';

/** One check of the content, with the number of things that it looked at. */
export interface CheckResult {
  name: string;
  looked: number;
  issues: Issue[];
}

function proseFiles(root: string): Map<string, string> {
  const dir = `${root}/content`;
  const files = existsSync(dir)
    ? readdirSync(dir, { recursive: true }).map((f) => String(f).replaceAll('\\', '/'))
    : [];
  const prose = files.filter((f) => /\.(ya?ml|mdx)$/.test(f)).map((f) => `content/${f}`);
  return new Map(prose.sort().map((file) => [file, readText(root, file)]));
}

/**
 * Every check on `content/`. Run by the build (which stops on the first result with issues) and by `check:content`.
 * @throws ContentError on a file that its schema refuses
 */
export function checkAllContent(root = process.cwd()): CheckResult[] {
  const content = readLocated(root);
  const prose = proseFiles(root);
  return [
    { name: '引用：来源、范围、引文', looked: content.uses.length, issues: checkCitations(content, sha256Hex) },
    {
      name: '编号与交叉引用',
      looked: content.obligations.length + content.guides.length,
      issues: checkReferences(content),
    },
    { name: '培训课件：引用、数字、篇幅', looked: content.training.length, issues: checkTraining(content, root) },
    { name: '提要覆盖全文', looked: content.sources.length, issues: checkOutlines(content) },
    { name: '搁置的句子存在', looked: content.sources.length, issues: checkSetAside(content) },
    { name: '每句话都用上或搁置有理由', looked: content.sources.length, issues: checkCoverage(content) },
    { name: '指南只有文字和本站组件', looked: content.guides.length, issues: checkPlainMdx(content.guides) },
    { name: '模板里的空都填了', looked: prose.size, issues: checkBlanks(prose) },
    { name: '同一问法只归一页', looked: content.asks.length, issues: checkAsks(content.asks) },
    { name: '没有照抄原文', looked: prose.size, issues: checkCopied(prose, content, sha256Hex) },
  ];
}
