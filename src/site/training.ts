import { existsSync, readdirSync } from 'node:fs';
import { TrainingSchema, type Case, type Slide, type Training } from '../schemas/training.ts';
import { ContentError, parseYamlObject, readText, type Located } from './yaml.ts';

const DIR = 'content/training';

/** Every `content/training/<id>.yaml` in the order in which they are offered; the file name must be the id. */
export function readTraining(root = process.cwd()): Located<Training>[] {
  if (!existsSync(`${root}/${DIR}`)) return [];
  const files = readdirSync(`${root}/${DIR}`).filter((name) => name.endsWith('.yaml'));
  const entries = files.map((name) => {
    const file = `${DIR}/${name}`;
    const entry = parseYamlObject(readText(root, file), file, TrainingSchema);
    if (`${entry.data.id}.yaml` !== name) throw new ContentError(file, 1, 'id and file name differ');
    return entry;
  });
  return entries.sort((a, b) => a.data.order - b.data.order);
}

/** A page for each session: what `getStaticPaths` of its plan and its materials gives. */
export const sessionPaths = () =>
  readTraining().map(({ data: session }) => ({ params: { id: session.id }, props: { session } }));

export const slidesOf = (session: Training): Slide[] => session.steps.flatMap((step) => step.slides);

/** What is put on the screen, in order: the slides of each step, then the cases that it discusses. */
export const deckOf = (session: Training): (Slide | Case)[] =>
  session.steps.flatMap((step) => [...step.slides, ...session.cases.filter(({ id }) => step.cases.includes(id))]);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Guides, tools and comparison tables that a session uses, each once, in the order of the plan. */
export const guidesUsed = (session: Training): string[] => unique(session.steps.flatMap((step) => step.guides));
export const toolsUsed = (session: Training): string[] => unique(session.steps.flatMap((step) => step.tools));
export const tablesUsed = (session: Training): string[] =>
  unique(slidesOf(session).flatMap(({ lines }) => lines.flatMap((line) => line.compare?.table ?? [])));
