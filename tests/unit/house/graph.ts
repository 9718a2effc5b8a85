import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { ROOT } from '../../../scripts/lib/paths.mjs';

/** One import as it is written. */
export interface Edge {
  from: string;
  specifier: string;
  isType: boolean;
  /** Path of the imported file; undefined for a package. */
  to: string | undefined;
}

export function sourceFiles(): string[] {
  return readdirSync(`${ROOT}src`, { recursive: true })
    .map((path) => `src/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => /\.(ts|tsx|astro|js|mjs|css)$/.test(path))
    .sort();
}

export const read = (file: string): string => readFileSync(ROOT + file, 'utf8');

/** The TypeScript of a file; of an .astro file its frontmatter and its scripts. */
export function codeOf(file: string, text: string): string {
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script(?![^>]*\bis:inline)[^>]*>([\s\S]*?)<\/script>/g)].map((m) => m[1]);
  return [frontmatter, ...scripts].join('\n');
}

const isTypeClause = (node: ts.ImportDeclaration): boolean => {
  const clause = node.importClause;
  if (!clause) return false;
  const named = clause.namedBindings;
  const onlyTypes = !clause.name && named && ts.isNamedImports(named) && named.elements.every((e) => e.isTypeOnly);
  return clause.phaseModifier === ts.SyntaxKind.TypeKeyword || Boolean(onlyTypes);
};

/** Every import, export from, and dynamic import of a text, by the TypeScript parser. */
export function importsOf(file: string, text: string): Edge[] {
  const edges: Edge[] = [];
  const add = (node: ts.Node | undefined, isType: boolean): void => {
    if (!node || !ts.isStringLiteralLike(node)) return;
    const specifier = node.text;
    const to = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(file), specifier)) : undefined;
    edges.push({ from: file, specifier, isType, to: to?.replace(/\?.*$/, '') });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeClause(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  const kind = file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  if (!file.endsWith('.css')) visit(ts.createSourceFile(file, codeOf(file, text), ts.ScriptTarget.Latest, false, kind));
  return edges;
}

/** A ring of files that import one another's code, as a list that ends where it began; undefined when there is none. */
export function findCycle(edges: Edge[]): string[] | undefined {
  const next = new Map<string, string[]>();
  for (const { from, to, isType } of edges) {
    if (to && !isType) next.set(from, [...(next.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const walk = (file: string, path: string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const target of next.get(file) ?? []) {
      const cycle = walk(target, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Everything that a file brings along when it runs: files, and packages by their specifier. */
export function reachedFrom(start: string, edges: Edge[]): Set<string> {
  const reached = new Set<string>();
  const queue = [start];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const edge of edges) {
      const target = edge.to ?? edge.specifier;
      if (edge.from !== file || edge.isType || reached.has(target)) continue;
      reached.add(target);
      if (edge.to) queue.push(edge.to);
    }
  }
  return reached;
}
