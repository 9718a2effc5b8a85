import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { runAdd, runRead } from '../../../src/importing/cli.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'importing');

export interface Outcome {
  code: number;
  out: string;
  error: string;
}

/** A project folder of its own for every test of the file that calls this, with the two commands run inside it. */
export function useWorkspace() {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'source-add-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  function run(command: typeof runAdd, args: string[]): Outcome {
    const out: string[] = [];
    const error: string[] = [];
    const code = command(args, root, { out: (line) => out.push(line), error: (line) => error.push(line) });
    return { code, out: out.join('\n'), error: error.join('\n') };
  }

  return {
    path: (...names: string[]) => join(root, ...names),
    add: (...args: string[]) => run(runAdd, args),
    read: (...args: string[]) => run(runRead, args),
    /** Path of a committed fixture. */
    fixture: (name: string) => join(FIXTURES, name),
    /** Write a file into the workspace; gives its path. */
    scratch(name: string, content: string | Uint8Array): string {
      writeFileSync(join(root, name), content);
      return join(root, name);
    },
    /** Everything the importer has written, temporary files included. */
    written: () =>
      readdirSync(root, { recursive: true })
        .map(String)
        .filter((path) => path.endsWith('.json') || path.endsWith('.tmp'))
        .sort(),
  };
}
