import { isHan } from './characters.ts';
import type { ChangeLog } from './changes.ts';

const SENTENCE_END = /[。！？…；：!?;:][”’」』）)】]?$/u;
const HEADING =
  /^(第[一二三四五六七八九十百\d]+[，,、章节条篇部]|[一二三四五六七八九十]+[、是要]|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．])/u;

/**
 * Join lines that were broken in mid-sentence. Only the obvious case: a line that holds a whole sentence and then runs on
 * without an end (or stops at 、 or ，), followed by a line that starts with a Han character and is no heading. Headings
 * hold no whole sentence, so they never swallow the paragraph below.
 */
export function joinBrokenLines(lines: readonly string[], log: ChangeLog): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const previous = result.at(-1);
    if (previous !== undefined && isBroken(previous) && isHan([...line][0]) && !HEADING.test(line)) {
      log.add('joined-lines', '接上句子中间断开的行', `${previous.slice(-8)}⏎${line.slice(0, 8)}`);
      result[result.length - 1] = previous + line;
    } else {
      result.push(line);
    }
  }
  return result;
}

function isBroken(line: string): boolean {
  if (SENTENCE_END.test(line)) return false;
  if (/[，、]$/u.test(line)) return true;
  return /[。！？]/u.test(line) && /[\p{Script=Han}\d]$/u.test(line);
}

const TITLE_SUFFIX = /(范文|全文|精选|模板)$/u;

/** Drop the title where it is repeated on the next lines, also with a word such as 范文 behind it. */
export function dropTitleEcho(lines: readonly string[], log: ChangeLog): string[] {
  const title = lines[0];
  if (title === undefined) return [];
  const rest = lines.slice(1);
  while (rest[0] !== undefined && isEcho(rest[0], title)) {
    log.add('title-echo', '删去重复的标题', rest[0]);
    rest.shift();
  }
  return [title, ...rest];
}

function isEcho(line: string, title: string): boolean {
  return line === title || (TITLE_SUFFIX.test(line) && line.replace(TITLE_SUFFIX, '') === title);
}
