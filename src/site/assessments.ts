import { existsSync, readdirSync } from 'node:fs';
import { AssessmentSchema, type Assessment, type Question } from '../schemas/assessment.ts';
import type { GroupModel } from '../domain/assessment/group.ts';
import { placedIndicators } from '../domain/assessment/model.ts';
import type { ResolvedCitation } from '../schemas/shared.ts';
import { ContentError, parseYamlObject, readText, type Located } from './yaml.ts';

const DIR = 'content/assessments';

/** Every `content/assessments/<id>.yaml`; the file name must be the id. */
export function readAssessments(root = process.cwd()): Located<Assessment>[] {
  if (!existsSync(`${root}/${DIR}`)) return [];
  const files = readdirSync(`${root}/${DIR}`).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    const file = `${DIR}/${name}`;
    const entry = parseYamlObject(readText(root, file), file, AssessmentSchema);
    if (`${entry.data.id}.yaml` !== name) throw new ContentError(file, 1, 'id and file name differ');
    return entry;
  });
}

export const indicatorsOf = (assessment: Assessment): Question[] =>
  placedIndicators(assessment).map((placed) => placed.indicator);

export const redLineCitations = (indicator: Question): ResolvedCitation[] =>
  'redLine' in indicator ? (indicator.redLine?.citations ?? []) : [];

/** The models whose levels a group can look at together: no checklist, whose answers are nobody else's business. */
export const groupModels = (models: readonly Assessment[]): GroupModel[] =>
  models.flatMap((model) =>
    model.kind === 'checklist'
      ? []
      : [
          {
            id: model.id,
            title: model.title,
            version: model.version,
            scale: model.scale,
            sections: model.sections.map(({ id, title, groups }) => ({
              id,
              title,
              indicators: groups.flatMap((group) =>
                group.indicators.map((i) => ({
                  id: i.id,
                  question: i.question,
                  comparableSince: i.comparableSince,
                })),
              ),
            })),
          },
        ],
  );

export interface AssessmentCitation extends ResolvedCitation {
  /** The indicator that cites, or the model itself. */
  of: string;
}

/** All citations of a model, for the proof in the build and for backlinks. */
export function citationsOf(assessment: Assessment): AssessmentCitation[] {
  const own = assessment.citations.map((c) => ({ ...c, of: assessment.id }));
  const indicators = indicatorsOf(assessment).flatMap((i) =>
    [...i.citations, ...redLineCitations(i)].map((c) => ({ ...c, of: i.id })),
  );
  return [...own, ...indicators];
}

/** Ids of all guides a model sends its reader to. */
export const guidesOf = (assessment: Assessment): string[] => [
  ...new Set([...assessment.sections.map((s) => s.guide), ...indicatorsOf(assessment).map((i) => i.guide)]),
];
