import { ChangeLog, type Change } from './changes.ts';
import { closeSpaces, unifyForms } from './forms.ts';
import { stripGlosses } from './glosses.ts';
import { stripHtml } from './html.ts';
import { dropTitleEcho, joinBrokenLines } from './lines.ts';
import { splitParts, type Part } from './parts.ts';
import { dropFurniture } from './rules.ts';
import { simplify, type ToSimplified } from './script.ts';

/** What cleaning gives: the text in paragraphs with all that was changed, or why there is none. */
export type CleanResult =
  | { kind: 'text'; paragraphs: string[]; changes: Change[] }
  | { kind: 'needs-part'; parts: { number: number; title: string }[] }
  | { kind: 'no-such-part'; parts: { number: number; title: string }[] };

export interface CleanOptions {
  /** 1-based number of the part to take out of a compilation. */
  part?: number;
  toSimplified: ToSimplified;
}

/** Clean a text as it comes from the web. Pure: the same input always gives the same paragraphs, and so the same numbers. */
export function cleanText(raw: string, { part, toSimplified }: CleanOptions): CleanResult {
  const log = new ChangeLog();
  const plain = simplify(stripGlosses(stripHtml(dropInvisible(raw, log), log), log), toSimplified, log);
  const lines = toLines(plain);
  const chosen = choosePart(lines, part, log);
  if (chosen.kind !== 'lines') return chosen;
  const tidy = dropFurniture(chosen.lines, log).map((line) => unifyForms(closeSpaces(line, log), log));
  const paragraphs = dropTitleEcho(joinBrokenLines(tidy, log), log);
  return { kind: 'text', paragraphs, changes: log.list() };
}

function dropInvisible(text: string, log: ChangeLog): string {
  const unified = text.replace(/\r\n?|[\u2028\u2029]/g, '\n');
  // Zero-width marks, soft hyphens and control characters other than tab and line feed are never part of a text.

  return unified.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, () => {
    log.add('invisible', '删去看不见的控制字符');
    return '';
  });
}

/** Lines without the empty ones; every kind of space becomes one plain space. */
function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/gu, ' ').trim())
    .filter((line) => line !== '');
}

type Chosen = { kind: 'lines'; lines: string[] } | Exclude<CleanResult, { kind: 'text' }>;

function choosePart(lines: string[], wanted: number | undefined, log: ChangeLog): Chosen {
  const parts = splitParts(lines);
  const listed = parts.map(({ number, title }) => ({ number, title }));
  if (wanted === undefined) return parts.length > 0 ? { kind: 'needs-part', parts: listed } : { kind: 'lines', lines };
  const part: Part | undefined = parts.find(({ number }) => number === wanted);
  if (!part) return { kind: 'no-such-part', parts: listed };
  log.add('part', '从汇编中取出一篇', `第 ${wanted} 篇，共 ${parts.length} 篇`);
  return { kind: 'lines', lines: part.lines };
}
