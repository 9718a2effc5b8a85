import { cleanText, type CleanResult } from '../domain/text/clean.ts';
import { fingerprint, splitClauses } from '../domain/text/clauses.ts';
import { findRepeated, type Repetition } from '../domain/text/duplicates.ts';
import { numberSentences } from '../domain/text/segment.ts';
import { findSuspicious } from '../domain/text/suspicious.ts';
import { decodeText } from './decode.ts';
import {
  formatClauses,
  readAllClauses,
  readClauses,
  readDuplicates,
  readInput,
  sourcePaths,
  writeAllAtomically,
  type CachedText,
} from './files.ts';
import { ImportProblem } from './problem.ts';
import { describeChanges, describeSuspicions } from './report.ts';
import { sha256Hex, toSimplified } from './tools.ts';

export interface AddOptions {
  /** Folder of the project: `content/` and `.cache/` are below it. */
  root: string;
  /** Path of the text file. */
  file: string;
  id: string;
  /** Number of the part, for a compilation. */
  part?: number;
  /** Make the cache of an imported source again; the text must have the same digest. */
  refresh?: boolean;
  /** With `refresh`: accept a changed text and write its fingerprints anew. */
  replace?: boolean;
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const MAX_TITLE_LENGTH = 60;

/**
 * Import a text: clean, number, fingerprint, write `clauses.json` and the cache. Gives the lines of the report (Chinese).
 * Throws `ImportProblem` with a message for the person, and then nothing has been written.
 */
export function addSource(options: AddOptions): string[] {
  const paths = sourcePaths(options.root, options.id);
  checkId(options, readExistingDigest(options, paths.clauses));
  const { text, encoding } = decodeText(readInput(options.file));
  const cleaned = expectText(cleanText(text, { part: options.part, toSimplified }), options.part);
  const imported = buildText(options.id, cleaned.paragraphs);
  const report = [
    `编码：${encoding}`,
    ...describeChanges(cleaned.changes),
    ...describeSuspicions(findSuspicious(imported.sentences)),
  ];
  const outcome = store(options, imported, cleaned.paragraphs);
  return [...report, ...outcome];
}

function readExistingDigest({ id }: AddOptions, path: string): string | undefined {
  return ID.test(id) ? readClauses(path)?.digest : undefined;
}

function checkId({ id, refresh, replace }: AddOptions, existing: string | undefined): void {
  if (!ID.test(id))
    throw new ImportProblem(`编号“${id}”不合格：只能用小写英文字母、数字和连字符，如 county-2021-speech。`);
  if (replace && !refresh) throw new ImportProblem('--replace 要和 --refresh 一起用。');
  if (refresh && existing === undefined) throw new ImportProblem(`还没有导入过“${id}”，不能用 --refresh。`);
  if (!refresh && existing !== undefined) {
    throw new ImportProblem(`编号“${id}”已经有了。要重建本机缓存，请加 --refresh；要导入另一篇，请换一个编号。`);
  }
}

function expectText(result: CleanResult, part: number | undefined): Extract<CleanResult, { kind: 'text' }> {
  if (result.kind === 'text') return result;
  const list = result.parts.map(({ number, title }) => `  --part ${number}  ${title}`).join('\n');
  if (result.kind === 'needs-part') throw new ImportProblem(`这个文件是汇编，请用 --part 选一篇：\n${list}`);
  if (list === '') throw new ImportProblem('这个文件没有“第N篇”，不要用 --part。');
  throw new ImportProblem(`没有第 ${part} 篇。文件里有：\n${list}`);
}

function buildText(id: string, paragraphs: readonly string[]): CachedText {
  const sentences = numberSentences(paragraphs);
  const hasSentence = sentences.some(({ text }) => /\p{Script=Han}{2}/u.test(text));
  if (!hasSentence) throw new ImportProblem('清理之后没有剩下一句中文正文，没有导入。');
  const first = paragraphs[0] ?? '';
  const isTitle = paragraphs.length > 1 && first.length <= MAX_TITLE_LENGTH && !/[。！？；：，]$/u.test(first);
  return { id, ...(isTitle ? { title: first } : {}), digest: sha256Hex(paragraphs.join('\n')), sentences };
}

function store(options: AddOptions, text: CachedText, paragraphs: readonly string[]): string[] {
  const counts = `${paragraphs.length} 段、${text.sentences.length} 句`;
  if (options.refresh) return refresh(options, text, counts);
  // A repetition usually comes under another title, so the title has no say in it.
  const body = text.title === undefined ? paragraphs : paragraphs.slice(1);
  const repeated = findRepeated(body.join('\n'), readAllClauses(options.root), sha256Hex);
  if (repeated) return recordDuplicate(options, text, repeated);
  writeAllAtomically(filesOf(options.root, text));
  return [`已导入“${options.id}”：${counts}。用 npm run source:read -- ${options.id} 查看全文。`];
}

function refresh(options: AddOptions, text: CachedText, counts: string): string[] {
  const paths = sourcePaths(options.root, options.id);
  const existing = readClauses(paths.clauses);
  if (existing?.digest === text.digest) {
    writeAllAtomically(filesOf(options.root, text).filter(({ path }) => path === paths.cache));
    return [`已重建“${options.id}”的本机缓存：${counts}，与已导入的一致。`];
  }
  if (!options.replace) {
    throw new ImportProblem(
      `这份文本与已导入的“${options.id}”不一致（摘要不同），没有写入。确认要换成新文本，请再加 --replace；句子编号可能改变。`,
    );
  }
  writeAllAtomically(filesOf(options.root, text));
  return [`已用新文本替换“${options.id}”：${counts}。请重新核对引用它的地方。`];
}

function filesOf(root: string, text: CachedText): { path: string; content: string }[] {
  const paths = sourcePaths(root, text.id);
  const entries = text.sentences.map(({ id, text: sentence }): [string, string[]] => [
    id,
    splitClauses(sentence).map((clause) => fingerprint(clause, sha256Hex)),
  ]);
  const clauses = formatClauses({ version: 1, digest: text.digest, sentences: Object.fromEntries(entries) });
  return [
    { path: paths.cache, content: `${JSON.stringify(text, null, 2)}\n` },
    { path: paths.clauses, content: clauses },
  ];
}

function recordDuplicate({ root, id, part }: AddOptions, text: CachedText, { source, share }: Repetition): string[] {
  const path = sourcePaths(root, source).duplicates;
  const recorded = readDuplicates(path);
  const percent = `${Math.round(share * 1000) / 10}%`;
  const message = `这篇文本有 ${percent} 的内容与已导入的“${source}”相同，`;
  if (recorded.duplicates.some(({ digest }) => digest === text.digest))
    return [`${message}早已记作它的重复件，没有新建。`];
  const entry = { id, ...(part === undefined ? {} : { part }), ...(text.title ? { title: text.title } : {}), share };
  const duplicates = [...recorded.duplicates, { ...entry, digest: text.digest }];
  writeAllAtomically([{ path, content: `${JSON.stringify({ version: 1, duplicates }, null, 2)}\n` }]);
  return [`${message}已记作它的重复件，没有新建来源。`];
}
