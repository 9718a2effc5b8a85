import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AllClauses } from '../domain/text/clauses.ts';
import type { NumberedSentence } from '../domain/text/segment.ts';
import { ClausesSchema, DuplicatesSchema, type Clauses, type Duplicates } from '../schemas/clauses.ts';
import { ImportProblem } from './problem.ts';

/** The cleaned, numbered text for the author's eyes; lives in the git-ignored cache only. */
export interface CachedText {
  id: string;
  title?: string;
  digest: string;
  sentences: NumberedSentence[];
}

/** Paths of one source under the project's root folder. */
export function sourcePaths(root: string, id: string): { clauses: string; duplicates: string; cache: string } {
  const folder = join(root, 'content', 'sources', id);
  return {
    clauses: join(folder, 'clauses.json'),
    duplicates: join(folder, 'duplicates.json'),
    cache: join(root, '.cache', 'sources', `${id}.json`),
  };
}

/** Content of a file, or `undefined` when there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** Bytes of the file to import; `ImportProblem` when it is missing, no file or not readable. */
export function readInput(path: string): Uint8Array {
  try {
    if (statSync(path).isDirectory()) throw new ImportProblem(`“${path}”是文件夹，不是文件。`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ImportProblem) throw error;
    throw new ImportProblem(isNotThere(error) ? `找不到文件“${path}”。` : `读不了文件“${path}”。`);
  }
}

/**
 * Write several files so that each is either the old or the new one, never half of it: all go to temporary neighbours
 * first, and only when every one of them is written are they renamed into place.
 */
export function writeAllAtomically(files: readonly { path: string; content: string }[]): void {
  const staged = files.map(({ path, content }) => ({ path, content, temporary: `${path}.${process.pid}.tmp` }));
  try {
    for (const { path, content, temporary } of staged) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(temporary, content);
    }
    for (const { path, temporary } of staged) renameSync(temporary, path);
  } catch (error) {
    throw new ImportProblem(`写不了文件（${(error as NodeJS.ErrnoException).code ?? '原因不明'}），没有导入。`);
  } finally {
    for (const { temporary } of staged) if (existsSync(temporary)) rmSync(temporary);
  }
}

/** `clauses.json` of a source; `undefined` when there is none, `ImportProblem` when it is damaged. */
export function readClauses(path: string): Clauses | undefined {
  return parseFile(path, (data) => ClausesSchema.parse(data));
}

/** `duplicates.json` of a source; an empty list when there is none, `ImportProblem` when it is damaged. */
export function readDuplicates(path: string): Duplicates {
  return parseFile(path, (data) => DuplicatesSchema.parse(data)) ?? { version: 1, duplicates: [] };
}

function parseFile<T>(path: string, parse: (data: unknown) => T): T | undefined {
  const content = readIfThere(path);
  if (content === undefined) return undefined;
  try {
    return parse(JSON.parse(content));
  } catch {
    throw new ImportProblem(`“${path}”已损坏，读不出来。请从版本库恢复这个文件。`);
  }
}

/** Fingerprints of every imported source, by source id. */
export function readAllClauses(root: string): AllClauses {
  const folder = join(root, 'content', 'sources');
  const all: Record<string, Clauses['sentences']> = {};
  for (const id of listFolders(folder)) {
    const clauses = readClauses(join(folder, id, 'clauses.json'));
    if (clauses) all[id] = clauses.sentences;
  }
  return all;
}

function listFolders(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isNotThere(error)) return [];
    throw error;
  }
}

const PRINT_WIDTH = 120;

/** JSON of `clauses.json`: one sentence a line as far as it fits, as Prettier would have it, so that diffs read well. */
export function formatClauses({ version, digest, sentences }: Clauses): string {
  const lines = Object.entries(sentences).map(([id, prints], index, all) => {
    const comma = index < all.length - 1 ? ',' : '';
    const quoted = prints.map((print) => `"${print}"`);
    const flat = `    "${id}": [${quoted.join(', ')}]${comma}`;
    return flat.length <= PRINT_WIDTH ? flat : `    "${id}": [\n      ${quoted.join(',\n      ')}\n    ]${comma}`;
  });
  return `{\n  "version": ${version},\n  "digest": "${digest}",\n  "sentences": {\n${lines.join('\n')}\n  }\n}\n`;
}
