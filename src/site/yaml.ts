import { readFileSync } from 'node:fs';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A parsed entry with the place it came from, so that a check can point at file and line. */
export interface Located<T> {
  data: T;
  /** Path relative to the project root. */
  file: string;
  /** 1-based line on which the entry begins. */
  line: number;
}

/** A content file that cannot be used. The message is for authors: file, line, what is wrong. */
export class ContentError extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, what: string) {
    super(`${file}:${line}  ${what}`);
    this.name = 'ContentError';
    this.file = file;
    this.line = line;
  }
}

function explain(issue: z.core.$ZodIssue): string {
  const where = issue.path.length > 0 ? `\`${issue.path.join('.')}\`: ` : '';
  return `${where}${issue.message}`;
}

function check<S extends z.ZodType>(schema: S, raw: unknown, file: string, line: number): z.output<S> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  throw new ContentError(file, line, result.error.issues.map(explain).join('; '));
}

function parse(text: string, file: string) {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = doc.errors;
  if (error) throw new ContentError(file, lines.linePos(error.pos[0]).line, error.message);
  return { doc, lines };
}

/** Parses YAML text that holds one mapping. `offset` lines stand before it in the file (a frontmatter fence). */
export function parseYamlObject<S extends z.ZodType>(
  text: string,
  file: string,
  schema: S,
  offset = 0,
): Located<z.output<S>> {
  const { doc } = parse(text, file);
  if (!isMap(doc.contents)) throw new ContentError(file, 1 + offset, 'a mapping (key: value) is expected');
  return { data: check(schema, doc.toJS(), file, 1 + offset), file, line: 1 + offset };
}

/** Parses YAML text that holds a list; each entry is checked and located on its own. */
export function parseYamlList<S extends z.ZodType>(text: string, file: string, schema: S): Located<z.output<S>>[] {
  const { doc, lines } = parse(text, file);
  if (!isSeq(doc.contents)) throw new ContentError(file, 1, 'a list (- id: …) is expected');
  const values = doc.toJS() as unknown[];
  return doc.contents.items.map((node, i) => {
    const range = (node as { range?: [number, number, number] }).range;
    const line = range ? lines.linePos(range[0]).line : 1;
    return { data: check(schema, values[i], file, line), file, line };
  });
}

export const readText = (root: string, file: string): string => readFileSync(`${root}/${file}`, 'utf8');
