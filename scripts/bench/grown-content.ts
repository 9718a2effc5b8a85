import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';

/** What a build reads, beside the packages. */
const PARTS = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const TITLE = /^title: .*$/m;
const TITLE_LENGTH = 16;

/** Every guide of a content folder: its path below `content/guides` and its text. */
export function guideFiles(content: string): { path: string; text: string }[] {
  const root = join(content, 'guides');
  return readdirSync(root, { recursive: true })
    .map((path) => String(path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.mdx'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A guide with the body of a real one, under a name of its own: the `n`th copy. */
function copyOf({ path, text }: { path: string; text: string }, n: number): { path: string; text: string } {
  const title = /^title: (.*)$/m.exec(text)?.[1] ?? '';
  return {
    path: path.replace(/\.mdx$/, `-copy-${n}.mdx`),
    text: text.replace(TITLE, `title: ${title.slice(0, TITLE_LENGTH)} ${n}`),
  };
}

/** Adds `count` guides to a copy of the content, as many after each real one as it takes. */
export function growGuides(content: string, count: number): void {
  const real = guideFiles(content);
  for (let i = 0; i < count; i++) {
    const from = real[i % real.length];
    if (!from) throw new Error(`There is no guide in ${content}`);
    const { path, text } = copyOf(from, Math.floor(i / real.length) + 1);
    writeFileSync(join(content, 'guides', path), text);
  }
}

/** A copy of the project in `.cache/bench`, with `count` more guides. Never touches the tree itself. */
export function grownCopy(folder: string, count: number): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS) cpSync(inRoot(part), join(folder, part), { recursive: true });
  symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction');
  growGuides(join(folder, 'content'), count);
}
