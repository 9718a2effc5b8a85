import { parseArgs } from 'node:util';
import { addSource } from './add-source.ts';
import { ImportProblem } from './problem.ts';
import { readSource } from './read-source.ts';

const ADD_USAGE = '用法：npm run source:add -- 文件 --id 编号 [--part 第几篇] [--refresh [--replace]]';
const READ_USAGE = '用法：npm run source:read -- 编号 [范围]，范围如 9、9.14、9.3-9.7、7-9';

/** Where a command writes to; the tests give their own. */
export interface Output {
  out: (line: string) => void;
  error: (line: string) => void;
}

const CONSOLE: Output = { out: (line) => console.log(line), error: (line) => console.error(line) };

/** Run `source:add` with its arguments; gives the exit code, 0 or 1. */
export function runAdd(args: string[], root: string, output: Output = CONSOLE): number {
  return guard(output, () => {
    const { values, positionals } = parse(args, ADD_USAGE);
    const [file] = positionals;
    if (file === undefined || positionals.length > 1 || values.id === undefined) throw new ImportProblem(ADD_USAGE);
    const part = readPart(values.part);
    return addSource({ root, file, id: values.id, part, refresh: values.refresh, replace: values.replace });
  });
}

/** Run `source:read` with its arguments; gives the exit code, 0 or 1. */
export function runRead(args: string[], root: string, output: Output = CONSOLE): number {
  return guard(output, () => {
    const [id, range] = args;
    if (id === undefined || args.length > 2) throw new ImportProblem(READ_USAGE);
    return readSource(root, id, range);
  });
}

function parse(args: string[], usage: string) {
  try {
    const options = {
      id: { type: 'string' },
      part: { type: 'string' },
      refresh: { type: 'boolean' },
      replace: { type: 'boolean' },
    } as const;
    return parseArgs({ args, allowPositionals: true, options });
  } catch {
    throw new ImportProblem(usage);
  }
}

function readPart(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d?$/.test(text)) throw new ImportProblem(`--part 要写篇号，如 --part 2，不能是“${text}”。`);
  return Number(text);
}

function guard(output: Output, run: () => string[]): number {
  try {
    for (const line of run()) output.out(line);
    return 0;
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    output.error(error.message);
    return 1;
  }
}
