import { existsSync, readdirSync } from 'node:fs';
import { ClausesSchema, type Clauses } from '../schemas/clauses.ts';
import { ComparisonSchema, type Comparison } from '../schemas/comparison.ts';
import { FigureSchema, type Figure } from '../schemas/figure.ts';
import { GuideSchema, type Guide } from '../schemas/guide.ts';
import { ObligationSchema, type ObligationEntry } from '../schemas/obligation.ts';
import { SourceSchema, type Source } from '../schemas/source.ts';
import { TermSchema, type Term } from '../schemas/term.ts';
import { TOPICS, type Topic } from '../schemas/vocabulary.ts';
import { ContentError, parseYamlList, parseYamlObject, readText, type Located } from './yaml.ts';

/** Reads `content/` in plain Node, so that the site, the checks and the tests all see the same data. */

const isTopic = (name: string): name is Topic => name in TOPICS;

function list(root: string, dir: string, ext: RegExp): string[] {
  if (!existsSync(`${root}/${dir}`)) return [];
  return readdirSync(`${root}/${dir}`, { recursive: true })
    .map((p) => `${dir}/${String(p).replaceAll('\\', '/')}`)
    .filter((p) => ext.test(p))
    .sort();
}

export interface ObligationFileEntry extends ObligationEntry {
  source: string;
  topic: Topic;
}

/** Every `content/sources/<id>/source.yaml`; the folder name must be the id. */
export function readSources(root = process.cwd()): Located<Source>[] {
  return list(root, 'content/sources', /\/source\.yaml$/).map((file) => {
    const entry = parseYamlObject(readText(root, file), file, SourceSchema);
    if (entry.data.id !== file.split('/')[2]) throw new ContentError(file, 1, 'id and folder name differ');
    return entry;
  });
}

/** Fingerprints of every source, by source id. */
export function readClauses(root = process.cwd()): Map<string, Clauses> {
  const files = list(root, 'content/sources', /\/clauses\.json$/);
  return new Map(
    files.map((file) => [file.split('/')[2] ?? '', ClausesSchema.parse(JSON.parse(readText(root, file)))] as const),
  );
}

/** The register. Source and topic of an obligation come from `content/obligations/<source>/<topic>.yaml`. */
export function readObligations(root = process.cwd()): Located<ObligationFileEntry>[] {
  return list(root, 'content/obligations', /\.yaml$/).flatMap((file) => {
    const [, , source = '', name = ''] = file.split('/');
    const topic = name.replace(/\.yaml$/, '');
    if (!isTopic(topic)) throw new ContentError(file, 1, `the file name is no topic of vocabulary.ts: ${topic}`);
    return parseYamlList(readText(root, file), file, ObligationSchema).map((entry) => ({
      ...entry,
      data: { ...entry.data, source, topic },
    }));
  });
}

export function readTerms(root = process.cwd()): Located<Term>[] {
  return list(root, 'content/glossary', /\.yaml$/).flatMap((file) =>
    parseYamlList(readText(root, file), file, TermSchema),
  );
}

/** Figures; the file name is their source. */
export function readFigures(root = process.cwd()): Located<Figure & { source: string }>[] {
  return list(root, 'content/figures', /\.yaml$/).flatMap((file) => {
    const source = file.replace(/^.*\/|\.yaml$/g, '');
    return parseYamlList(readText(root, file), file, FigureSchema).map((e) => ({ ...e, data: { ...e.data, source } }));
  });
}

export interface GuideFile extends Guide {
  /** `<part>/<slug>` */
  id: string;
  /** MDX without its frontmatter. */
  body: string;
  /** Line of the file on which the body begins. */
  bodyLine: number;
}

const FRONTMATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

/** Guides with their frontmatter and raw body. The folder is the part. */
export function readGuides(root = process.cwd()): Located<GuideFile>[] {
  return list(root, 'content/guides', /\.mdx$/).map((file) => {
    const text = readText(root, file);
    const match = FRONTMATTER.exec(text);
    if (!match) throw new ContentError(file, 1, 'frontmatter between --- lines is missing');
    const entry = parseYamlObject(match[1] ?? '', file, GuideSchema, 1);
    const id = file.replace(/^content\/guides\/|\.mdx$/g, '');
    if (!id.startsWith(`${entry.data.part}/`)) throw new ContentError(file, 2, 'part and folder differ');
    const bodyLine = match[0].split('\n').length;
    return { ...entry, data: { ...entry.data, id, body: text.slice(match[0].length), bodyLine } };
  });
}

/** Comparison tables in their order; the file name must be the id. */
export function readComparisons(root = process.cwd()): Located<Comparison>[] {
  return list(root, 'content/comparison', /\.yaml$/)
    .map((file) => {
      const entry = parseYamlObject(readText(root, file), file, ComparisonSchema);
      if (`content/comparison/${entry.data.id}.yaml` !== file)
        throw new ContentError(file, 1, 'id and file name differ');
      return entry;
    })
    .sort((a, b) => a.data.order - b.data.order);
}
