import { expandRange, parseRange } from '../domain/text/ranges.ts';
import { readIfThere, sourcePaths, type CachedText } from './files.ts';
import { ImportProblem } from './problem.ts';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Lines `[9.14] text` of a source or of a range of it. Throws `ImportProblem` for a missing cache or a bad range. */
export function readSource(root: string, id: string, range?: string): string[] {
  if (!ID.test(id)) throw new ImportProblem(`编号“${id}”不合格。`);
  const { sentences } = readCache(root, id);
  const wanted =
    range === undefined
      ? undefined
      : new Set(
          expand(
            id,
            range,
            sentences.map((sentence) => sentence.id),
          ),
        );
  return sentences
    .filter((sentence) => wanted?.has(sentence.id) ?? true)
    .map((sentence) => `[${sentence.id}] ${sentence.text}`);
}

function expand(id: string, range: string, sentenceIds: string[]): string[] {
  const parsed = parseRange(range);
  if (parsed.kind === 'bad-range') throw new ImportProblem(`${parsed.message}。`);
  const ids = expandRange(parsed.range, sentenceIds);
  if (ids.length === 0)
    throw new ImportProblem(`“${id}”没有 ${range} 这个范围，最后一句是 ${sentenceIds.at(-1) ?? '（空）'}。`);
  return ids;
}

function readCache(root: string, id: string): CachedText {
  const path = sourcePaths(root, id).cache;
  const content = readIfThere(path);
  if (content === undefined) {
    throw new ImportProblem(
      `本机没有“${id}”的全文缓存（全文不进版本库）。请用原文件重建：npm run source:add -- 文件 --id ${id} --refresh`,
    );
  }
  try {
    return JSON.parse(content) as CachedText;
  } catch {
    throw new ImportProblem(`“${id}”的全文缓存已损坏。请用 source:add 加 --refresh 重建。`);
  }
}
