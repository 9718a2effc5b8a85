import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTS, TOPICS } from '../schemas/vocabulary.ts';

/** `npm run new`: the first draft of a content file. What its author has to fill in, the content check refuses. */

const ID = '[a-z0-9]+(?:-[a-z0-9]+)*';

interface Kind {
  /** How the second word is written, for the person who asks. */
  usage: string;
  pattern: RegExp;
  template: string;
  /** Path within the project. */
  path: (where: string) => string;
  /** What else must be so. @returns what is wrong, in Chinese */
  refuse?: (where: string, root: string) => string | undefined;
}

const first = (where: string): string => where.split('/')[0] ?? '';
const last = (where: string): string => where.split('/').at(-1) ?? '';
const listed = (table: Record<string, string>): string =>
  Object.entries(table)
    .map(([id, label]) => `  ${id}  ${label}`)
    .join('\n');
const lacksSource = (where: string, root: string): string | undefined =>
  existsSync(join(root, 'content/sources', first(where), 'source.yaml'))
    ? undefined
    : `没有文本 ${first(where)}：先用 npm run source:add 导入，并写好 source.yaml。`;

export const KINDS: Record<string, Kind> = {
  guide: {
    usage: '<部分>/<名称>，如 on-post/night-duty',
    pattern: new RegExp(`^[a-z-]+/${ID}$`),
    template: 'guide.mdx',
    path: (where) => `content/guides/${where}.mdx`,
    refuse: (where) =>
      first(where) in PARTS ? undefined : `没有“${first(where)}”这个部分。可用的：\n${listed(PARTS)}`,
  },
  obligation: {
    usage: '<文本>/<主题>，如 some-county-2024/leave',
    pattern: new RegExp(`^${ID}/${ID}$`),
    template: 'obligation.yaml',
    path: (where) => `content/obligations/${where}.yaml`,
    refuse: (where, root) =>
      last(where) in TOPICS ? lacksSource(where, root) : `没有“${last(where)}”这个主题。可用的：\n${listed(TOPICS)}`,
  },
  term: {
    usage: '<文本>，如 some-county-2024',
    pattern: new RegExp(`^${ID}$`),
    template: 'term.yaml',
    path: (where) => `content/glossary/${where}.yaml`,
  },
  rule: {
    usage: '<编号>，如 some-county-2026',
    pattern: new RegExp(`^${ID}$`),
    template: 'rule.yaml',
    path: (where) => `content/residency-rules/${where}.yaml`,
  },
  assessment: {
    usage: '<编号>，如 village-meetings',
    pattern: new RegExp(`^${ID}$`),
    template: 'assessment.yaml',
    path: (where) => `content/assessments/${where}.yaml`,
  },
};

const USAGE = `用法：npm run new -- 种类 名称\n${Object.entries(KINDS)
  .map(([name, { usage }]) => `  ${name.padEnd(11)} ${usage}`)
  .join('\n')}`;

function draft(kind: Kind, where: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const values: Record<string, string> = {
    PART: first(where),
    PREFIX: first(where),
    NAME: last(where),
    TODAY: today,
    NEXT_YEAR: `${year + 1}${today.slice(4).replace('-02-29', '-02-28')}`,
    YEAR: String(year),
  };
  const text = readFileSync(new URL(`templates/${kind.template}`, import.meta.url), 'utf8');
  return text.replace(/__([A-Z_]+?)__/g, (all, name: string) => values[name] ?? all);
}

export type Outcome = { kind: 'written'; file: string } | { kind: 'refused'; why: string };

/**
 * Writes a template, and never over a file that is there.
 * @param root the project's top folder
 * @param argv kind and name
 * @param today `YYYY-MM-DD`
 */
export function writeNew(root: string, argv: string[], today: string): Outcome {
  const [name = '', where = ''] = argv;
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (!kind || argv.length !== 2) return { kind: 'refused', why: USAGE };
  if (!kind.pattern.test(where))
    return { kind: 'refused', why: `名称写作 ${kind.usage}（小写英文字母、数字和连字符）。` };
  const wrong = kind.refuse?.(where, root);
  if (wrong) return { kind: 'refused', why: wrong };
  const file = kind.path(where);
  const text = draft(kind, where, today);
  if (existsSync(join(root, file))) {
    const paste =
      file.includes('/obligations/') || file.includes('/glossary/') ? `可以把下面一段贴到它的末尾：\n\n${text}` : '';
    return { kind: 'refused', why: `${file} 已经有了，没有改动它。${paste}` };
  }
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text, { flag: 'wx' });
  return { kind: 'written', file };
}
